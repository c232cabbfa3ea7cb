"""Everything that can be wrong with an exercise whose file could be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from trygvej.engines.language import identifiers
from trygvej.engines.language.lints import lint, long_label
from trygvej.engines.language.lix import LixReport, measure
from trygvej.engines.problems import Problem, Severity
from trygvej.engines.script.documents import World, stage
from trygvej.engines.script.model import Exercise, Step
from trygvej.engines.script.rehearse import Frame, Lost, frames
from trygvej.engines.wizard.check.words import LIX_LIMITS
from trygvej.engines.wizard.model import Text

QUOTED: Final = re.compile(r"«([^»]+)»")
"""A label that the learner shall find on the screen is written between these."""

LONGEST_SAY: Final = 30
"""Words. More than this is not one thing to do."""

_CODES: Final = {identifiers.Kind.CPR: "identifier-cpr", identifiers.Kind.CARD: "identifier-card"}


class Spot(NamedTuple):
    """One text and where it stands."""

    place: str
    text: Text
    label: bool = False


def check(exercise: Exercise, world: World, today: date) -> tuple[Problem, ...]:
    """Every problem of an exercise, by place."""
    found = [*_languages(exercise), *_words(exercise), *_ends(exercise), *_dates(exercise, today)]
    found += [*_names(exercise), *_rehearsed(exercise, world)]
    return tuple(sorted(set(found)))


def lix(exercise: Exercise) -> dict[str, LixReport]:
    """How hard the exercise is to read, for each of its languages that LIX can measure."""
    reports = {
        language: measure((spot.text.get(language, "") for spot in spots(exercise)), None, language)
        for language in exercise.languages
    }
    return {language: report for language, report in reports.items() if report.words}


def spots(exercise: Exercise) -> Iterator[Spot]:
    """Every text of the exercise, in the order of the file."""
    yield Spot("title", exercise.title, label=True)
    yield Spot("summary", exercise.summary)
    yield from (Spot(f"teaches[{number}]", text) for number, text in enumerate(exercise.teaches))
    for number, step in enumerate(exercise.steps):
        yield from _step_spots(step, f"steps[{number}]")
    yield Spot("learned", exercise.learned)


def _step_spots(step: Step, place: str) -> Iterator[Spot]:
    yield Spot(f"{place}.say", step.say)
    for name, text in (
        ("narration", step.narration),
        ("pronunciation", step.pronunciation),
        ("because", step.because),
    ):
        if text:
            yield Spot(f"{place}.{name}", text)
    yield from (Spot(f"{place}.hints[{number}]", hint) for number, hint in enumerate(step.hints))
    yield Spot(f"{place}.alt", step.alt)


def _languages(exercise: Exercise) -> Iterator[Problem]:
    for number, language in enumerate(exercise.unreviewed):
        if language not in exercise.languages:
            yield Problem("language-not-listed", f"unreviewed[{number}]", {"language": language})
    for spot in spots(exercise):
        for language in exercise.languages:
            if language not in spot.text:
                yield Problem("text-language-missing", spot.place, {"language": language})


def _words(exercise: Exercise) -> Iterator[Problem]:
    for spot in spots(exercise):
        for language, text in spot.text.items():
            place = f"{spot.place}.{language}"
            for found in lint(QUOTED.sub("", text) if "«" in text else text, language):
                severity: Severity = "error" if found.code == "colour" else "warning"
                if found.code != "spaces":
                    yield Problem(found.code, place, {"word": found.word}, severity)
            for label in long_label(text, language) if spot.label else ():
                yield Problem(label.code, place, {"length": len(text), "limit": label.place})
            for kind in identifiers.refuse(text):
                yield Problem(_CODES[kind], place)
            if spot.place.endswith(".say") and (words := len(text.split())) > LONGEST_SAY:
                yield Problem("script-long", place, {"words": words, "limit": LONGEST_SAY}, "warning")
    yield from _lix(exercise)


def _lix(exercise: Exercise) -> Iterator[Problem]:
    limit = LIX_LIMITS[exercise.audience]
    for language, report in lix(exercise).items():
        if report.meaningful and report.value > limit:
            values: dict[str, str | int] = {"value": f"{report.value:.1f}", "limit": limit}
            place = f"languages[{exercise.languages.index(language)}]"
            yield Problem("lix", place, {**values, "sentence": report.hardest[0].text[:120]})


def _ends(exercise: Exercise) -> Iterator[Problem]:
    last = len(exercise.steps) - 1
    expect = exercise.steps[last].expect
    if expect is None or expect.fact is None:
        yield Problem("script-end", f"steps[{last}].expect")
    for number, step in enumerate(exercise.steps):
        if step.expect is not None and bool(step.expect.fact) == bool(step.expect.screen):
            yield Problem("script-expect", f"steps[{number}].expect")
        if step.press is not None and step.expect is None:
            yield Problem("script-no-expect", f"steps[{number}]")


def _dates(exercise: Exercise, today: date) -> Iterator[Problem]:
    if exercise.check_again <= today:
        yield Problem(
            "check-again-passed", "check_again", {"date": exercise.check_again.isoformat()}, "warning"
        )


def _names(exercise: Exercise) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, step in enumerate(exercise.steps):
        if step.key in seen:
            yield Problem("script-key-twice", f"steps[{number}].key", {"key": step.key})
        seen.add(step.key)


def _rehearsed(exercise: Exercise, world: World) -> Iterator[Problem]:
    if exercise.persona not in world.personas:
        known = ", ".join(sorted(world.personas))
        yield Problem("script-persona", "persona", {"persona": exercise.persona, "known": known})
        return
    try:
        for language in exercise.languages:
            for number, frame in enumerate(frames(exercise, stage(exercise, world, language))):
                yield from _labels(frame, f"steps[{number}]", language)
    except Lost as lost:
        yield lost.problem


def _labels(frame: Frame, place: str, language: str) -> Iterator[Problem]:
    """A label that is quoted stands on the screen that one who speaks this language sees, letter for letter."""
    there = {screen.title for screen in frame.scene.screens}
    for element in (element for screen in frame.scene.screens for element in screen.elements()):
        there.add(element.label)
        there.update(option.label for option in getattr(element, "options", ()))
    for spot in _step_spots(frame.step, place):
        for label in QUOTED.findall(spot.text.get(language, "")):
            if label not in there:
                found = ", ".join(sorted(there))[:200]
                yield Problem("script-label", f"{spot.place}.{language}", {"label": label, "found": found})
