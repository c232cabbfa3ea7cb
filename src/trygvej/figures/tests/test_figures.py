"""Numbers of a day are added up, read, and shown without telling a few people apart."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection

from trygvej.figures import public
from trygvej.figures.models import Count
from trygvej.figures.public import ANSWERED, SHOWN, Mark, NodeFigures

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def mark(node: str, what: str = SHOWN, language: str = "da") -> Mark:
    return Mark("wizard", "proeve", node, language, what)


@pytest.mark.both_databases
@pytest.mark.django_db
def test_numbers_are_added_up_per_day_and_language() -> None:
    public.add_counts(
        MONDAY, {mark("alene"): 60, mark("alene", ANSWERED): 40, mark("alene", SHOWN, "en"): 10}
    )
    public.add_counts(MONDAY, {mark("alene"): 40, mark("alene", ANSWERED): 22})
    public.add_counts(TUESDAY, {mark("alene"): 7})
    assert public.by_node("proeve", until=MONDAY)["alene"] == NodeFigures(110, 62)
    assert public.by_node("proeve", since=TUESDAY)["alene"] == NodeFigures(7, 0)
    assert [(line.day, line.language, line.figures.shown) for line in public.by_day("proeve")] == [
        (MONDAY, "da", 100),
        (MONDAY, "en", 10),
        (TUESDAY, "da", 7),
    ]
    assert not public.by_node("en-anden")


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_several_processes_may_add_at_once() -> None:
    marks = {mark(f"n{number}"): 1 for number in range(20)}

    def add(number: int) -> None:
        public.add_counts(MONDAY, dict(sorted(marks.items(), key=str, reverse=bool(number % 2))))
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, range(20)))
    assert set(Count.objects.values_list("count", flat=True)) == {20}


@pytest.mark.django_db
def test_the_sites_that_show_a_wizard_are_known_by_origin_and_number() -> None:
    embed = Mark("embed", "proeve", "https://vaert.example", "da", SHOWN)
    public.add_counts(MONDAY, {embed: 3})
    public.add_counts(TUESDAY, {embed: 4})
    assert public.hosts("proeve") == [("https://vaert.example", 7, TUESDAY)]
    assert "https://vaert.example" not in public.by_node("proeve")


@pytest.mark.parametrize(("number", "said"), [(0, "0"), (1, "under 5"), (4, "under 5"), (5, "5"), (38, "38")])
def test_a_few_are_not_told_apart(number: int, said: str) -> None:
    assert public.said(number) == said


def test_how_many_stop_at_a_question() -> None:
    assert public.stop_here(NodeFigures(100, 62)) == "38 ud af 100 stopper her"
    assert public.stop_here(NodeFigures(3, 5)) == "0 ud af under 5 stopper her"


@pytest.mark.parametrize(
    "word",
    [
        "",
        "wizard",
        "wizard/x/y/da",
        "wizard/x/y/da/shown/more",
        "wizard/../y/da/shown",
        "wizard/x/y/da/sh own",
    ],
)
def test_what_is_no_mark_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="not a mark"):
        Mark.read(word)


def test_a_mark_is_read_as_it_was_written() -> None:
    assert Mark.read(str(mark("alene"))) == mark("alene")
    word = public.of_host("embed/proeve/*/da/shown", "https://vaert.example/x") or ""
    assert Mark.read(word).node == "https://vaert.example"
