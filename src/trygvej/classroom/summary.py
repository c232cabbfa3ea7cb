"""What a class has been through, when it is over: the page, the paper and the table show these same figures."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from trygvej.classroom import reading, trails
from trygvej.classroom.models import Lesson, Remark, Seat
from trygvej.practice import public as practice

SMILES = (3, 2, 1)


@dataclass(frozen=True, slots=True)
class Hard:
    """A step that stopped somebody: she was stuck there, or came no further."""

    number: int
    says: practice.Said
    stopped: int
    reached: int


@dataclass(frozen=True, slots=True)
class Line:
    """One exercise of the plan: how many began and finished it, what helped, and the steps that stopped most."""

    key: str
    title: str
    begun: int
    done: int
    hints: int
    taken: int
    undone: int
    hard: tuple[Hard, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole class. ``smiles`` is how many said it was good, so-so and hard; ``words`` what they wrote, sorted."""

    people: int
    lines: tuple[Line, ...]
    smiles: tuple[int, int, int]
    words: tuple[str, ...]


def summary(lesson: Lesson, language: str) -> Summary:
    """What the class has been through, in the order of its plan."""
    seats = list(lesson.seats.all())
    remarks = list(lesson.remarks.all())
    good, fair, hard = (sum(one.smile == smile for one in remarks) for smile in SMILES)
    return Summary(
        people=len(seats),
        lines=tuple(_line(lesson, seats, at, language) for at in range(max(1, len(lesson.plan)))),
        smiles=(good, fair, hard),
        words=_words(remarks),
    )


def _words(remarks: list[Remark]) -> tuple[str, ...]:
    """In the order of the alphabet: the order in which they came might say who wrote."""
    return tuple(sorted(one.words for one in remarks if one.words))


def _line(lesson: Lesson, seats: list[Seat], at: int, language: str) -> Line:
    ways = list(trails.ways(seats, at))
    return Line(
        key=lesson.plan[at] if lesson.plan else "",
        title=reading.title(lesson, language, at) if lesson.plan else _("Try on your own"),
        begun=sum(at in seat.been for seat in seats),
        done=sum(at in seat.done for seat in seats),
        hints=sum(way.hints for way in ways),
        taken=sum(way.taken for way in ways),
        undone=sum(way.undone for way in ways),
        hard=_hard(lesson.plan[at] if lesson.plan else "", ways, language),
    )


def _hard(key: str, ways: list[trails.Way], language: str, most: int = 3) -> tuple[Hard, ...]:
    exercise = practice.exercises().get(key)
    found = [
        Hard(
            number,
            practice.said(step.say, language),
            sum(way.stopped(number) for way in ways),
            sum(way.reached >= number for way in ways),
        )
        for number, step in enumerate(exercise.steps if exercise else (), start=1)
    ]
    return tuple(sorted((one for one in found if one.stopped), key=lambda one: -one.stopped)[:most])


def rows(found: Summary) -> list[list[object]]:
    """The same figures for a spreadsheet, with a head for each table."""
    table: list[list[object]] = [[*heads()]]
    table += [[one.title, one.begun, one.done, one.hints, one.taken, one.undone] for one in found.lines]
    table += [[], [_("Exercise"), _("Step"), _("Stopped"), _("Came there")]]
    table += [
        [one.title, hard.number, hard.stopped, hard.reached] for one in found.lines for hard in one.hard
    ]
    table += [[], [_("How it was"), _("Answers")]]
    table += [list(pair) for pair in zip(smile_words(), found.smiles, strict=True)]
    table += [[_("In their own words"), words] for words in found.words]
    return table


def heads() -> tuple[str, ...]:
    """The heads of the first table."""
    return (_("Exercise"), _("Began"), _("Finished"), _("Hints"), _("Steps taken for them"), _("Undone"))


def smile_words() -> tuple[str, str, str]:
    """What the three smileys mean."""
    return (_("Good"), _("So-so"), _("Hard"))
