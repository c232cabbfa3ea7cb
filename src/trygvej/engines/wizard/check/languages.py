"""Texts that are missing in a language of the wizard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trygvej.engines.problems import Problem
from trygvej.engines.wizard.check.places import Spot
from trygvej.engines.wizard.model import Wizard


def check(wizard: Wizard, spots: Sequence[Spot]) -> Iterator[Problem]:
    """Each text has each language; a language that the wizard does not name is told of too."""
    languages = set(wizard.languages)
    for number, language in enumerate(wizard.unreviewed):
        if language not in languages:
            yield Problem("language-not-listed", f"unreviewed[{number}]", {"language": language})
    for spot in spots:
        if spot.text.keys() == languages:
            continue
        for language in wizard.languages:
            if language not in spot.text:
                yield Problem("text-language-missing", spot.place, {"language": language})
        for language in () if spot.shared else sorted(spot.text.keys() - languages):
            yield Problem(
                "text-language-unknown", f"{spot.place}.{language}", {"language": language}, "warning"
            )
