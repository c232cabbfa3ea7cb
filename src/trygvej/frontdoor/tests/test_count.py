"""Counting what is given out: exact, without programs, and nothing but numbers."""

from __future__ import annotations

import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.figures.public import of_host
from trygvej.frontdoor.count import MOST_ORIGINS, Counting

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
PAGE = ("wizard/proeve/alene/da/shown", "wizard/proeve/-/da/answered")


class Book:
    """Where the numbers are written; it may be away."""

    def __init__(self) -> None:
        self.sums: dict[str, int] = {}
        self.away = False

    def write(self, counts: dict[str, int]) -> None:
        if self.away:
            raise OSError
        for word, number in counts.items():
            self.sums[word] = self.sums.get(word, 0) + number


def counting(book: Book, every: float = 3600) -> Counting:
    return Counting(book.write, of_host, every=every)  # type: ignore[arg-type]


def test_every_mark_of_a_page_is_counted_and_written_once() -> None:
    book = Book()
    count = counting(book)
    for _ in range(3):
        count.count(PAGE, FIREFOX, "")
    count.flush()
    count.flush()
    count.count(PAGE, FIREFOX, "")
    count.flush()
    assert book.sums == dict.fromkeys(PAGE, 4)


@pytest.mark.parametrize(
    "agent",
    [
        "",
        "x",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0.0.0",
        "curl/8.5.0 something longer than a browser's shortest name",
        "python-requests/2.32.3 something longer than twenty",
        "Mozilla/5.0 (Windows; SiteMonitor)",
    ],
)
def test_programs_are_not_counted(agent: str) -> None:
    count = counting(Book())
    count.count(PAGE, agent, "")
    count.count(PAGE, agent, "")
    assert not count.counts


@pytest.mark.parametrize(
    "agent",
    [
        FIREFOX,
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 11; CUBOT X50) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
        "Opera/9.80 (Android; Opera Mini/7.5/35.0) Presto/2.8.119 Version/11.10",
    ],
)
def test_browsers_are(agent: str) -> None:
    count = counting(Book())
    count.count(PAGE, agent, "")
    assert count.counts == dict.fromkeys(PAGE, 1)


def test_nothing_of_the_browser_is_kept() -> None:
    count = counting(Book())
    count.count(PAGE, FIREFOX, "https://vaert.example/en/side?navn=Jens")
    held = repr(vars(count))
    assert "Firefox" not in held
    assert "Jens" not in held


def test_a_framed_page_counts_the_origin_around_it_and_no_more_of_the_address() -> None:
    count = counting(Book())
    word = "embed/proeve/*/da/shown"
    for referer in ("https://vaert.example/", "https://vaert.example/side?navn=Jens", "http://intra:8080/x"):
        count.count((word,), FIREFOX, referer)
    assert count.counts == {
        "embed/proeve/https:||vaert.example/da/shown": 2,
        "embed/proeve/http:||intra:8080/da/shown": 1,
    }


@pytest.mark.parametrize(
    "referer", ["", "null", "about:blank", "https://192.168.1.7/x", "http://[::1]/", "javascript:1", "https://",
                "x" * 999, "https://a b/", "http://h:99999/", "https://ÆØÅ.dk/", "https://u:p@/"],
)  # fmt: skip
def test_what_is_no_origin_is_not_counted(referer: str) -> None:
    count = counting(Book())
    count.count(("embed/proeve/*/da/shown",), FIREFOX, referer)
    assert not count.counts


def test_made_up_origins_do_not_fill_anything() -> None:
    count = counting(Book())
    for number in range(MOST_ORIGINS + 50):
        count.count(("embed/proeve/*/da/shown",), FIREFOX, f"https://h{number}.example/")
    assert len(count.counts) == MOST_ORIGINS


def test_what_cannot_be_written_is_written_later() -> None:
    book = Book()
    book.away = True
    count = counting(book)
    count.count(PAGE, FIREFOX, "")
    count.flush()
    assert not book.sums
    book.away = False
    count.count(PAGE, FIREFOX, "")
    count.flush()
    assert book.sums == dict.fromkeys(PAGE, 2)


@given(
    rounds=st.lists(
        st.tuples(st.sampled_from(["count", "flush", "away", "back"]), st.integers(0, 3)), max_size=60
    )
)
def test_whatever_happens_in_between_the_last_writing_makes_it_exact(rounds: list[tuple[str, int]]) -> None:
    book, expected = Book(), 0
    count = counting(book)
    for what, times in rounds:
        if what == "count":
            for _ in range(times):
                count.count(PAGE, FIREFOX, "")
            expected += times
        elif what == "flush":
            count.flush()
        else:
            book.away = what == "away"
    book.away = False
    count.flush()
    assert book.sums == (dict.fromkeys(PAGE, expected) if expected else {})


def test_counting_while_it_is_being_written_loses_nothing() -> None:
    book = Book()
    count = counting(book, every=0.0005)
    count.start()
    for _ in range(50_000):
        count.count(PAGE, FIREFOX, "")
    count.stop()
    assert book.sums == dict.fromkeys(PAGE, 50_000)
    assert not [thread for thread in threading.enumerate() if thread.name == "figures"]


def test_counting_in_two_threads_loses_nothing() -> None:
    count = counting(Book())
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        both = [threading.Thread(target=_count_often, args=(count,)) for _ in range(2)]
        for one in both:
            one.start()
        for one in both:
            one.join()
    finally:
        sys.setswitchinterval(before)
    assert count.counts == dict.fromkeys(PAGE, 100_000)


def _count_often(count: Counting) -> None:
    for _ in range(50_000):
        count.count(PAGE, FIREFOX, "")
