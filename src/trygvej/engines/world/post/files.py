"""The real files of Digital Post: an appointment for one's calendar, an attachment."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.post import calendar, fill
from trygvej.engines.world.post.letter import Action, Attachment, Letter
from trygvej.engines.world.screen import File


def attached(stage: Stage, kept: Attachment) -> File:
    """An attachment that is kept as it came."""
    return File(kept.name, stage.words("post.file-get"), kept.media, b64decode(kept.data))


def appointment(stage: Stage, letter: Letter, one: Action, title: str) -> Iterator[File]:
    """An appointment for the learner's own calendar, where the letter says when it is."""
    day = one.day(stage.today)
    if day is None or one.at is None:
        return
    where, about = (fill.filled(words, stage.persona, stage) for words in (one.where, one.about))
    written = letter.day(stage.today)
    event = calendar.Event(letter.key, title, day, one.at, one.minutes, where, about, written)
    text = calendar.text(event, stage.words("post.calendar-practice"))
    yield File(f"{letter.key}.ics", stage.words("post.calendar-file"), "text/calendar", text.encode())
