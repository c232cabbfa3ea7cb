"""The generation: raised with the change, never lost, never seen before the change."""

import logging
import threading
import time

import pytest
from django.db import connection, transaction

from trygvej.publishing import public
from trygvej.publishing.models import Generation

pytestmark = pytest.mark.both_databases


@pytest.mark.django_db
def test_before_the_first_change_it_is_nothing() -> None:
    Generation.objects.all().delete()
    assert public.generation() == 0


@pytest.mark.django_db
def test_each_change_raises_it() -> None:
    numbers = []
    for _ in range(5):
        public.announce()
        numbers.append(public.generation())
    assert numbers == sorted(set(numbers))
    assert Generation.objects.count() == 1


@pytest.mark.django_db
def test_after_an_older_database_was_put_back_the_number_is_still_a_new_one() -> None:
    public.announce()
    seen = public.generation()
    time.sleep(0.002)
    Generation.objects.update(number=3)
    public.announce()
    assert public.generation() > seen


@pytest.mark.django_db
def test_asking_is_one_query(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_num_queries(1):
        public.generation()


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_taken_back_never_showed() -> None:
    public.announce()
    before = public.generation()
    with pytest.raises(RuntimeError), transaction.atomic():
        public.announce()
        raise RuntimeError
    assert public.generation() == before


@pytest.mark.django_db(transaction=True)
def test_nobody_sees_the_number_before_the_change() -> None:
    public.announce()
    before = public.generation()
    seen: list[int] = []
    with transaction.atomic():
        public.announce()
        _in_a_thread(lambda: seen.append(public.generation()))
    _in_a_thread(lambda: seen.append(public.generation()))
    assert seen[0] == before
    assert seen[1] > before


@pytest.mark.django_db(transaction=True)
def test_many_at_once_are_all_counted() -> None:
    Generation.objects.all().delete()
    started = time.time_ns() // 1_000_000
    threads = [threading.Thread(target=_announce_often, args=(5,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Generation.objects.count() == 1
    assert public.generation() >= started + 29, "thirty changes, each with a number of its own"


def _announce_often(times: int) -> None:
    try:
        for _ in range(times):
            public.announce()
    finally:
        connection.close()


def _in_a_thread(work: object) -> None:
    def run() -> None:
        try:
            work()  # type: ignore[operator]
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


def test_everybody_who_wants_to_hears_of_a_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "_callbacks", [])
    heard: list[str] = []

    def first() -> None:
        heard.append("first")

    public.on_change(first)
    public.on_change(first)
    public.on_change(lambda: heard.append("second"))
    assert public.renew()
    assert heard == ["first", "second"]


def test_one_that_fails_is_told_of_and_stops_nobody(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(public, "_callbacks", [])
    heard: list[str] = []
    public.on_change(lambda: 1 / 0)  # type: ignore[arg-type, return-value]
    public.on_change(lambda: heard.append("second"))
    with caplog.at_level(logging.ERROR):
        assert not public.renew()
    assert heard == ["second"]
    assert len(caplog.records) == 1
