"""A class as it stands, for the instructor and the projector: who is where, and who needs help first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext as _

from trygvej.classroom import animals
from trygvej.classroom.drawing import picture
from trygvej.classroom.keys import hashed, now, wall_key
from trygvej.classroom.models import Deed, Lesson, Seat
from trygvej.classroom.place import Place
from trygvej.practice import public as practice

STUCK_AFTER = 2
"""Refusals in a row."""
QUIET_SECONDS = 180
FREE_PERSONA = "karen"
"""Whom one is where there is no exercise."""


# By hand, for the page that is asked for at every step somebody in the class takes.
_BY_KEY = "SELECT * FROM classroom_lesson WHERE (key = %s OR helper_key = %s) AND gone > %s"
_SEATS = "SELECT * FROM classroom_seat WHERE lesson_id = %s AND removed = 0 ORDER BY id"
_NEWEST_DEED = "SELECT * FROM classroom_deed WHERE lesson_id = %s ORDER BY id DESC LIMIT 1"
_NOTE = "UPDATE classroom_seat SET n = %s, seen = %s, done = %s WHERE id = %s"


class Need(StrEnum):
    """What a learner needs, the most urgent first."""

    HAND = "hand"
    STUCK = "stuck"
    QUIET = "quiet"
    NONE = "none"
    DONE = "done"
    AWAY = "away"


NEEDY = (Need.HAND, Need.STUCK, Need.QUIET)


@dataclass(frozen=True, slots=True)
class Learner:
    """One seat on the instructor's page."""

    seat: int
    name: str
    picture: str
    need: Need
    number: int
    total: int
    says: practice.Said | None
    behind: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """The whole class. ``steps`` counts who stands at each step of the exercise at hand, the last who is done."""

    exercise: str
    number: int
    of: int
    learners: tuple[Learner, ...]
    steps: tuple[int, ...]

    @property
    def waiting(self) -> int:
        """How many need help."""
        return sum(one.need in NEEDY for one in self.learners)

    @property
    def done(self) -> int:
        """How many have finished the exercise at hand."""
        return self.steps[-1] if self.steps else 0

    @property
    def hardest(self) -> int:
        """The step at which most need help, else the one most are at, where that is at least two; 0: none."""
        needy = Counter(
            one.number for one in self.learners if one.need in NEEDY and one.number and not one.behind
        )
        if needy:
            return max(needy, key=lambda number: (needy[number], -number))
        most = max(self.steps[:-1], default=0)
        return self.steps.index(most) + 1 if most >= 2 else 0

    @property
    def stuck_there(self) -> int:
        """How many need help at the hardest step."""
        return sum(
            one.need in NEEDY and one.number == self.hardest and not one.behind for one in self.learners
        )


def runs(lesson: Lesson) -> bool:
    """True until the class has ended."""
    return lesson.ends > now()


@lru_cache(maxsize=1024)
def _number(kept: str) -> int:
    """The number of the class of a link. It never changes, and says nothing of whether the link still opens it."""
    return Lesson.objects.values_list("pk", flat=True).get(Q(key=kept) | Q(helper_key=kept))


def counter_of(key: str) -> int:
    """The number of the newest change in the class of an instructor's link; 0: there is none.

    Read it before what it counts: then nothing is missed.
    """
    with suppress(Lesson.DoesNotExist):
        number = _number(hashed("key", key))
        return practice.counters([number]).get(number, 0)
    return 0


def by_code(code: str) -> Lesson | None:
    """The running class of a code."""
    return Lesson.objects.filter(code=code, ends__gt=now()).first()


def by_key(key: str) -> Lesson | None:
    """The class of an instructor's link, her own or a shared one, until everything about it is deleted."""
    kept = hashed("key", key)
    return next(iter(Lesson.objects.raw(_BY_KEY, [kept, kept, now()])), None)


def is_shared(lesson: Lesson, key: str) -> bool:
    """True where this is the link shared with another instructor, not that of whoever started the class."""
    return lesson.helper_key == hashed("key", key)


def newest_deed(lesson: Lesson) -> Deed | None:
    """What the instructor did last, and can undo."""
    return next(iter(Deed.objects.raw(_NEWEST_DEED, [lesson.pk])), None)


def by_wall(lesson: int, key: str) -> Lesson | None:
    """The class of a projector's address."""
    return Lesson.objects.filter(pk=lesson, gone__gt=now()).first() if key == wall_key(lesson) else None


