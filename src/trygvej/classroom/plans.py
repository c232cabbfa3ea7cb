"""Ready plans for a class: ``content/classes/<key>.yaml``, with notes for the instructor."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from pydantic import Field

from trygvej.engines.reading import yaml
from trygvej.engines.wizard.model import Slug, Text
from trygvej.engines.world.cast import Value
from trygvej.practice import public as practice

FREE = "fri"


class Part(Value):
    """One exercise of a plan: what to say before it, what usually goes wrong, what to ask afterwards."""

    exercise: Slug
    say: Text
    mistakes: Text
    ask: Text


class Plan(Value):
    """A plan for so many minutes."""

    key: Slug
    minutes: int = Field(gt=0)
    title: Text
    summary: Text
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan as one chooses it."""

    key: str
    title: practice.Said
    summary: practice.Said
    minutes: int
    exercises: tuple[practice.Said, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """What an instructor has beside her during one exercise."""

    say: practice.Said
    mistakes: practice.Said
    ask: practice.Said


@cache
def _plans() -> tuple[Plan, ...]:
    files = sorted((settings.CONTENT / "classes").glob("*.yaml"))
    read = [Plan.model_validate(yaml.load(file.read_text("utf-8"))) for file in files]
    return tuple(sorted(read, key=lambda plan: plan.minutes))


def plans(language: str) -> tuple[PlanLine, ...]:
    """Every plan, the shortest first."""
    titles = {key: one.title for key, one in practice.exercises().items()}
    return tuple(
        PlanLine(
            key=plan.key,
            title=practice.said(plan.title, language),
            summary=practice.said(plan.summary, language),
            minutes=plan.minutes,
            exercises=tuple(
                practice.said(titles[part.exercise], language)
                for part in plan.parts
                if part.exercise in titles
            ),
        )
        for plan in _plans()
    )


def exercises_of(key: str) -> tuple[str, ...]:
    """The exercises of a plan; none where there is no such plan."""
    return next((tuple(part.exercise for part in plan.parts) for plan in _plans() if plan.key == key), ())


def notes(exercise: str, language: str) -> Notes | None:
    """The notes on an exercise, from the first plan that has any."""
    for plan in _plans():
        for part in plan.parts:
            if part.exercise == exercise:
                said = (practice.said(text, language) for text in (part.say, part.mistakes, part.ask))
                return Notes(*said)
    return None
