"""Cases through a wizard: every path where that is possible, else enough of them to try every answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trygvej.engines.wizard.conditions import Answer
from trygvej.engines.wizard.explore import Move, OneDay, Seen, State, change_days, in_order
from trygvej.engines.wizard.graph import Graph
from trygvej.engines.wizard.model import Day, Wizard

MOST_PATHS = 2_000
"""Up to this many paths on one day are all walked."""

_Here = tuple[str, State]


@dataclass(frozen=True)
class Case:
    """Answers that lead to an outcome on one day."""

    date: Day
    answers: Mapping[str, Answer]
    outcome: str


def cases(wizard: Wizard, days: Iterable[Day] | None = None, most: int = MOST_PATHS) -> Iterator[Case]:
    """Cases for a wizard that has passed its checks, on the given days or on every day the flow changes.

    Each day gives every path of answers that can make a difference, if they are at most ``most``; otherwise so many
    that every answer of every question, each figure's boundary values among them, is given in at least one case.
    """
    graph = Graph(wizard)
    for day in change_days(wizard) if days is None else days:
        ways = _Ways(graph, day)
        answers = ways.all() if ways.count() <= most else ways.covering()
        yield from (Case(day, given, outcome) for given, outcome in answers)


def count(wizard: Wizard, day: Day) -> int:
    """How many different paths of answers there are on one day."""
    return _Ways(Graph(wizard), day).count()


def way_to(wizard: Wizard, node: str, day: Day) -> Mapping[str, Answer] | None:
    """Answers that lead to a node on one day; None where no answers do, or the questions lead in a circle."""
    graph = Graph(wizard)
    if node == wizard.start:
        return {}
    return None if graph.cycles else _Ways(graph, day).to(node)


class _Ways:
    """Every move that can be made on one day, from every state that can be reached."""

    def __init__(self, graph: Graph, day: Day) -> None:
        self.wizard = graph.wizard
        self.start: _Here = (graph.wizard.start, ())
        self.onward: dict[_Here, list[Move]] = {}
        self.back: dict[_Here, Move] = {}
        self._walk(graph, OneDay(graph, day, Seen()))

    def _walk(self, graph: Graph, today: OneDay) -> None:
        states: dict[str, set[State]] = {graph.wizard.start: {()}}
        for node in graph.order:
            for move in today.moves(node, in_order(states.get(node, set()))):
                if move.to is not None:
                    self.onward.setdefault((node, move.before), []).append(move)
                    self.back.setdefault((move.to, move.after), move)
                    states.setdefault(move.to, set()).add(move.after)

    def count(self) -> int:
        """The number of paths, added up from the ends."""
        found: dict[_Here, int] = {}
        for here, moves in reversed(self.onward.items()):  # a state stands after all that lead to it
            found[here] = sum(
                found.get((move.to or "", move.after), int(move.to in self.wizard.outcomes)) for move in moves
            )
        return found.get(self.start, 0)

    def all(self) -> Iterator[tuple[dict[str, Answer], str]]:
        """Every path."""
        waiting: list[tuple[_Here, tuple[Move, ...]]] = [(self.start, ())]
        while waiting:
            here, made = waiting.pop()
            if here[0] in self.wizard.outcomes:
                yield {move.question: move.answer for move in made}, here[0]
            onward = reversed(self.onward.get(here, []))
            waiting += [((move.to or "", move.after), (*made, move)) for move in onward]

    def covering(self) -> Iterator[tuple[dict[str, Answer], str]]:
        """Paths that together give every answer to every question, and reach every outcome."""
        tried: set[tuple[str, Answer]] = set()
        for moves in reversed(self.onward.values()):
            for move in moves:
                if (move.question, move.answer) not in tried:
                    made = [*self._before(move), move, *self._after(move)]
                    tried.update((one.question, one.answer) for one in made)
                    if made[-1].to in self.wizard.outcomes:
                        yield {one.question: one.answer for one in made}, made[-1].to or ""

    def to(self, node: str) -> dict[str, Answer] | None:
        """The answers of one way to a node."""
        for (there, _), move in self.back.items():
            if there == node:
                return {one.question: one.answer for one in (*self._before(move), move)}
        return None

    def _before(self, move: Move) -> list[Move]:
        made: list[Move] = []
        here: _Here = (move.question, move.before)
        while here != self.start:
            made.append(self.back[here])
            here = (made[-1].question, made[-1].before)
        return made[::-1]

    def _after(self, move: Move) -> list[Move]:
        made: list[Move] = []
        while (here := (move.to or "", move.after)) in self.onward:
            move = self.onward[here][0]
            made.append(move)
        return made
