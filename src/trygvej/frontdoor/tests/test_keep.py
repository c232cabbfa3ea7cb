"""What may be kept for everybody: only what is surely nobody's."""

import pytest

from trygvej.frontdoor.keep import may_answer, may_keep, may_make

MARKED = [("trygvej-keep", "1"), ("content-type", "text/html")]


def test_a_marked_page_may_be_kept() -> None:
    assert may_keep(200, MARKED)
    assert may_keep(200, [*MARKED, ("vary", "Accept-Encoding"), ("cache-control", "no-cache")])


@pytest.mark.parametrize("status", [201, 204, 206, 301, 302, 304, 404, 410, 500, 503])
def test_only_whole_good_answers(status: int) -> None:
    assert not may_keep(status, MARKED)


@pytest.mark.parametrize(
    "header",
    [
        ("set-cookie", "a="),
        ("vary", "Cookie"),
        ("vary", "Accept-Encoding, Cookie"),
        ("vary", "Accept-Language"),
        ("vary", "*"),
        ("cache-control", "no-store"),
        ("cache-control", "max-age=0, No-Store"),
        ("cache-control", "private"),
        ("content-encoding", "gzip"),
    ],
)
def test_one_doubt_is_enough(header: tuple[str, str]) -> None:
    assert not may_keep(200, [*MARKED, header])
    assert not may_keep(200, [header, *MARKED, ("vary", "Accept-Encoding"), ("cache-control", "no-cache")])


@pytest.mark.parametrize("mark", [[], [("trygvej-keep", "0")], [("trygvej-keep", "")]])
def test_what_django_has_not_marked_is_not_kept(mark: list) -> None:
    assert not may_keep(200, [*mark, ("content-type", "text/html")])


def test_cookies_are_looked_past_but_make_nothing_for_others() -> None:
    headers = {"cookie": "sessionid=1"}
    assert may_answer("GET", headers)
    assert not may_make("GET", headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "get", "TRACE"])
def test_other_methods_go_to_django(method: str) -> None:
    assert not may_answer(method, {})
    assert not may_make(method, {})


@pytest.mark.parametrize("name", ["range", "authorization", "content-length", "transfer-encoding"])
def test_a_special_request_goes_to_django(name: str) -> None:
    assert not may_answer("GET", {name: "0"})
    assert not may_make("GET", {name: "0"})


def test_head_is_answered_but_makes_nothing() -> None:
    assert may_answer("HEAD", {})
    assert not may_make("HEAD", {})
