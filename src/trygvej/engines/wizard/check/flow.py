"""Where the answers lead: dead ends, circles, nodes nobody reaches, answers with no way on or with two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from trygvej.engines.problems import Problem
from trygvej.engines.wizard.conditions import comparisons
from trygvej.engines.wizard.explore import MOST_MOVES, Seen, written
from trygvej.engines.wizard.graph import Graph
from trygvej.engines.wizard.model import Wizard

MOST_TOLD = 3
"""So many answers of one question without a way on are told of; the others are of the same kind."""

_LONGEST_CIRCLE = 8


def check_graph(graph: Graph) -> Iterator[Problem]:
    """What is wrong whatever the answers and the date: dead ends and circles."""
    for key, question in graph.wizard.questions.items():
        if not question.next:
            yield Problem("dead-end", f"questions.{key}")
    for circle in graph.cycles:
        shown = circle if len(circle) <= _LONGEST_CIRCLE else (*circle[:4], "…", *circle[-3:])
        yield Problem("cycle", f"questions.{circle[0]}", {"path": " → ".join(shown)})


def check_order(graph: Graph) -> Iterator[Problem]:
    """Conditions about a question that is never asked before them."""
    for owner, asked in graph.asks.items():
        before = graph.before.get(owner)
        if before is None:
            continue  # nobody comes here; that is told of
        never = {key for key in asked if not graph.bits[key] & before}
        for number, edge in enumerate(graph.wizard.questions[owner].next if never else ()):
            named = {comparison.question for comparison in comparisons(edge.when)} if edge.when else set()
            for key in sorted(never & named):
                yield Problem("asks-later", f"questions.{owner}.next[{number}].when", {"question": key})


def check(wizard: Wizard, seen: Seen) -> Iterator[Problem]:
    """What shows when every way is walked on every day."""
    if seen.complete:
        yield from _unreached(wizard, seen)
    else:
        yield Problem("too-many", "questions", {"limit": MOST_MOVES}, "warning")
    for key, day in seen.no_options.items():
        yield Problem("no-option", f"questions.{key}.options", {"date": str(day)})
    yield from _unsettled(wizard, seen)


def _unreached(wizard: Wizard, seen: Seen) -> Iterator[Problem]:
    reached = {node for node, history in seen.reached.items() if any(there for _, there in history)}
    for key, question in wizard.questions.items():
        if key not in reached:
            yield Problem("unreachable-question", f"questions.{key}")
            continue
        for number in range(len(question.next)):
            if (key, number) not in seen.taken:
                yield Problem("never-taken", f"questions.{key}.next[{number}]", severity="warning")
    for key in wizard.outcomes:
        if key not in reached:
            yield Problem("unreachable-outcome", f"outcomes.{key}")


def _unsettled(wizard: Wizard, seen: Seen) -> Iterator[Problem]:
    told: Counter[str] = Counter()
    pairs: set[tuple[str, int, int]] = set()
    gaps = {question for question, _, _ in seen.gaps}
    for (key, answer, edges), day in seen.unsettled.items():
        found = {"answer": written(answer), "date": str(day)}
        if edges:
            pair = (key, edges[0], edges[1])
            if pair not in pairs:
                pairs.add(pair)
                yield _overlap(wizard, pair, found)
        elif wizard.questions[key].next and key not in gaps:
            told[key] += 1
            if told[key] <= MOST_TOLD:
                yield Problem("no-branch", f"questions.{key}", found)


def _overlap(wizard: Wizard, pair: tuple[str, int, int], found: dict[str, str]) -> Problem:
    key, first, second = pair
    place, numbers = f"questions.{key}.next[{second}]", {"first": first, "second": second}
    if wizard.questions[key].next[first].when is None:
        return Problem("two-otherwise", place, {"date": found["date"], **numbers})
    return Problem("overlap", place, {**found, **numbers})
