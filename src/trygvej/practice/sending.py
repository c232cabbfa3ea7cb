"""What an instructor can send to those who sit at one exercise: letters, messages to judge, errors to train."""

from __future__ import annotations

from dataclasses import dataclass

from trygvej.engines.world import fraud, sent
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.fraud.case import Case
from trygvej.engines.world.post import box, fill
from trygvej.practice import content

APPROVE = "mitid.approve"


@dataclass(frozen=True, slots=True)
class Sendable:
    """Something to send. ``title`` is Danish, as the screens are."""

    kind: str
    key: str
    title: str

    @property
    def value(self) -> str:
        """How a form names it."""
        return f"{self.kind}:{self.key}"


def sendable(exercise: str, persona: str = content.FIRST_PERSONA) -> tuple[Sendable, ...]:
    """What is of use in this exercise (empty: in free practice) and does not do a part of it."""
    stage = content.stage(exercise, persona, "da")
    if stage is None:
        return ()
    return (*_letters(stage), *_frauds(stage), *_errors(exercise, stage))


def _letters(stage: Stage) -> list[Sendable]:
    asked = stage.asked("post").get("letters", ())
    found = [
        Sendable(sent.LETTER, key, f"{letter.sender}: {fill.filled(letter.title, stage.persona, stage)}")
        for key, letter in box.letters(stage).items()
        if box.mine(stage, letter, box.OWN) and key not in asked
    ]
    return sorted(found, key=lambda one: one.title)


def _frauds(stage: Stage) -> list[Sendable]:
    cases: dict[str, Case] = dict(stage.shelves.get(fraud.SHELF, {}))
    asked = stage.asked("fraud").get("cases", ())
    return [Sendable(sent.FRAUD, key, case.title) for key, case in cases.items() if key not in asked]


def _errors(exercise: str, stage: Stage) -> list[Sendable]:
    found = content.exercises().get(exercise)
    uses_app = found is None or any(step.press == APPROVE for step in found.steps)
    return [Sendable(sent.ERROR, sent.PIN, stage.words("sent.error-pin"))] if uses_app else []
