"""The memory: bounded, of one edition, and the last that was put in is what comes out."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.frontdoor.edition import Edition
from trygvej.frontdoor.memory import Memory
from trygvej.frontdoor.page import Page, make

DAY = date(2026, 11, 24)
FIRST, SECOND = Edition(1, DAY), Edition(2, DAY)
LIMIT = 300_000


def page(text: str = "hej", *, lasting: bool = False) -> Page:
    control = [("cache-control", "max-age=1, immutable")] if lasting else []
    return make([("content-type", "text/html"), *control], text.encode())


def memory(limit: int = LIMIT, edition: Edition = FIRST) -> Memory:
    made = Memory(limit)
    made.turn(edition)
    return made


def text_of(kept: Page | None) -> bytes | None:
    return kept.answers[0].body if kept else None


def test_nothing_is_kept_before_the_edition_is_known() -> None:
    new = Memory(LIMIT)
    assert not new.put("/", page(), new.edition)
    assert new.get("/") is None


def test_the_last_one_put_in_comes_out() -> None:
    kept = memory()
    kept.put("/", page("gammel"), FIRST)
    kept.put("/", page("ny"), FIRST)
    assert text_of(kept.get("/")) == b"ny"
    assert len(kept) == 1


def test_a_page_begun_in_an_earlier_edition_is_refused() -> None:
    kept = memory(edition=SECOND)
    assert not kept.put("/", page(), FIRST)
    assert kept.get("/") is None


def test_the_next_day_is_another_edition() -> None:
    kept = memory()
    kept.put("/", page(), FIRST)
    kept.turn(Edition(1, DAY + timedelta(days=1)))
    assert kept.get("/") is None


def test_what_never_changes_stays_through_an_edition() -> None:
    kept = memory()
    kept.put("/static/a.css", page(lasting=True), FIRST)
    kept.put("/", page(), FIRST)
    size_of_both = kept.size
    kept.turn(SECOND)
    assert kept.get("/static/a.css") is not None
    assert kept.get("/") is None
    assert 0 < kept.size < size_of_both


def test_a_huge_page_does_not_push_out_the_others() -> None:
    kept = memory()
    kept.put("/", page(), FIRST)
    assert not kept.put("/huge", page("x" * LIMIT), FIRST)
    assert kept.get("/") is not None


def test_the_least_recently_used_goes_first() -> None:
    kept = memory()
    for number in range(1000):
        kept.put(f"/{number}", page(), FIRST)
        kept.get("/0")
    assert kept.get("/0") is not None
    assert kept.get("/1") is None
    assert kept.get("/999") is not None


def test_an_empty_memory_takes_up_nothing() -> None:
    kept = memory()
    for number in range(1000):
        kept.put(f"/{number}", page("x" * number), FIRST)
    kept.turn(SECOND)
    assert (kept.size, len(kept)) == (0, 0)


moves = st.one_of(
    st.tuples(st.just("put"), st.integers(0, 30), st.integers(0, 30_000), st.booleans(), st.integers(0, 5)),
    st.tuples(st.just("get"), st.integers(0, 30)),
    st.tuples(st.just("turn"), st.integers(0, 5)),
)


@settings(deadline=None)  # other work on the machine is no failure
@given(st.lists(moves, max_size=60))
def test_always_bounded_and_never_stale(steps: list[tuple]) -> None:
    kept = memory()
    newest: dict[str, tuple[Page, Edition]] = {}
    for step in steps:
        if step[0] == "put":
            _, number, length, lasting, edition = step
            address, put, of = f"/{number}", page("x" * length, lasting=lasting), Edition(edition, DAY)
            if kept.put(address, put, of):
                newest[address] = (put, of)
        elif step[0] == "get":
            address = f"/{step[1]}"
            found = kept.get(address)
            if found is not None:
                put, of = newest[address]
                assert found is put, "the last one put in wins"
                assert found.lasting or of == kept.edition, "nothing of an earlier edition"
        else:
            kept.turn(Edition(step[1], DAY))
        assert 0 <= kept.size <= kept.limit


@settings(deadline=None)  # other work on the machine is no failure
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 8_000)), max_size=60))
def test_the_size_is_the_sum_of_what_is_inside(puts: list[tuple[int, int]]) -> None:
    kept = memory()
    for number, length in puts:
        kept.put(f"/{number}", page("x" * length), FIRST)
    again = memory()
    for number in range(11):
        if (found := kept.get(f"/{number}")) is not None:
            again.put(f"/{number}", found, FIRST)
    assert again.size == kept.size
