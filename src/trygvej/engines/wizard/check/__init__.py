"""Everything that can be wrong with a wizard whose file could be read: one file per kind of check.

The checks that walk the wizard only run where its names and values are in order; otherwise one mistyped name
would be told of ten times.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from trygvej.engines.language.lix import LixReport
from trygvej.engines.language.terms import Forms
from trygvej.engines.problems import Problem, has_errors
from trygvej.engines.wizard.check import (
    examples,
    figures,
    flow,
    handing,
    languages,
    references,
    sources,
    validity,
    values,
    words,
)
from trygvej.engines.wizard.check.places import Spot, spots
from trygvej.engines.wizard.explore import explore
from trygvej.engines.wizard.graph import Graph
from trygvej.engines.wizard.model import Wizard

__all__ = ["check", "lix"]


def check(wizard: Wizard, today: date, jargon: Mapping[str, Forms] | None = None) -> tuple[Problem, ...]:
    """Every problem of a wizard, by place; `jargon` are the hard words of each language."""
    texts, graph = tuple(spots(wizard)), Graph(wizard)
    structure = (*references.check(wizard, texts), *values.check(wizard), *flow.check_graph(graph))
    structure += tuple(handing.check(graph))
    found = [*structure, *languages.check(wizard, texts), *sources.check(wizard)]
    found += [*validity.check(wizard, today), *words.check(wizard, texts, jargon or {})]
    if not has_errors(tuple(problem for problem in structure if problem.code != "dead-end")):
        found += _walked(wizard, graph, texts, today)
    return tuple(sorted(set(found)))


def _walked(wizard: Wizard, graph: Graph, texts: Sequence[Spot], today: date) -> Iterator[Problem]:
    seen = explore(wizard, graph)
    yield from flow.check_order(graph)
    yield from flow.check(wizard, seen)
    yield from figures.check(wizard, seen, texts, today)
    yield from examples.check(wizard)


def lix(wizard: Wizard) -> dict[str, LixReport]:
    """How hard the wizard is to read, for each of its languages that LIX can measure."""
    texts = tuple(spots(wizard))
    reports = {language: words.lix(wizard, texts, language) for language in wizard.languages}
    return {language: report for language, report in reports.items() if report.words}
