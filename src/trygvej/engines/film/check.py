"""Everything that can be wrong with a film script whose file could be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from trygvej.engines.film.model import Scene, Script
from trygvej.engines.film.walked import case_of
from trygvej.engines.language import identifiers
from trygvej.engines.language.lints import lint
from trygvej.engines.language.lix import LixReport, measure
from trygvej.engines.problems import Problem, Severity
from trygvej.engines.script.check import QUOTED, Spot
from trygvej.engines.script.model import Exercise
from trygvej.engines.wizard.check.words import LIX_LIMITS
from trygvej.engines.wizard.model import Wizard

OWN = ("titel", "slut")
"""The keys of the first and the last part, which every film has of its own."""
_CODES = {identifiers.Kind.CPR: "identifier-cpr", identifiers.Kind.CARD: "identifier-card"}


def check(
    script: Script, exercises: Mapping[str, Exercise], wizards: Mapping[str, Wizard], today: date
) -> tuple[Problem, ...]:
    """Every problem of a film script, by place; ``exercises`` and ``wizards`` are what it can show."""
    found = [*_languages(script), *_words(script), *_keys(script, exercises), *_dates(script, today)]
    found += _wizards(script, wizards, today)
    return tuple(sorted(set(found)))


def lix(script: Script) -> dict[str, LixReport]:
    """How hard the film is to read, for each of its languages that LIX can measure."""
    reports = {
        language: measure((spot.text.get(language, "") for spot in spots(script)), None, language)
        for language in script.languages
    }
    return {language: report for language, report in reports.items() if report.words}


def spots(script: Script) -> Iterator[Spot]:
    """Every text of the script, in the order of the file."""
    yield Spot("title", script.title, label=True)
    yield Spot("summary", script.summary)
    for number, scene in enumerate(script.scenes):
        yield from _scene(scene, f"scenes[{number}]")
    if script.ends:
        yield Spot("ends", script.ends)
    if script.onward:
        yield Spot("onward.text", script.onward.text)


def _scene(scene: Scene, place: str) -> Iterator[Spot]:
    for name in ("title", "say", "narration", "pronunciation", "alt"):
        needed = name in ("say", "alt") and scene.screen is None
        if (text := getattr(scene, name)) or needed:
            yield Spot(f"{place}.{name}", text)
    if scene.card:
        yield Spot(f"{place}.card.heading", scene.card.heading)
        yield from (Spot(f"{place}.card.lines[{n}]", line) for n, line in enumerate(scene.card.lines))
    for name in ("press", "look"):
        if text := getattr(scene, name):
            yield Spot(f"{place}.{name}", text)


def _languages(script: Script) -> Iterator[Problem]:
    for number, language in enumerate(script.unreviewed):
        if language not in script.languages:
            yield Problem("language-not-listed", f"unreviewed[{number}]", {"language": language})
    for spot in spots(script):
        for language in script.languages:
            if language not in spot.text:
                yield Problem("text-language-missing", spot.place, {"language": language})


def _words(script: Script) -> Iterator[Problem]:
    for spot in spots(script):
        for language, text in spot.text.items():
            place = f"{spot.place}.{language}"
            for found in lint(QUOTED.sub("", text) if "«" in text else text, language):
                severity: Severity = "error" if found.code == "colour" else "warning"
                if found.code != "spaces":
                    yield Problem(found.code, place, {"word": found.word}, severity)
            for kind in identifiers.refuse(text):
                yield Problem(_CODES[kind], place)
    limit = LIX_LIMITS[script.audience]
    for language, report in lix(script).items():
        if report.meaningful and report.value > limit:
            place = f"languages[{script.languages.index(language)}]"
            values: dict[str, str | int] = {"value": f"{report.value:.1f}", "limit": limit}
            yield Problem("lix", place, {**values, "sentence": report.hardest[0].text[:120]})


def _dates(script: Script, today: date) -> Iterator[Problem]:
    if script.check_again <= today:
        yield Problem(
            "check-again-passed", "check_again", {"date": script.check_again.isoformat()}, "warning"
        )


def _keys(script: Script, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    if script.key in exercises:  # both have their page at /film/<key>/
        yield Problem("film-key-taken", "key", {"key": script.key})
    seen = set(OWN)
    for number, scene in enumerate(script.scenes):
        if scene.key in seen:
            yield Problem("script-key-twice", f"scenes[{number}].key", {"key": scene.key})
        seen.add(scene.key)
        if scene.screen:
            exercise = exercises.get(scene.screen.exercise)
            if exercise is None or exercise.step(scene.screen.step) is None:
                named = f"{scene.screen.exercise}/{scene.screen.step}"
                yield Problem("film-step", f"scenes[{number}].screen", {"step": named})


def _wizards(script: Script, wizards: Mapping[str, Wizard], today: date) -> Iterator[Problem]:
    if script.wizard is not None:
        wizard = wizards.get(script.wizard)
        if wizard is None:
            yield Problem("film-wizard", "wizard", {"wizard": script.wizard})
        elif case_of(wizard, today, script.case) is None:
            yield Problem("film-case", "case", {"case": script.case or ""})
    for number, scene in enumerate(script.scenes):
        if scene.wizard is not None and scene.wizard.wizard not in wizards:
            place = f"scenes[{number}].wizard.wizard"
            yield Problem("film-wizard", place, {"wizard": scene.wizard.wizard})