def exercise_at(lesson: Lesson | Place) -> str:
    """The key of the exercise the class is at; empty: free practice."""
    return str(lesson.plan[min(lesson.at, len(lesson.plan) - 1)]) if lesson.plan else ""


def title(lesson: Lesson | Place, language: str, at: int | None = None) -> str:
    """The title of the exercise the class is at (or of another of the plan)."""
    key = exercise_at(lesson) if at is None else lesson.plan[at]
    exercise = practice.exercises().get(key)
    return practice.in_language(exercise.title, language)[0] if exercise else _("Try on your own")


def standing(lesson: Lesson) -> Standing:
    """The class as it is now; notes what is new about each learner."""
    seats = list(Seat.objects.raw(_SEATS, [lesson.pk]))
    for seat in seats:
        seat.lesson = lesson
    seen = note(seats)
    learners = [_learner(lesson, seat, seen.get(seat.session)) for seat in seats]
    order = list(Need)
    learners.sort(key=lambda one: (order.index(one.need), one.seat))
    return Standing(
        exercise=title(lesson, lesson.language),
        number=lesson.at + 1,
        of=max(1, len(lesson.plan)),
        learners=tuple(learners),
        steps=_steps(lesson, seats, seen),
    )


def note(seats: Sequence[Seat]) -> dict[int, practice.Glimpse]:
    """Look at these tables: who has done something since the last look has been seen now. Returns what was seen."""
    seen = practice.glimpses([seat.session for seat in seats])
    moved = [seat for seat in seats if seat.session in seen and seen[seat.session].n != seat.n]
    for seat in moved:
        seat.n, seat.seen = seen[seat.session].n, now()
        if _with_class(seat, seen[seat.session]) and seen[seat.session].done and seat.at not in seat.done:
            seat.done = [*seat.done, seat.at]
    if moved:
        written = [(seat.n, seat.seen, json.dumps(seat.done), seat.pk) for seat in moved]
        with practice.writing(), connection.cursor() as cursor:
            cursor.executemany(_NOTE, written)
    return seen


def _with_class(seat: Seat, seen: practice.Glimpse) -> bool:
    """False where she has begun an exercise of her own."""
    plan = seat.lesson.plan
    return seen.exercise == (plan[min(seat.at, len(plan) - 1)] if plan else "")


def sendable(lesson: Lesson) -> tuple[practice.Sendable, ...]:
    """What the instructor can send to those at the exercise at hand."""
    exercise = practice.exercises().get(exercise_at(lesson))
    return practice.sendable(exercise_at(lesson), exercise.persona if exercise else FREE_PERSONA)


def _learner(lesson: Lesson, seat: Seat, seen: practice.Glimpse | None) -> Learner:
    return Learner(
        seat=seat.pk,
        name=animals.name(seat.animal),
        picture=picture(seat.animal),
        need=_need(seat, seen),
        number=seen.number if seen else 0,
        total=seen.total if seen else 0,
        says=seen.step if seen else None,
        behind=seat.at != lesson.at or (seen is not None and not _with_class(seat, seen)),
    )


def _need(seat: Seat, seen: practice.Glimpse | None) -> Need:
    if seen is None:
        return Need.AWAY
    if seat.hand:
        return Need.HAND
    if seen.done:
        return Need.DONE
    if seen.misses >= STUCK_AFTER:
        return Need.STUCK
    return Need.QUIET if now() - seat.seen >= QUIET_SECONDS else Need.NONE


def _is_here(lesson: Lesson, seat: Seat, seen: dict[int, practice.Glimpse]) -> bool:
    return seat.at == lesson.at and seat.session in seen and _with_class(seat, seen[seat.session])


def _steps(lesson: Lesson, seats: Sequence[Seat], seen: dict[int, practice.Glimpse]) -> tuple[int, ...]:
    """How many stand at each step of the exercise at hand; who is at another is not counted."""
    exercise = practice.exercises().get(exercise_at(lesson))
    if exercise is None:
        return ()
    here = [seen[seat.session] for seat in seats if _is_here(lesson, seat, seen)]
    at = Counter(len(exercise.steps) + 1 if one.done else one.number for one in here)
    return tuple(at[number] for number in range(1, len(exercise.steps) + 2))
