"""Where the answers to a question lead, told answer by answer as far as that can be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.translation import gettext as _

from trygvej.engines.wizard.conditions import All, Answer, AnyOf, Condition, Not, decided
from trygvej.engines.wizard.model import Dated, Edge, Question
from trygvej.formats.book import Way
from trygvej.formats.sentences import Sentences


def anchor(key: str) -> str:
    """The name of the place in the booklet where a question or outcome stands."""
    return f"n-{key}"


def way(say: Sentences, to: str, lead: str = "", dates: str = "") -> Way:
    """The way to a question or outcome."""
    return Way(say.edition.numbers[to], anchor(to), to in say.wizard.outcomes, lead, dates)


def _if(say: Sentences, condition: Condition, asked: str) -> str:
    return _("If %(condition)s:") % {"condition": say.condition(condition, asked)}


def ways_of_answer(say: Sentences, asked: str, answer: Answer, span: Dated) -> tuple[Way, ...]:
    """The ways on from one answer; what other questions decide is said as a condition."""
    question = say.wizard.questions[asked]
    found: list[tuple[Edge, bool | Condition]] = []
    for edge in question.next:
        if edge.when is not None and _meet(edge, span):
            left = _left(edge.when, asked, answer, say)
            if left is not False:
                found.append((edge, left))
    ways = [
        way(say, edge.to, "" if isinstance(left, bool) else _if(say, left, asked), _dates(say, edge, span))
        for edge, left in found
    ]
    if not _covers([edge for edge, left in found if left is True], span):
        ways += _otherwise(say, question, bool(ways))
    return tuple(ways)


def ways_of_question(say: Sentences, asked: str) -> tuple[Way, ...]:
    """The ways on from a question that is answered with a number, a date or several choices."""
    question = say.wizard.questions[asked]
    ways = [
        way(say, edge.to, _if(say, edge.when, asked), say.dates(edge))
        for edge in question.next
        if edge.when is not None
    ]
    return (*ways, *_otherwise(say, question, bool(ways)))


def _otherwise(say: Sentences, question: Question, others: bool) -> Iterator[Way]:
    for edge in question.next:
        if edge.when is None:
            yield way(say, edge.to, _("Otherwise:") if others else "", say.dates(edge))


def _meet(edge: Dated, span: Dated) -> bool:
    """Tell whether there is a day on which both hold."""
    start = max(edge.valid_from or date.min, span.valid_from or date.min)
    return start <= min(edge.valid_to or date.max, span.valid_to or date.max)


def _dates(say: Sentences, edge: Edge, span: Dated) -> str:
    """The days of an edge, where the answer itself has not said as much already."""
    if (edge.valid_from, edge.valid_to) == (span.valid_from, span.valid_to):
        return ""
    past = say.day < say.edition.day  # a question of the past: which way was the last one must be said too
    if past and edge.valid_to is None and edge.valid_from and edge.valid_from > say.wizard.valid_from:
        return _("Applies from %(day)s.") % {"day": say.date(edge.valid_from)}
    return say.dates(edge)


def _covers(edges: list[Edge], span: Dated) -> bool:
    """Tell whether on each day of the span one of the edges holds."""
    at = span.valid_from or date.min
    for edge in sorted(edges, key=lambda edge: edge.valid_from or date.min):
        if (edge.valid_from or date.min) > at:
            return False
        end = edge.valid_to or date.max
        if end >= (span.valid_to or date.max):
            return True
        at = max(at, end + timedelta(days=1))
    return False


def _left(condition: Condition, asked: str, answer: Answer, say: Sentences) -> bool | Condition:
    """What is left to decide of a condition when one answer is known."""
    match condition:
        case All(all=parts):
            left = [_left(part, asked, answer, say) for part in parts]
            open_ = tuple(part for part in left if not isinstance(part, bool))
            if False in left:
                return False
            return (open_[0] if len(open_) == 1 else All(all=open_)) if open_ else True
        case AnyOf(any=parts):
            left = [_left(part, asked, answer, say) for part in parts]
            open_ = tuple(part for part in left if not isinstance(part, bool))
            if True in left:
                return True
            return (open_[0] if len(open_) == 1 else AnyOf(any=open_)) if open_ else False
        case Not(not_=part):
            inner = _left(part, asked, answer, say)
            return (not inner) if isinstance(inner, bool) else Not(not_=inner)
        case _:
            known = decided(condition, {asked: answer}, lambda rate: say.wizard.figure(rate, say.day))
            return condition if known is None else known
