"""Exercises, personas and screen words between text and value."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from trygvej.engines.problems import Problem
from trygvej.engines.reading import Refused, build, load, plain, refuse_other_format, yaml
from trygvej.engines.script.model import FORMAT, Exercise
from trygvej.engines.world.cast import Persona, Stage, Text, Words

__all__ = ["Refused", "World", "content_hash", "read", "read_persona", "read_words", "stage", "write"]


@dataclass(frozen=True)
class World:
    """The content that every exercise is played with: personas, screen words, and shelves of letters and the like."""

    personas: Mapping[str, Persona] = field(default_factory=dict)
    words: Words = field(default_factory=lambda: Words({}))
    shelves: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def read(text: str) -> Exercise:
    """Read an exercise from YAML. Raises ``Refused`` with every problem found, each at its place in the file."""
    raw = load(text)
    refuse_other_format(raw, FORMAT)
    return build(Exercise, raw)


def write(exercise: Exercise) -> str:
    """The exercise as YAML; reading it again gives the same value."""
    document = exercise.model_dump(mode="python", exclude_defaults=True)
    return yaml.dump(plain({"format": FORMAT} | document))


def content_hash(exercise: Exercise) -> str:
    """A fingerprint of everything in the exercise (SHA-256, hexadecimal)."""
    return hashlib.sha256(exercise.model_dump_json(exclude_defaults=True).encode()).hexdigest()


def read_persona(text: str) -> Persona:
    """Read one persona from YAML. Raises ``Refused``."""
    return build(Persona, load(text))


def read_words(text: str, prefix: str) -> dict[str, str | Text]:
    """Read the words of one simulator's screens from YAML: ``prefix.name: words`` (or words per language).

    Raises ``Refused``.
    """
    raw = load(text)
    problems = [
        Problem("words-key", key, {"prefix": prefix}) for key in raw if not key.startswith(f"{prefix}.")
    ]
    problems += [
        Problem("needs-text", key, {"field": key, "found": str(words)})
        for key, words in raw.items()
        if not (isinstance(words, str) or _is_text(words))
    ]
    if problems:
        raise Refused(problems)
    return dict(raw)


def _is_text(words: Any) -> bool:
    """True for words per language, Danish among them."""
    return isinstance(words, dict) and "da" in words and all(isinstance(one, str) for one in words.values())


def stage(exercise: Exercise, world: World, language: str = "da", today: date = Stage.today) -> Stage:
    """The stage that an exercise is played on by somebody who speaks this language, on this day.

    Raises:
        KeyError: there is no such persona.
    """
    return Stage(
        persona=world.personas[exercise.persona],
        words=world.words.into(language),
        start=exercise.start,
        setup=exercise.setup,
        personas=world.personas,
        shelves=world.shelves,
        today=today,
    )
