"""Read a letter from its YAML file, with every problem at its place."""

from __future__ import annotations

from collections.abc import Iterator

from trygvej.engines import reading
from trygvej.engines.problems import Problem
from trygvej.engines.world.post import fill
from trygvej.engines.world.post.letter import NEMSMS_LONGEST, Code, Kind, Letter


def read(text: str) -> Letter:
    """The letter in a file of ``content/letters``. Raises ``reading.Refused``."""
    letter: Letter = reading.build(Letter, reading.load(text))
    if problems := [*_placeholders(letter), *_sense(letter)]:
        raise reading.Refused(problems)
    return letter


def _placeholders(letter: Letter) -> Iterator[Problem]:
    texts = {"text": letter.text, "title": letter.title}
    texts |= {f"attachments[{n}].text": one.text for n, one in enumerate(letter.attachments)}
    texts |= {f"actions[{n}].about": one.about for n, one in enumerate(letter.actions)}
    texts |= {f"actions[{n}].where": one.where for n, one in enumerate(letter.actions)}
    for place, text in texts.items():
        for name in fill.unknown(text):
            yield Problem("letter-placeholder", place, {"found": name})


def _sense(letter: Letter) -> Iterator[Problem]:
    if letter.kind is Kind.SMS and len(letter.text) > NEMSMS_LONGEST:
        yield Problem("letter-nemsms", "text", {"found": len(letter.text), "most": NEMSMS_LONGEST})
    for number, one in enumerate(letter.actions):
        if one.code is Code.APPOINTMENT and (one.at is None or (one.on or one.in_days) is None):
            yield Problem("letter-when", f"actions[{number}]")
