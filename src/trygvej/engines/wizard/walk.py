"""The walk: replay the answers from the start, and see where they lead.

There is no session. Where somebody is follows from the answers in the address alone, so any step can be
linked, printed, gone back to, and any earlier answer changed while the later ones that still fit stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from trygvej.engines.wizard import answers as spelling
from trygvej.engines.wizard.answers import Misfit
from trygvej.engines.wizard.conditions import UNSURE, Answer, decided, holds
from trygvej.engines.wizard.model import Edge, Fact, Outcome, Question, Text, Wizard


@dataclass(frozen=True)
class Step:
    """One question that was asked, what was answered, and the edge the answer took."""

    question: str
    answer: Answer
    edge: Edge


@dataclass(frozen=True)
class Dropped:
    """An answer that no longer fits: the question, and why (a ``Misfit`` code, or ``not-asked``)."""

    question: str
    why: str


@dataclass(frozen=True)
class Trail:
    """Where the answers lead.

    ``at`` is the id of the question to ask now or of the outcome; ``later`` holds answers given before
    to questions further on, which are kept while they may still fit; ``dropped`` those that do not.
    """

    steps: tuple[Step, ...]
    at: str
    later: Mapping[str, Answer] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers that led here, by question."""
        return {step.question: step.answer for step in self.steps}


def walk(wizard: Wizard, given: Mapping[str, str], day: date, change: str | None = None) -> Trail:
    """Replay answers on the rules of one day.

    Args:
        wizard: a wizard that has passed its checks, and covers ``day``.
        given: the answers as they stand in an address; unknown names are ignored.
        day: the day the law is asked about.
        change: stop at this question, if the answers pass it, so that it can be answered anew.

    The walk always ends at a question or an outcome, whatever was given.
    """
    steps: list[Step] = []
    dropped: list[Dropped] = []
    answers: dict[str, Answer] = {}
    at = wizard.start
    while at in wizard.questions and at in given and at not in answers and at != change:
        question = wizard.questions[at]
        try:
            answer = spelling.read(question, given[at], day)
        except Misfit as misfit:
            dropped.append(Dropped(at, misfit.code))
            break
        answers[at] = answer
        edge = leads_to(wizard, at, answers, day)
        if edge is None:
            break
        steps.append(Step(at, answer, edge))
        at = edge.to
    later, lost = _later(
        wizard, given, {step.question for step in steps} | {d.question for d in dropped}, day
    )
    if at in wizard.outcomes:
        return Trail(
            tuple(steps), at, {}, (*dropped, *lost, *(Dropped(question, "not-asked") for question in later))
        )
    return Trail(tuple(steps), at, later, (*dropped, *lost))


def _later(
    wizard: Wizard, given: Mapping[str, str], used: set[str], day: date
) -> tuple[dict[str, Answer], list[Dropped]]:
    later: dict[str, Answer] = {}
    lost: list[Dropped] = []
    for key, question in wizard.questions.items():
        if key in given and key not in used:
            try:
                later[key] = spelling.read(question, given[key], day)
            except Misfit as misfit:
                lost.append(Dropped(key, misfit.code))
    return later, lost


def edges_on(question: Question, day: date) -> tuple[Edge, ...]:
    """The edges that exist on that day."""
    return tuple(edge for edge in question.next if edge.holds_on(day))


def leads_to(wizard: Wizard, asked: str, answers: Mapping[str, Answer], day: date) -> Edge | None:
    """The edge that the answer to ``asked`` takes; None where no edge matches (the checks forbid that)."""
    question = wizard.questions[asked]
    if answers[asked] == UNSURE and question.unsure and question.unsure.to:
        return Edge(to=question.unsure.to)
    otherwise = None
    for edge in edges_on(question, day):
        if edge.when is None:
            otherwise = edge
        elif holds(edge.when, answers, lambda rate: wizard.figure(rate, day)):
            return edge
    return otherwise


def most_left(wizard: Wizard, trail: Trail, day: date) -> int:
    """The most questions there can be left to answer, the one being asked counted in; 0 at an outcome.

    Edges that the answers so far have ruled out are not counted, so the promise is honest and not vague.
    """
    known = trail.answers
    found: dict[str, int] = {}
    ahead: dict[str, tuple[str, ...]] = {}
    stack = [trail.at]
    while stack:
        at = stack[-1]
        if (
            at not in ahead
        ):  # first visit: look further before answering (a loop is met once, and not followed)
            ahead[at] = tuple(_open(wizard, at, known, day))
            stack += [to for to in ahead[at] if to not in ahead]
            continue
        stack.pop()
        if at not in found:
            furthest = max((found.get(to, 0) for to in ahead[at]), default=0)
            found[at] = furthest + (at in wizard.questions)
    return found[trail.at]


def _open(wizard: Wizard, at: str, known: Mapping[str, Answer], day: date) -> Iterator[str]:
    """Where one may still go from a question, given what is known."""
    if at not in wizard.questions:
        return
    question = wizard.questions[at]
    for edge in edges_on(question, day):
        possible = (
            edge.when is None or decided(edge.when, known, lambda rate: wizard.figure(rate, day)) is not False
        )
        if possible:
            yield edge.to
    if question.unsure and question.unsure.to:
        yield question.unsure.to


def reasons(wizard: Wizard, step: Step) -> tuple[Text, ...]:
    """Why this answer led on, as sentences ("Du starter alene."); empty where none were written."""
    question, answer = wizard.questions[step.question], step.answer
    if step.edge.reason is not None:
        return (step.edge.reason,)
    if isinstance(answer, frozenset):
        chosen = [option for key, option in question.options.items() if key in answer]
        chosen = chosen or ([question.none] if question.none else [])
        return tuple(option.reason for option in chosen if option.reason)
    if isinstance(answer, str) and answer in question.options:
        reason = question.options[answer].reason
    else:
        reason = {spelling.YES: question.yes, spelling.NO: question.no}.get(str(answer))
    return (reason,) if reason else ()


def facts(
    wizard: Wizard, outcome: Outcome, ids: tuple[str, ...], trail: Trail, day: date
) -> tuple[Fact, ...]:
    """The facts among ``ids`` that hold on that day and for these answers."""
    return tuple(wizard.facts[key] for key in shown(wizard, ids, trail, day))


def shown(wizard: Wizard, ids: tuple[str, ...], trail: Trail, day: date) -> tuple[str, ...]:
    """Those of these facts' ids that hold on that day and for these answers."""
    found = ((key, wizard.facts[key]) for key in ids)
    return tuple(
        key
        for key, fact in found
        if fact.holds_on(day)
        and (fact.when is None or holds(fact.when, trail.answers, lambda rate: wizard.figure(rate, day)))
    )


def least_left(wizard: Wizard, at: str, day: date) -> int:
    """The fewest questions between a node and an outcome, the node itself counted in."""
    reached, asked, level = {at}, 0, {at}
    while level and not level & wizard.outcomes.keys():
        level = {to for node in level for to in _open(wizard, node, {}, day)} - reached
        reached |= level
        asked += 1
    return asked
