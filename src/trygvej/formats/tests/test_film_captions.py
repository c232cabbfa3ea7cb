"""Captions can be read: short lines, long enough on the screen, every word once and in order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from trygvej.formats.film import captions, said
from trygvej.formats.film.captions import FPS, LINE, LINES, PER_SECOND, blocks, chapters_vtt, clock, cues, vtt
from trygvej.formats.film.said import Size

WORDS = some.lists(
    some.text(alphabet="abcæøåABC.,?!:»«سلام", min_size=1, max_size=60), min_size=1, max_size=40
).map(" ".join)


@given(WORDS)
def test_lines_are_short_and_few(text: str) -> None:
    for block in blocks(text):
        assert 1 <= len(block) <= LINES
        assert all(1 <= len(line) <= LINE for line in block)


@given(WORDS)
def test_every_letter_is_there_once_and_in_order(text: str) -> None:
    assert "".join("".join(block) for block in blocks(text)).replace(" ", "") == text.replace(" ", "")


@given(WORDS, some.integers(0, 500), some.integers(0, 2000))
def test_nobody_is_asked_to_read_faster_than_one_can(text: str, first: int, spoken: int) -> None:
    found = cues(text, first, spoken)
    assert found[0].first == first
    for cue in found:
        assert sum(map(len, cue.lines)) * FPS <= PER_SECOND * (cue.last - cue.first)
    assert all(one.last == other.first for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Læs først.", (("Læs først.",),)),
        ("Læs først. Tryk så.", (("Læs først.", "Tryk så."),)),
        (
            "Karen vil se sin post fra det offentlige. Tryk på «Log på».",
            (("Karen vil se sin post", "fra det offentlige."), ("Tryk på «Log på».",)),
        ),
    ],
)
def test_lines_are_of_about_the_same_length_and_sentences_begin_anew(
    text: str, expected: tuple[tuple[str, ...], ...]
) -> None:
    assert blocks(text) == expected


def test_the_files_are_webvtt_and_tell_time_as_it_does() -> None:
    assert clock(0) == "00:00:00.000"
    assert clock(61 * FPS + 1) == "00:01:01.040"
    told = vtt(cues("Er 1 < 2 & 3?", 25), lambda lines: 4.02 * lines)
    assert told.startswith("WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.200 line:4.0% position:50% align:center\n")
    assert "Er 1 &lt; 2 &amp; 3?" in told
    assert "00:00:00.000 --> 00:00:02.000\nFørst\n" in chapters_vtt([(0, 50, "Først")])


@pytest.mark.parametrize("size", [said.WIDE, said.PHONE], ids=lambda size: size.key)
def test_captions_stand_in_the_middle_of_the_strip_of_each_size(size: Size) -> None:
    for lines in range(1, LINES + 1):
        first = size.line_at(lines) * size.high / 100
        last = first + lines * said.CAPTION * min(size.wide, size.high)
        assert first > 0
        assert last < size.top, "never over the picture"
        assert abs(first - (size.top - last)) < 1


def test_nothing_said_has_no_captions() -> None:
    assert captions.cues("", 10) == ()
