"""What the checks of a page find, and that they find nothing in a page that is in order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from trygvej.engines.page.check import check, check_labels, check_people
from trygvej.engines.page.model import Label, Person
from trygvej.engines.page.tests.made import RAW, SHELF, SOURCE, page

TODAY = date(2026, 11, 28)


def found(**changes: Any) -> set[tuple[str, str]]:
    """The code and the place of every problem of the small page, changed."""
    return {(problem.code, problem.place) for problem in check(page(**changes), SHELF, TODAY)}


def test_a_page_in_order_has_no_problem() -> None:
    assert found() == set()


def test_a_film_shows_a_film_and_one_page_introduces_a_topic() -> None:
    assert found(kind="film", body=[{"show": "film:foerste-brev"}]) == set()
    assert found(kind="topic") == set()


def words(text: str) -> dict[str, str]:
    return {"da": text, "en": text}


@pytest.mark.parametrize(
    ("changes", "code", "place"),
    [
        ({"topic": "svindl"}, "page-unknown-name", "topic"),
        ({"groups": ["aeldr"]}, "page-unknown-name", "groups[0]"),
        ({"situations": ["x"]}, "page-unknown-name", "situations[0]"),
        ({"people": ["x"]}, "page-unknown-name", "people[0]"),
        ({"next": ["exercise:foerste-bre"]}, "page-unknown-thing", "next[0]"),
        ({"next": ["page:prove"]}, "page-itself", "next[0]"),
        ({"body": [{"show": "wizard:x"}]}, "page-unknown-thing", "body[0].show"),
        ({"body": [{}]}, "page-block", "body[0]"),
        ({"body": [{"text": words("A."), "note": words("B.")}]}, "page-block", "body[0]"),
        ({"body": [{"for": ["x"], "text": words("A.")}]}, "page-unknown-name", "body[0].for[0]"),
        ({"body": [{"picture": {"file": "x.png", "alt": words("A.")}}]}, "page-unknown-picture",
         "body[0].picture.file"),
        ({"body": [{"picture": {"file": "brev.png", "alt": {"da": "A."}}}]}, "text-language-missing",
         "body[0].picture.alt"),
        ({"body": []}, "page-no-body", "body"),
        ({"next": []}, "page-no-next", "next"),
        ({"people": []}, "page-no-people", "people"),
        ({"kind": "kit"}, "page-material", "material"),
        ({"kind": "film"}, "page-no-film", "body"),
        ({"kind": "topic", "topic": "mitid"}, "page-topic-introduced", "kind"),
        ({"material": ["page:gode-kodeord"]}, "page-material", "material"),
        ({"unreviewed": ["ar"]}, "page-language-not-listed", "unreviewed[0]"),
        ({"title": {"da": "A"}}, "text-language-missing", "title"),
        ({"title": {"da": "A", "en": "B", "ar": "C"}}, "page-language-not-listed", "title.ar"),
        ({"sources": {}}, "source-missing", "sources"),
        ({"sources": {"a": {**SOURCE, "review": True}}}, "source-review", "sources.a"),
        ({"check_again": "2026-11-28"}, "page-check-again", "check_again"),
        ({"check_again": "2026-11-01"}, "page-dates", "check_again"),
        ({"short": words("Tryk på den røde knap.")}, "colour", "short.da"),
        ({"short": words("Du skal bare trykke.")}, "tone", "short.da"),
        ({"short": words("Skriv 010170-1234.")}, "identifier-cpr", "short.da"),
        ({"short": words("Se [[ukendt]].")}, "unknown-term", "short.da"),
        ({"short": words("Det koster {rate:ukendt}.")}, "unknown-rate", "short.da"),
        ({"short": words("Det koster {sats:x}.")}, "text-markup", "short.da"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found_at_its_place(changes: dict[str, Any], code: str, place: str) -> None:
    assert (code, place) in found(**changes)


def test_a_text_that_is_too_hard_is_refused_for_citizens_before_others() -> None:
    sentence = "Du henvender dig til borgerservice for en ny bestilling af dit lille kort. "
    body = [{"text": words(sentence * 12)}]
    assert ("lix", "languages[0]") in found(body=body)
    easy = [{"text": words("Du kan gå ned på dit bibliotek. De kan se på det med dig. " * 12)}]
    assert ("lix", "languages[0]") not in found(body=easy)


def test_a_date_that_passes_makes_the_page_due() -> None:
    assert not check(page(), SHELF, date(2027, 5, 27))
    assert {one.code for one in check(page(), SHELF, date(2027, 5, 28))} == {"page-check-again"}


def test_labels_and_people_have_danish_words_and_a_way_to_be_reached() -> None:
    assert [one.code for one in check_labels({"a": Label(title={"en": "A"})})] == ["text-language-missing"]
    assert [one.code for one in check_people({"a": Person(name={"da": "A"})})] == ["page-no-way"]
    assert not check_people({"a": Person(name={"da": "A"}, phone="33 98 00 10")})


def test_the_small_page_is_the_whole_format_but_for_what_may_be_left_out() -> None:
    assert set(RAW) <= set(page().model_fields_set)
