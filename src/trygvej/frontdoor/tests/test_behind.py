"""What Django hears of a request."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.frontdoor.behind import Behind, Response, make_environ
from trygvej.frontdoor.memory import Memory
from trygvej.frontdoor.tests.visitor import Asked, scope


def environ_of(asked: Asked, body: bytes = b"") -> dict[str, Any]:
    return make_environ(asked, asked.headers, body)


def test_the_request_in_the_words_of_wsgi() -> None:
    environ = environ_of(scope("/vejviser/%C3%A6?dato=2018-03-01", Host="trygvej.dk", Cookie="a=b"))
    assert environ["REQUEST_METHOD"] == "GET"
    assert environ["PATH_INFO"] == "/vejviser/æ".encode().decode("latin-1")
    assert environ["QUERY_STRING"] == "dato=2018-03-01"
    assert environ["HTTP_COOKIE"] == "a=b"
    assert environ["REMOTE_ADDR"] == "127.0.0.1"
    assert (environ["SERVER_NAME"], environ["SERVER_PORT"]) == ("127.0.0.1", "80")
    assert environ["wsgi.input"].read() == b""


def test_the_content_headers_have_no_prefix() -> None:
    asked = scope("/", "POST", Content_Type="text/plain", Content_Length="3")
    environ = environ_of(asked, b"abc")
    assert (environ["CONTENT_TYPE"], environ["CONTENT_LENGTH"]) == ("text/plain", "3")


def test_an_address_of_the_newer_kind_loses_its_brackets() -> None:
    asked = scope("/")
    asked.client = "[2001:db8::1]:4000"
    assert environ_of(asked)["REMOTE_ADDR"] == "2001:db8::1"


def test_a_header_given_twice_is_one_list() -> None:
    class Twice(dict[str, str]):
        def items(self) -> Any:
            return [("accept", "a"), ("accept", "b")]

    assert make_environ(scope("/"), Twice(), b"")["HTTP_ACCEPT"] == "a,b"


def test_an_underscore_cannot_pass_for_a_hyphen() -> None:
    asked = scope("/")
    asked.headers = {"x_forwarded_proto": "https"}
    assert "HTTP_X_FORWARDED_PROTO" not in environ_of(asked)


@pytest.mark.parametrize("name", ["Accept_Encoding", "If_None_Match", "If_Modified_Since"])
def test_what_the_front_door_does_itself_django_need_not_know(name: str) -> None:
    assert f"HTTP_{name.upper()}" not in environ_of(scope("/", **{name: "x"}))


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_query_can_be_said(query: str) -> None:
    asked = scope("/")
    asked.query_string = query
    environ_of(asked)["QUERY_STRING"].encode("ascii")


@pytest.mark.parametrize("value", ["æ", "\u0101"])
def test_a_header_that_the_server_would_leave_out_is_a_failure(value: str) -> None:
    def wsgi(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response("200 OK", [("X-Name", value)])
        return []

    with pytest.raises(ValueError, match="X-Name"):
        asyncio.run(Behind(wsgi, Memory(1), threads=1).ask(scope("/"), {}, b"", None))


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
        asyncio.run(behind.ask(scope("/"), {}, b"", None))
    assert Broken.closed


@pytest.mark.parametrize(
    ("status", "length"), [("204 No Content", None), ("304 Not Modified", None), ("200 OK", "0")]
)
def test_the_length_is_said_where_there_is_one(status: str, length: str | None) -> None:
    def wsgi(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response(status, [])
        return []

    response = asyncio.run(Behind(wsgi, Memory(1), threads=1).ask(scope("/"), {}, b"", None))
    assert isinstance(response, Response)
    assert dict(response.headers).get("content-length") == length
