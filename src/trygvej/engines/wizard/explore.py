"""Walk every way through a wizard at once, on every day on which something changes.

Of the answers so far only those are remembered that some later edge asks about, and answers that no later edge
can tell apart are one; so the number of states stays small, and each is a state that people can be in. From
one day to the next only those questions are looked at anew that something changed for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from heapq import heapify, heappop, heappush
from typing import NamedTuple, TypeAlias

from trygvej.engines.wizard.conditions import NONE, UNSURE, Answer, Comparison, Condition, Figures, holds
from trygvej.engines.wizard.graph import Graph
from trygvej.engines.wizard.model import Day, Edge, NoFigure, Wizard
from trygvej.engines.wizard.possible import possible, rates_in

State: TypeAlias = tuple[tuple[str, Answer], ...]
"""The remembered answers, in the order they were given."""

MOST_STATES = 1_000
MOST_MOVES = 400_000

UNSURE_EDGE = -1
"""The number of the way taken by those who don't know."""


class Move(NamedTuple):
    """One answer from one state: the edges of the question that fit (one, if all is well), and where it leads."""

    question: str
    before: State
    answer: Answer
    edges: tuple[int, ...]
    to: str | None
    after: State


@dataclass
class Seen:
    """What was met on the way; filled by `explore`."""

    complete: bool = True
    moves: int = 0
    reached: dict[str, list[tuple[Day, bool]]] = field(default_factory=dict)
    """For each node the days from which on it was reached, or no longer reached."""

    taken: dict[tuple[str, int], Day] = field(default_factory=dict)
    """For each edge the first day somebody takes it."""

    unsettled: dict[tuple[str, Answer, tuple[int, ...]], Day] = field(default_factory=dict)
    """Answers that no edge or several edges fit, and the first day of it."""

    no_options: dict[str, Day] = field(default_factory=dict)
    gaps: dict[tuple[str, int, str], Day] = field(default_factory=dict)
    """Figures without a row: question, edge, rate, and the first day."""


def change_days(wizard: Wizard) -> dict[Day, set[str]]:
    """The first day of the wizard, and every later day on which the flow changes, with the questions it changes."""
    changes: dict[Day, set[str]] = {wizard.valid_from: set()}
    for key, question in wizard.questions.items():
        dated = [*question.options.values(), *question.next, *([question.none] if question.none else [])]
        spans = [(one.valid_from, one.valid_to) for one in dated if one.valid_from or one.valid_to]
        for edge in question.next:
            spans += _rows(wizard, edge)
        for start, end in spans:
            for day in (start, end + timedelta(1) if end and end < Day.max else None):
                if day and wizard.valid_from < day <= (wizard.valid_to or Day.max):
                    changes.setdefault(day, set()).add(key)
    return dict(sorted(changes.items()))


def _rows(wizard: Wizard, edge: Edge) -> list[tuple[Day | None, Day | None]]:
    if edge.when is None or not wizard.rates:
        return []
    tables = [wizard.rates[rate] for rate in rates_in(edge.when) if rate in wizard.rates]
    return [(row.from_, row.to) for table in tables for row in table.rows]


def explore(wizard: Wizard, graph: Graph | None = None) -> Seen:
    """Walk every way on every day. The wizard must have no cycle and no unknown node."""
    graph = graph or Graph(wizard)
    seen, place = Seen(), {node: number for number, node in enumerate(graph.order)}
    incoming: dict[str, dict[str, frozenset[State]]] = {wizard.start: {"": frozenset({()})}}
    for day, changed in change_days(wizard).items():
        today = OneDay(graph, day, seen)
        waiting = [place[node] for node in ({wizard.start} | _affected(graph, changed)) if node in place]
        heapify(waiting)
        done: set[int] = set()
        while waiting and seen.moves < MOST_MOVES:
            number = heappop(waiting)
            if number in done:
                continue
            done.add(number)
            node = graph.order[number]
            for target in _spread(today, node, incoming):
                heappush(waiting, place[target])
        seen.complete = seen.complete and not waiting
    return seen


def _affected(graph: Graph, changed: set[str]) -> set[str]:
    """The questions that changed, and those whose answers are told apart by their edges."""
    return changed.union(*(graph.asks.get(key, ()) for key in changed))


def _spread(today: OneDay, node: str, incoming: dict[str, dict[str, frozenset[State]]]) -> Iterator[str]:
    """Go on from a node; gives the nodes for which that changes something."""
    states = in_order(set().union(*incoming.get(node, {}).values()))
    today.mark(node, bool(states))
    after: dict[str, set[State]] = {to: set() for to in today.graph.exits.get(node, ())}
    for move in today.moves(node, states):
        if move.to is not None:
            after[move.to].add(move.after)
    for target, found in after.items():
        known = incoming.setdefault(target, {})
        if known.get(node, frozenset()) != found:
            known[node] = frozenset(found)
            yield target


def in_order(states: set[State]) -> list[State]:
    """States in the same order in every run."""
    if len(states) < 2:
        return list(states)
    return sorted(states, key=lambda state: [(key, written(answer)) for key, answer in state])


def written(answer: Answer) -> str:
    """An answer in a message."""
    return ", ".join(sorted(answer)) or NONE if isinstance(answer, frozenset) else str(answer)


