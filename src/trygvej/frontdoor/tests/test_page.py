"""A ready page: packed once, named by its content, unchanged where the browser has it."""

import gzip

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.frontdoor.page import BROTLI, GZIP, IDENTITY, Accepted, make

HTML = [(b"content-type", b"text/html; charset=utf-8"), (b"content-security-policy", b"default-src 'none'")]
BODY = b"<p>En sikker vej.</p>" * 100


def named(answer) -> dict[bytes, bytes]:
    return dict(answer.start["headers"])


def test_every_encoding_holds_the_same_page() -> None:
    plain, packed, small = make(HTML, BODY).answers
    assert plain.body["body"] == BODY
    assert gzip.decompress(packed.body["body"]) == BODY
    assert brotli.decompress(small.body["body"]) == BODY
    assert [named(answer).get(b"content-encoding") for answer in (plain, packed, small)] == [
        None,
        b"gzip",
        b"br",
    ]


@settings(deadline=None)
@given(st.binary(max_size=2000))
def test_any_body_comes_back_whole(body: bytes) -> None:
    plain, packed, small = make(HTML, body).answers
    assert plain.body["body"] == gzip.decompress(packed.body["body"]) == brotli.decompress(small.body["body"])
    for answer in (plain, packed, small):
        assert named(answer)[b"content-length"] == b"%d" % len(answer.body["body"])


def test_the_headers_of_django_stay_and_ours_come_with_them() -> None:
    headers = named(
        make([*HTML, (b"vary", b"Accept-Encoding"), (b"trygvej-keep", b"1")], BODY).answers[BROTLI]
    )
    assert headers[b"content-security-policy"] == b"default-src 'none'"
    assert headers[b"cache-control"] == b"no-cache"
    assert headers[b"vary"] == b"Accept-Encoding"
    assert b"trygvej-keep" not in headers


def test_what_django_says_about_caching_stands() -> None:
    page = make([*HTML, (b"cache-control", b"max-age=315360000, public, immutable")], BODY)
    assert page.lasting
    assert named(page.answers[0])[b"cache-control"] == b"max-age=315360000, public, immutable"


def test_the_same_page_has_the_same_tag_and_each_encoding_its_own() -> None:
    first, second = make(HTML, BODY), make(HTML, BODY)
    assert [answer.etag for answer in first.answers] == [answer.etag for answer in second.answers]
    assert len({answer.etag for answer in first.answers}) == 3


@pytest.mark.parametrize(
    "other", [(HTML, BODY + b"."), ([*HTML, (b"x-frame-options", b"DENY")], BODY)], ids=["body", "headers"]
)
def test_a_page_that_differs_has_another_tag(other: tuple) -> None:
    assert make(HTML, BODY).answers[0].etag != make(*other).answers[0].etag


def test_a_picture_is_not_packed() -> None:
    page = make([(b"content-type", b"font/woff2")], BODY)
    assert {answer.body["body"] for answer in page.answers} == {BODY}
    assert b"vary" not in named(page.answers[BROTLI])


@pytest.mark.parametrize(
    ("given_tags", "known"),
    [
        (None, False),
        (b"TAG", True),
        (b"W/TAG", True),
        (b'"other", TAG', True),
        (b'"other",W/TAG ,"third"', True),
        (b"*", True),
        (b'"other"', False),
        (b"", False),
        (b'"TAG', False),
    ],
)
def test_what_the_browser_has(given_tags: bytes | None, known: bool) -> None:
    answer = make(HTML, BODY).answers[BROTLI]
    sent = given_tags and given_tags.replace(b"TAG", answer.etag)
    assert answer.is_known_to(sent) is known


def test_unchanged_says_what_a_cache_must_know_and_no_more() -> None:
    answer = make(HTML, BODY).answers[BROTLI]
    assert answer.unchanged["status"] == 304
    assert {name for name, _ in answer.unchanged["headers"]} == {b"etag", b"cache-control", b"vary"}


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (b"gzip, deflate, br, zstd", BROTLI),
        (b"gzip", GZIP),
        (b"GZIP;q=0.5", GZIP),
        (b"br;q=0, gzip", GZIP),
        (b"br; q=0.000, gzip;q=0", IDENTITY),
        (b"br;q=0.001", BROTLI),
        (b"", IDENTITY),
        (b"identity", IDENTITY),
        (b"brotli", IDENTITY),
        (b"*", IDENTITY),
    ],
)
def test_the_encoding_a_browser_takes(raw: bytes, encoding: int) -> None:
    assert Accepted()[raw] == encoding


def test_made_up_headers_do_not_fill_the_memory() -> None:
    accepted = Accepted()
    for number in range(10_000):
        accepted[b"x%d" % number]
    assert len(accepted) <= Accepted.MOST
