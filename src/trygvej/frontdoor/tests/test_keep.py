"""What may be kept for everybody: only what is surely nobody's."""

import pytest

from trygvej.frontdoor.keep import may_answer, may_keep, may_make

MARKED = [(b"trygvej-keep", b"1"), (b"content-type", b"text/html")]


def test_a_marked_page_may_be_kept() -> None:
    assert may_keep(200, MARKED)
    assert may_keep(200, [*MARKED, (b"vary", b"Accept-Encoding"), (b"cache-control", b"no-cache")])


@pytest.mark.parametrize("status", [201, 204, 206, 301, 302, 304, 404, 410, 500, 503])
def test_only_whole_good_answers(status: int) -> None:
    assert not may_keep(status, MARKED)


@pytest.mark.parametrize(
    "header",
    [
        (b"set-cookie", b"a=b"),
        (b"vary", b"Cookie"),
        (b"vary", b"Accept-Encoding, Cookie"),
        (b"vary", b"Accept-Language"),
        (b"vary", b"*"),
        (b"cache-control", b"no-store"),
        (b"cache-control", b"max-age=0, No-Store"),
        (b"cache-control", b"private"),
        (b"content-encoding", b"gzip"),
    ],
)
def test_one_doubt_is_enough(header: tuple[bytes, bytes]) -> None:
    assert not may_keep(200, [*MARKED, header])
    assert not may_keep(
        200, [header, *MARKED, (b"vary", b"Accept-Encoding"), (b"cache-control", b"no-cache")]
    )


@pytest.mark.parametrize("mark", [[], [(b"trygvej-keep", b"0")], [(b"trygvej-keep", b"")]])
def test_what_django_has_not_marked_is_not_kept(mark: list) -> None:
    assert not may_keep(200, [*mark, (b"content-type", b"text/html")])


def test_cookies_are_looked_past_but_make_nothing_for_others() -> None:
    headers = {b"cookie": b"sessionid=1"}
    assert may_answer("GET", headers)
    assert not may_make("GET", b"/", headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "get", "TRACE"])
def test_other_methods_go_to_django(method: str) -> None:
    assert not may_answer(method, {})
    assert not may_make(method, b"/", {})


@pytest.mark.parametrize("name", [b"range", b"authorization", b"content-length", b"transfer-encoding"])
def test_a_special_request_goes_to_django(name: bytes) -> None:
    assert not may_answer("GET", {name: b"0"})
    assert not may_make("GET", b"/", {name: b"0"})


def test_head_is_answered_but_makes_nothing() -> None:
    assert may_answer("HEAD", {})
    assert not may_make("HEAD", b"/", {})


def test_another_spelling_of_a_path_is_not_kept_beside_it() -> None:
    assert may_make("GET", b"/vejviser/", {})
    assert not may_make("GET", b"/%76ejviser/", {})