class OneDay:
    """The flow on one day."""

    def __init__(self, graph: Graph, day: Day, seen: Seen) -> None:
        self.graph, self.day, self.seen = graph, day, seen
        self.wizard = graph.wizard
        self.figures: Figures = cache(lambda rate: graph.wizard.figure(rate, day))

    def mark(self, node: str, reached: bool) -> None:
        """Note whether a node is reached from this day on."""
        history = self.seen.reached.setdefault(node, [])
        if not history or history[-1][1] != reached:
            history.append((self.day, reached))

    def moves(self, node: str, states: Sequence[State]) -> Iterator[Move]:
        """Every move from these states of a question; none from an outcome."""
        if node not in self.wizard.questions:
            return
        answers = self._told_apart(node)
        if not answers:
            self.seen.no_options.setdefault(node, self.day)
        fits = _Fits(self, node)
        if len(states) > MOST_STATES:
            self.seen.complete = False
        for state in states[:MOST_STATES]:
            self.seen.moves += len(answers)
            for answer, remembered in answers.items():
                yield self._move(node, state, answer, remembered, fits.edges(state, answer))

    def _move(
        self, node: str, state: State, answer: Answer, remembered: Answer, edges: tuple[int, ...]
    ) -> Move:
        question = self.wizard.questions[node]
        for edge in edges:
            self.seen.taken.setdefault((node, edge), self.day)
        if len(edges) != 1:
            self.seen.unsettled.setdefault((node, answer, edges), self.day)
        if not edges:
            return Move(node, state, answer, edges, None, ())
        unsure = question.unsure.to if question.unsure else None
        target = unsure if edges[0] == UNSURE_EDGE else question.next[edges[0]].to
        return Move(node, state, answer, edges, target, self._after(state, node, remembered, target or ""))

    def _after(self, state: State, node: str, remembered: Answer, target: str) -> State:
        live, bits = self.graph.live[target], self.graph.bits
        kept = tuple(pair for pair in state if bits[pair[0]] & live)
        return (*kept, (node, remembered)) if bits.get(node, 0) & live else kept

    def _told_apart(self, node: str) -> dict[Answer, Answer]:
        """Each possible answer, and the first answer that no other question's edges can tell from it."""
        pairs = self.graph.compared.get(node, ())
        answers = possible(self.wizard.questions[node], [one for _, one in pairs], self.figures, self.day)
        others = [comparison for owner, comparison in pairs if owner != node]
        if not others:
            return dict.fromkeys(answers, "")
        first: dict[tuple[bool, ...], Answer] = {}
        return {
            answer: first.setdefault(tuple(self._true(one, answer) for one in others), answer)
            for answer in answers
        }

    def _true(self, comparison: Comparison, answer: Answer) -> bool:
        try:
            return holds(comparison, {comparison.question: answer}, self.figures)
        except NoFigure:
            return False


class _Fits:
    """Which edges of one question fit an answer on one day; the same for all states that do not differ for it."""

    def __init__(self, today: OneDay, node: str) -> None:
        self.today, self.node = today, node
        self.asks = today.graph.asks_about.get(node, 0)
        self.plain: dict[Answer, list[int]] = {}
        self.conditions: list[tuple[int, Condition]] = []
        self.otherwise: list[int] = []
        self.known: dict[tuple[State, Answer], tuple[int, ...]] = {}
        for number, edge in enumerate(today.wizard.questions[node].next):
            if edge.holds_on(today.day):
                self._sort(number, edge)

    def _sort(self, number: int, edge: Edge) -> None:
        when = edge.when
        if when is None:
            self.otherwise.append(number)
            return
        values = _plain_values(when, self.node)
        for value in values:
            self.plain.setdefault(value, []).append(number)
        if not values:
            self.conditions.append((number, when))

    def edges(self, state: State, answer: Answer) -> tuple[int, ...]:
        """The numbers of the edges that fit; the one without a condition only where no other does."""
        bits = self.today.graph.bits
        told = tuple(pair for pair in state if bits[pair[0]] & self.asks)
        key = (told, answer)
        if key not in self.known:
            self.known[key] = self._fitting(dict(told) | {self.node: answer}, answer)
        return self.known[key]

    def _fitting(self, answers: Mapping[str, Answer], answer: Answer) -> tuple[int, ...]:
        if answer == UNSURE:
            return (UNSURE_EDGE,)
        fitting = [*self.plain.get(NONE if answer == frozenset() else answer, ())]
        fitting += [number for number, when in self.conditions if self._holds(number, when, answers)]
        return tuple(sorted(fitting)) or tuple(self.otherwise)

    def _holds(self, number: int, when: Condition, answers: Mapping[str, Answer]) -> bool:
        try:
            return holds(when, answers, self.today.figures)
        except NoFigure:
            self._note_gaps(number, when)
            return False

    def _note_gaps(self, number: int, when: Condition) -> None:
        for rate in rates_in(when):
            try:
                self.today.figures(rate)
            except NoFigure:
                self.today.seen.gaps.setdefault((self.node, number, rate), self.today.day)


def _plain_values(when: object, node: str) -> tuple[str | int, ...]:
    """The values of a condition that only says which answers of this question it is for."""
    question = getattr(when, "question", None)
    if question != node:
        return ()
    equal = getattr(when, "equal", None)
    return (equal,) if equal is not None else tuple(dict.fromkeys(getattr(when, "in_", ())))
