"""A ready page: packed once, named by its content, unchanged where the browser has it."""

import gzip

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.frontdoor.page import BROTLI, GZIP, IDENTITY, Accepted, make

HTML = [("content-type", "text/html; charset=utf-8"), ("content-security-policy", "default-src 'none'")]
BODY = b"<p>En sikker vej.</p>" * 100


def named(answer) -> dict[str, str]:
    return dict(answer.headers)


def test_every_encoding_holds_the_same_page() -> None:
    plain, packed, small = make(HTML, BODY).answers
    assert plain.body == BODY
    assert gzip.decompress(packed.body) == BODY
    assert brotli.decompress(small.body) == BODY
    assert [named(answer).get("content-encoding") for answer in (plain, packed, small)] == [
        None,
        "gzip",
        "br",
    ]


@settings(deadline=None)
@given(st.binary(max_size=2000))
def test_any_body_comes_back_whole(body: bytes) -> None:
    plain, packed, small = make(HTML, body).answers
    assert plain.body == gzip.decompress(packed.body) == brotli.decompress(small.body)
    for answer in (plain, packed, small):
        assert named(answer)["content-length"] == str(len(answer.body))


def test_the_headers_of_django_stay_and_ours_come_with_them() -> None:
    headers = named(make([*HTML, ("vary", "Accept-Encoding"), ("trygvej-keep", "1")], BODY).answers[BROTLI])
    assert headers["content-security-policy"] == "default-src 'none'"
    assert headers["cache-control"] == "no-cache"
    assert headers["vary"] == "Accept-Encoding"
    assert "trygvej-keep" not in headers


def test_what_django_says_about_caching_stands() -> None:
    page = make([*HTML, ("cache-control", "max-age=315360000, public, immutable")], BODY)
    assert page.lasting
    assert named(page.answers[0])["cache-control"] == "max-age=315360000, public, immutable"


def test_the_same_page_has_the_same_tag_and_each_encoding_its_own() -> None:
    first, second = make(HTML, BODY), make(HTML, BODY)
    assert [answer.etag for answer in first.answers] == [answer.etag for answer in second.answers]
    assert len({answer.etag for answer in first.answers}) == 3


@pytest.mark.parametrize(
    "other", [(HTML, BODY + b"."), ([*HTML, ("x-frame-options", "DENY")], BODY)], ids=["body", "headers"]
)
def test_a_page_that_differs_has_another_tag(other: tuple) -> None:
    assert make(HTML, BODY).answers[0].etag != make(*other).answers[0].etag


def test_a_picture_is_not_packed() -> None:
    page = make([("content-type", "font/woff2")], BODY)
    assert {answer.body for answer in page.answers} == {BODY}
    assert "vary" not in named(page.answers[BROTLI])


@pytest.mark.parametrize(
    ("given_tags", "known"),
    [
        (None, False),
        ("TAG", True),
        ("W/TAG", True),
        ('"other", TAG', True),
        ('"other",W/TAG ,"third"', True),
        ("*", True),
        ('"other"', False),
        ("", False),
        ('"TAG', False),
    ],
)
def test_what_the_browser_has(given_tags: str | None, known: bool) -> None:
    answer = make(HTML, BODY).answers[BROTLI]
    sent = given_tags and given_tags.replace("TAG", answer.etag)
    assert answer.is_known_to(sent) is known


def test_unchanged_says_what_a_cache_must_know_and_no_more() -> None:
    answer = make(HTML, BODY).answers[BROTLI]
    assert {name for name, _ in answer.unchanged} == {"etag", "cache-control", "vary"}


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("gzip, deflate, br, zstd", BROTLI),
        ("gzip", GZIP),
        ("GZIP;q=0.5", GZIP),
        ("br;q=0, gzip", GZIP),
        ("br; q=0.000, gzip;q=0", IDENTITY),
        ("br;q=0.001", BROTLI),
        ("", IDENTITY),
        ("identity", IDENTITY),
        ("brotli", IDENTITY),
        ("*", IDENTITY),
    ],
)
def test_the_encoding_a_browser_takes(raw: str, encoding: int) -> None:
    assert Accepted()[raw] == encoding


def test_made_up_headers_do_not_fill_the_memory() -> None:
    accepted = Accepted()
    for number in range(10_000):
        accepted[f"x{number}"]
    assert len(accepted) <= Accepted.MOST
