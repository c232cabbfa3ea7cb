"""The questions and outcomes of a wizard as a graph: who leads to whom, on any date and for any answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from trygvej.engines.wizard.conditions import Comparison, comparisons
from trygvej.engines.wizard.model import Question, Wizard

MOST_CYCLES = 10
"""More circles than this are not told of; whoever mends these looks again."""


def exits(question: Question) -> tuple[str, ...]:
    """Where a question may lead, each once: its edges, then the way for those who don't know."""
    targets = [edge.to for edge in question.next]
    if question.unsure and question.unsure.to:
        targets.append(question.unsure.to)
    return tuple(dict.fromkeys(targets))


@dataclass(frozen=True)
class Graph:
    """Everything about the flow that does not depend on the date."""

    wizard: Wizard

    @cached_property
    def exits(self) -> Mapping[str, tuple[str, ...]]:
        """For each question the nodes it may lead to, those that exist."""
        known = self.wizard.questions.keys() | self.wizard.outcomes.keys()
        return {
            key: tuple(to for to in exits(question) if to in known)
            for key, question in self.wizard.questions.items()
        }

    @cached_property
    def cycles(self) -> tuple[tuple[str, ...], ...]:
        """Circles among the questions that can be reached, each told once by a way around it."""
        return self._ordered[1]

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Every node that an edge chain reaches from the start, each after all that lead to it (without cycles)."""
        return self._ordered[0]

    @cached_property
    def _ordered(self) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        done: dict[str, None] = {}
        cycles: list[tuple[str, ...]] = []
        path: dict[str, Iterator[str]] = {}
        at = self.wizard.start
        path[at] = iter(self.exits.get(at, ()))
        while path:
            at = next(reversed(path))
            target = next(path[at], None)
            if target is None:
                done[at] = None
                path.popitem()
            elif target in path:
                if len(cycles) < MOST_CYCLES:
                    around = list(path)
                    cycles.append((*around[around.index(target) :], target))
            elif target not in done:
                path[target] = iter(self.exits.get(target, ()))
        return tuple(reversed(done)), tuple(cycles)

    @cached_property
    def compared(self) -> Mapping[str, Sequence[tuple[str, Comparison]]]:
        """For each question, every comparison on its answer, with the question whose edge makes it."""
        found: dict[str, list[tuple[str, Comparison]]] = {}
        for owner, question in self.wizard.questions.items():
            for edge in question.next:
                for comparison in comparisons(edge.when) if edge.when else ():
                    found.setdefault(comparison.question, []).append((owner, comparison))
        return found

    @cached_property
    def asks(self) -> Mapping[str, tuple[str, ...]]:
        """For each question the other questions that its edges ask about."""
        asked: dict[str, dict[str, None]] = {}
        for key, pairs in self.compared.items():
            for owner, _ in pairs:
                if owner != key:
                    asked.setdefault(owner, {})[key] = None
        return {owner: tuple(keys) for owner, keys in asked.items()}

    @cached_property
    def bits(self) -> Mapping[str, int]:
        """A bit for each question whose answer another question's edges ask about."""
        remembered = dict.fromkeys(key for keys in self.asks.values() for key in keys)
        return {key: 1 << place for place, key in enumerate(remembered)}

    @cached_property
    def asks_about(self) -> Mapping[str, int]:
        """The bits of `asks`."""
        return {owner: sum(self.bits[key] for key in keys) for owner, keys in self.asks.items()}

    @cached_property
    def live(self) -> Mapping[str, int]:
        """For each node the bits of the questions that it, or a node after it, asks about."""
        found: dict[str, int] = {}
        for node in reversed(self.order):
            mask = self.asks_about.get(node, 0)
            for target in self.exits.get(node, ()):
                mask |= found[target]
            found[node] = mask
        return found

    @cached_property
    def before(self) -> Mapping[str, int]:
        """For each node the bits of the questions that may have been asked before it."""
        found: dict[str, int] = dict.fromkeys(self.order, 0)
        for node in self.order:
            mask = found[node] | self.bits.get(node, 0)
            for target in self.exits.get(node, ()):
                found[target] |= mask
        return found
