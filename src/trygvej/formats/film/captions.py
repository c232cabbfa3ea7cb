"""From words to captions: lines that fit, shown as long as it takes to read them. Pure; times are in frames."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

FPS = 25
LINE = 39
"""The most letters on one line."""
LINES = 2
PER_SECOND = 15
"""The most letters a second that anybody is asked to read."""
PACE = 13
"""The letters a second that we choose where no voice decides."""
LEAST = 30  # frames; what comes and goes faster is not seen

_SENTENCE = re.compile(r"(?<=[.?!؟:])\s+")


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: from a frame until another, which is not its own any more."""

    first: int
    last: int
    lines: tuple[str, ...]


def blocks(text: str) -> tuple[tuple[str, ...], ...]:
    """Text as captions of at most two lines; a sentence begins a new one where it does not fit beside the last."""
    found: list[tuple[str, ...]] = []
    for sentence in _SENTENCE.split(" ".join(text.split())):
        lines = _balanced(sentence)
        if len(lines) == 1 and found and len(found[-1]) == 1:
            found[-1] = (*found[-1], *lines)
        else:
            found += [tuple(lines[start : start + LINES]) for start in range(0, len(lines), LINES)]
    return tuple(found)


def needed(block: tuple[str, ...], pace: int = PACE) -> int:
    """How many frames a caption must stand to be read."""
    return max(LEAST, math.ceil(sum(map(len, block)) * FPS / pace))


def cues(text: str, first: int, spoken: int = 0) -> tuple[Cue, ...]:
    """The captions of some words from a frame on; ``spoken`` is how many frames a voice takes for all of them."""
    found = blocks(text)
    if not found:
        return ()
    total = sum(sum(map(len, block)) for block in found) or 1
    at, timed = first, []
    for block in found:
        share = round(spoken * sum(map(len, block)) / total)
        frames = max(share, needed(block, PER_SECOND)) if spoken else needed(block)
        timed.append(Cue(at, at + frames, block))
        at += frames
    return tuple(timed)


def vtt(found: Iterable[Cue], line_at: Callable[[int], float]) -> str:
    """Captions as WebVTT; ``line_at`` is how far down so many lines begin, in parts of a hundred of the film."""
    return _file(
        (cue.first, cue.last, "\n".join(map(_plain, cue.lines)),
         f" line:{line_at(len(cue.lines)):.1f}% position:50% align:center")
        for cue in found
    )  # fmt: skip


def chapters_vtt(found: Iterable[tuple[int, int, str]]) -> str:
    """Chapters as WebVTT."""
    return _file((first, last, _plain(title), "") for first, last, title in found)


def clock(frame: int) -> str:
    """A frame as WebVTT tells time."""
    milliseconds = frame * 1000 // FPS
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def _file(entries: Iterable[tuple[int, int, str, str]]) -> str:
    told = [
        f"{number}\n{clock(first)} --> {clock(last)}{where}\n{text}\n"
        for number, (first, last, text, where) in enumerate(entries, start=1)
    ]
    return "\n".join(["WEBVTT\n", *told])


def _plain(text: str) -> str:
    """Words that mean nothing to a reader of WebVTT but themselves."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _balanced(sentence: str) -> list[str]:
    """As few lines as can be, and of about the same length."""
    fewest = len(_wrapped(sentence, LINE))
    narrowest = max(1, math.ceil(len(sentence) / max(1, fewest)))
    for width in range(narrowest, LINE):
        lines = _wrapped(sentence, width)
        if len(lines) == fewest and all(len(line) <= width for line in lines):
            return lines
    return _wrapped(sentence, LINE)


def _wrapped(sentence: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in _words(sentence):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _words(sentence: str) -> Iterator[str]:
    """The words; one that fits on no line is cut."""
    for word in sentence.split():
        for start in range(0, len(word), LINE):
            yield word[start : start + LINE]
