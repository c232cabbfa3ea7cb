"""How much one visitor may send."""

import asyncio

import pytest

from trygvej.frontdoor.limits import Limits
from trygvej.frontdoor.tests.visitor import House, Stub, ask, scope

SMALL = Limits(target=50, headers=200, body=100, body_seconds=0.1)


def echo() -> House:
    stub = Stub(headers={"Content-Type": "text/plain"}, body=lambda environ: environ["wsgi.input"].read())
    return House(stub, limits=SMALL)


def test_a_body_arrives_whole_in_django() -> None:
    house = echo()
    answer = asyncio.run(ask(house.door, scope("/", "POST", Content_Length="9"), [b"abc", b"def", b"ghi"]))
    assert answer.body == b"abcdefghi"
    assert house.stub.asked[0]["CONTENT_LENGTH"] == "9"


@pytest.mark.parametrize(
    ("target", "headers", "body", "status"),
    [
        ("/" + "x" * 50, {}, [], 414),
        ("/?" + "x" * 50, {}, [], 414),
        ("/", {"X": "y" * 200}, [], 431),
        ("/", {"Content_Length": "101"}, [], 413),
        ("/", {"Transfer_Encoding": "chunked"}, [b"x" * 60], 411),
        ("/", {"Content_Length": "-1"}, [b""], 400),
        ("/", {"Content_Length": "1" * 40}, [b""], 400),
        ("/", {"Content_Length": "9"}, [], 408),
    ],
)
def test_too_much_is_refused_without_asking_django(
    target: str, headers: dict[str, str], body: list[bytes], status: int
) -> None:
    house = echo()
    answer = asyncio.run(ask(house.door, scope(target, "POST", **headers), body, waits=True))
    assert answer.status == status
    assert not house.stub.asked
