"""Claims without a source, and sources that somebody doubts."""

from __future__ import annotations

from collections.abc import Iterator

from trygvej.engines.problems import Problem
from trygvej.engines.wizard.model import Source, Wizard


def check(wizard: Wizard) -> Iterator[Problem]:
    """Every fact and every outcome has a source; a source marked for review is told of."""
    for key, outcome in wizard.outcomes.items():
        if not outcome.sources:
            yield Problem("source-missing", f"outcomes.{key}")
    for key, fact in wizard.facts.items():
        if not fact.sources:
            yield Problem("source-missing", f"facts.{key}")
    for place, source in _sources(wizard):
        if source.review:
            yield Problem("source-review", place, {"reason": source.review}, "warning")


def _sources(wizard: Wizard) -> Iterator[tuple[str, Source]]:
    for key, source in wizard.sources.items():
        yield f"sources.{key}", source
    for key, rate in wizard.rates.items():
        for number, row in enumerate(rate.rows):
            yield f"rates.{key}.rows[{number}].source", row.source
    for key, term in wizard.terms.items():
        for number, source in enumerate(term.sources):
            yield f"terms.{key}.sources[{number}]", source
