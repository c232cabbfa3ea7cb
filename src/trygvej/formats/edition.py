"""What a booklet is made from, and the numbers and days it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from trygvej.engines.wizard.model import Dated, Wizard
from trygvej.engines.wizard.walk import edges_on
from trygvej.formats.sheet import Place


@dataclass(frozen=True)
class Edition:
    """One version of a wizard in one language. ``made`` is the day the version was written.

    ``place`` and ``batch`` stand on its papers: where they come from, and the key of who they are printed for.
    """

    wizard: Wizard
    number: int
    hash: str
    made: date
    language: str
    place: Place = field(default_factory=Place)
    batch: str = ""

    @cached_property
    def day(self) -> date:
        """The day whose law the booklet tells: the version's own, within what the wizard covers."""
        return clamp(self.made, self.wizard)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """A number for every question and outcome; all ways lead from a lower number to a higher one."""
        ordered = _forward(self.wizard)
        nodes = (
            *(k for k in ordered if k in self.wizard.questions),
            *(k for k in ordered if k in self.wizard.outcomes),
        )
        return {key: number for number, key in enumerate(nodes, start=1)}

    @cached_property
    def days(self) -> dict[str, date]:
        """For every question and outcome the day to tell it for: the edition's, or the nearest it was reached on."""
        found = dict.fromkeys(_reached(self.wizard, self.day), self.day)
        starts = self.wizard.change_days()
        for start in sorted((start for start in starts if start <= self.day), reverse=True):
            last = start - timedelta(days=1)
            if self.wizard.holds_on(last):
                found |= {key: last for key in _reached(self.wizard, last) if key not in found}
        for start in (start for start in starts if start > self.day):
            found |= {key: start for key in _reached(self.wizard, start) if key not in found}
        return dict.fromkeys(self.numbers, self.day) | found


def clamp(day: date, dated: Dated) -> date:
    """The day nearest to ``day`` on which something holds."""
    return min(max(day, dated.valid_from or date.min), dated.valid_to or date.max)


def _onward(wizard: Wizard, at: str) -> Iterator[str]:
    """Where a question may lead, on any day."""
    question = wizard.questions.get(at)
    if question is not None:
        yield from (edge.to for edge in question.next)
        if question.unsure and question.unsure.to:
            yield question.unsure.to


def _forward(wizard: Wizard) -> list[str]:
    """Every node, so that a question stands before all it may lead to (a loop, which checks forbid, is cut)."""
    done: list[str] = []
    seen: set[str] = set()
    stack: list[tuple[str, Iterator[str]]] = []
    for first in (*reversed([*wizard.questions, *wizard.outcomes]), wizard.start):
        if first not in seen:
            seen.add(first)
            stack.append((first, _backwards(wizard, first)))
        while stack:
            to = next((to for to in stack[-1][1] if to not in seen), None)
            if to is None:
                done.append(stack.pop()[0])
            else:
                seen.add(to)
                stack.append((to, _backwards(wizard, to)))
    return done[::-1]


def _backwards(wizard: Wizard, at: str) -> Iterator[str]:
    return iter(reversed(list(dict.fromkeys(_onward(wizard, at)))))


def _reached(wizard: Wizard, day: date) -> set[str]:
    """The nodes that can be reached on one day, as far as the days of edges tell."""
    reached, ahead = {wizard.start}, [wizard.start]
    while ahead:
        at = ahead.pop()
        question = wizard.questions.get(at)
        if question is None:
            continue
        edges = {edge.to for edge in edges_on(question, day)}
        new = (edges | ({question.unsure.to} if question.unsure and question.unsure.to else set())) - reached
        reached |= new
        ahead += new
    return reached
