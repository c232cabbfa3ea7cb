"""How much one visitor may send."""

import asyncio

import pytest

from trygvej.frontdoor.limits import Limits
from trygvej.frontdoor.tests.visitor import House, Stub, ask, scope

SMALL = Limits(target=50, headers=200, body=100, body_seconds=0.1, upload=500, upload_seconds=0.1, uploads=1)


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


def test_editors_may_hand_in_more_where_they_hand_in_films() -> None:
    house, sent = echo(), scope("/redaktion/formater/tegnsprog/x/", "POST", Content_Length="300")
    answer = asyncio.run(ask(house.door, sent, [b"x" * 300]))
    assert (answer.status, len(answer.body)) == (200, 300)
    for target, length in (("/redaktion/formater/x/", "501"), ("/redaktion/sider/", "300"), ("/x", "300")):
        assert asyncio.run(ask(house.door, scope(target, "POST", Content_Length=length), [])).status == 413


def test_only_a_few_large_files_are_held_at_the_same_time() -> None:
    house = echo()

    async def two() -> list[int]:
        first, second, small = (
            scope("/redaktion/formater/x/", "POST", Content_Length=length) for length in ("300", "300", "3")
        )
        waits = ask(house.door, first, [b"x"], waits=True)
        begun = asyncio.create_task(waits)
        await asyncio.sleep(0.01)
        answers = [await ask(house.door, second, [b"x" * 300]), await ask(house.door, small, [b"abc"])]
        return [(await begun).status, *(one.status for one in answers)]

    assert asyncio.run(two()) == [408, 503, 200]
