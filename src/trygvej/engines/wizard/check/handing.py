"""Fields of a form that no answer can ever fill."""

from __future__ import annotations

from collections.abc import Iterator

from trygvej.engines.problems import Problem
from trygvej.engines.wizard.graph import Graph


def check(graph: Graph) -> Iterator[Problem]:
    """A field whose question stands on no way to the outcome is a mistake: somebody expects it to be filled."""
    for key, outcome in graph.wizard.outcomes.items():
        if outcome.hand_over is None:
            continue
        before = _before(graph, key)
        for field, asked in outcome.hand_over.fields.items():
            if asked in graph.wizard.questions and asked not in before:
                place = f"outcomes.{key}.hand_over.fields.{field}"
                yield Problem("hand-over-not-asked", place, {"name": asked, "field": field})


def _before(graph: Graph, node: str) -> set[str]:
    """Every question from which some way leads to the node."""
    found: set[str] = set()
    front = {node}
    while front:
        front = {key for key, targets in graph.exits.items() if front.intersection(targets)} - found
        found |= front
    return found
