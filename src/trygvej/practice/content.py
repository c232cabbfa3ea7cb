"""The content one practises with, read once per process: exercises, personas, screen words, shelves."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any

from django.conf import settings

from trygvej.engines.reading import Refused
from trygvej.engines.script import documents
from trygvej.engines.script.model import Exercise, Topic
from trygvej.engines.world.cast import Persona, Stage, Text, Words
from trygvej.engines.world.shelves import READERS
from trygvej.practice import letters

logger = logging.getLogger("trygvej.practice")

FREE = "fri"
"""The key of free practice in addresses; no exercise may have it."""
FIRST_PERSONA = "karen"
"""Whom one is in free practice unless one says otherwise."""
_TOPICS = tuple(Topic)


@cache
def library() -> documents.World:
    """Personas, words and shelves."""
    return documents.World(_personas(), Words(_words()), _shelves())


@cache
def exercises() -> Mapping[str, Exercise]:
    """Every exercise that can be read, in the order of the list; one that cannot is left out and told of."""
    found = []
    for path in sorted((settings.CONTENT / "exercises").glob("*.yaml")):
        try:
            exercise = documents.read(path.read_text("utf-8"))
            documents.stage(exercise, library())
        except (Refused, KeyError):
            logger.warning("an exercise cannot be used: run trygvej check", extra={"exercise": path.stem})
        else:
            found.append(exercise)
    found.sort(key=lambda one: (_TOPICS.index(one.topic), one.order, one.key))
    return {exercise.key: exercise for exercise in found}


def forget() -> None:
    """Read everything anew when it is next asked for."""
    for kept in (library, exercises, stage):
        kept.cache_clear()
    letters.forget()


def forget_letters() -> None:
    """Read the letters that were added anew when they are next asked for."""
    stage.cache_clear()
    letters.forget()


@lru_cache(maxsize=512)
def stage(exercise: str, persona: str, language: str, today: date = Stage.today) -> Stage | None:
    """The stage of an exercise, or of free practice as a persona; None where there is none of that name.

    ``today`` is the practice day, from which letters count their days.
    """
    world = library()
    if exercise:
        found = exercises().get(exercise)
        if found is None:
            return None
        return letters.with_added(documents.stage(found, world, language, today), every=False)
    if persona not in world.personas:
        return None
    free = Stage(
        persona=world.personas[persona],
        words=world.words.into(language),
        personas=world.personas,
        shelves=world.shelves,
        today=today,
    )
    return letters.with_added(free, every=True)


def in_language(text: Text, language: str) -> tuple[str, str]:
    """A text for somebody who reads this language, and the language it is really in."""
    for code in (language, "da", *text):
        if text.get(code):
            return text[code], code
    return "", language


def _personas() -> dict[str, Persona]:
    folder = sorted((settings.CONTENT / "personas").glob("*.yaml"))
    found = [documents.read_persona(path.read_text("utf-8")) for path in folder]
    return {persona.key: persona for persona in found}


def _words() -> dict[str, str | Text]:
    table: dict[str, str | Text] = {}
    for path in sorted((settings.CONTENT / "screens").glob("*.yaml")):
        table |= documents.read_words(path.read_text("utf-8"), path.stem)
    return table


def _shelves() -> dict[str, dict[str, Any]]:
    return {
        kind: {
            path.stem: read(path.read_text("utf-8"))
            for path in sorted((settings.CONTENT / kind).glob("*.yaml"))
        }
        for kind, read in READERS.items()
    }
