"""What Django hears of a request."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.frontdoor.behind import Behind, Response, make_environ
from trygvej.frontdoor.memory import Memory
from trygvej.frontdoor.tests.visitor import scope


def test_the_request_in_the_words_of_wsgi() -> None:
    environ = make_environ(scope("/vejviser/%C3%A6?dato=2018-03-01", Host="trygvej.dk", Cookie="a=b"), b"")
    assert environ["REQUEST_METHOD"] == "GET"
    assert environ["PATH_INFO"] == "/vejviser/æ".encode().decode("latin-1")
    assert environ["QUERY_STRING"] == "dato=2018-03-01"
    assert environ["HTTP_COOKIE"] == "a=b"
    assert environ["REMOTE_ADDR"] == "127.0.0.1"
    assert environ["wsgi.input"].read() == b""


def test_the_content_headers_have_no_prefix() -> None:
    asked = scope("/", "POST", Content_Type="text/plain", Content_Length="3")
    environ = make_environ(asked, b"abc")
    assert (environ["CONTENT_TYPE"], environ["CONTENT_LENGTH"]) == ("text/plain", "3")


def test_a_header_given_twice_is_one_list() -> None:
    asked = scope("/")
    asked["headers"] = [(b"accept", b"a"), (b"accept", b"b")]
    assert make_environ(asked, b"")["HTTP_ACCEPT"] == "a,b"


def test_an_underscore_cannot_pass_for_a_hyphen() -> None:
    asked = scope("/")
    asked["headers"] = [(b"x_forwarded_proto", b"https")]
    assert "HTTP_X_FORWARDED_PROTO" not in make_environ(asked, b"")


@pytest.mark.parametrize("name", ["Accept_Encoding", "If_None_Match", "If_Modified_Since"])
def test_what_the_front_door_does_itself_django_need_not_know(name: str) -> None:
    assert f"HTTP_{name.upper()}" not in make_environ(scope("/", **{name: "x"}), b"")


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_query_can_be_said(query: bytes) -> None:
    asked = scope("/")
    asked["query_string"] = query
    make_environ(asked, b"")["QUERY_STRING"].encode("ascii")


def test_a_response_is_closed_also_when_it_breaks_off() -> None:
    class Broken:
        closed = False

        def __iter__(self) -> Iterator[bytes]:
            yield b"abc"
            raise RuntimeError

        def close(self) -> None:
            Broken.closed = True

    def wsgi(environ: dict[str, Any], start_response: Any) -> Broken:
        start_response("200 OK", [])
        return Broken()

    behind = Behind(wsgi, Memory(1), threads=1)
    with pytest.raises(RuntimeError):
        asyncio.run(behind.ask(scope("/"), b"", None))
    assert Broken.closed


@pytest.mark.parametrize(
    ("status", "length"), [("204 No Content", None), ("304 Not Modified", None), ("200 OK", b"0")]
)
def test_the_length_is_said_where_there_is_one(status: str, length: bytes | None) -> None:
    def wsgi(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response(status, [])
        return []

    response = asyncio.run(Behind(wsgi, Memory(1), threads=1).ask(scope("/"), b"", None))
    assert isinstance(response, Response)
    assert dict(response.headers).get(b"content-length") == length
