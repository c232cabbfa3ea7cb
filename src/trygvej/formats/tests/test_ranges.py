"""A player asks for pieces of a film, and gets them."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as some

from trygvej.formats import ranges

WHOLE = bytes(range(256)) * 8192  # 2 MB


def ask(**headers: str) -> tuple[int, bytes, str]:
    answer = ranges.answer(RequestFactory().get("/", headers=headers), WHOLE, "video/mp4", "mark")
    assert answer["Accept-Ranges"] == "bytes"
    return answer.status_code, answer.content, answer.get("Content-Range", "")


@pytest.mark.parametrize(
    ("asked", "status", "first", "end"),
    [
        ("bytes=0-", 206, 0, ranges.PIECE),
        ("bytes=100-199", 206, 100, 200),
        ("bytes=-100", 206, len(WHOLE) - 100, len(WHOLE)),
        (f"bytes={len(WHOLE) - 1}-{10**30}", 206, len(WHOLE) - 1, len(WHOLE)),
        ("nonsense", 200, 0, len(WHOLE)),
        ("bytes=0-1,5-6", 200, 0, len(WHOLE)),
    ],
)
def test_a_piece_is_what_was_asked_for(asked: str, status: int, first: int, end: int) -> None:
    found = ask(Range=asked)
    assert found[:2] == (status, WHOLE[first:end])
    assert found[2] == (f"bytes {first}-{end - 1}/{len(WHOLE)}" if status == 206 else "")


@pytest.mark.parametrize("asked", [f"bytes={len(WHOLE)}-", "bytes=-", "bytes=-0", "bytes=9-3"])
def test_a_piece_that_is_not_there_is_refused(asked: str) -> None:
    assert ask(Range=asked) == (416, b"", f"bytes */{len(WHOLE)}")


def test_a_player_that_has_it_is_told_so_and_one_with_another_film_gets_the_whole() -> None:
    assert ask(**{"If-None-Match": '"mark"'})[:2] == (304, b"")
    assert ask(**{"Range": "bytes=5-9", "If-Range": '"old"'})[0] == 200
    assert ask(**{"Range": "bytes=5-9", "If-Range": '"mark"'})[0] == 206


@given(
    some.from_regex(r"\d{0,25}", fullmatch=True),
    some.from_regex(r"\d{0,25}", fullmatch=True),
    some.integers(0, 99),
)
def test_a_piece_lies_in_the_whole(first: str, last: str, whole: int) -> None:
    found = ranges.piece(first, last, whole)
    assert found is None or 0 <= found[0] < found[1] <= whole
