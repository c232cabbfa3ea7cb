"""The seat of a table with its class, read by hand: every page of everybody in a class asks for it."""

from __future__ import annotations

import json
from typing import Final, NamedTuple

from django.db import connection

from trygvej.classroom.keys import now

_FIND: Final = """SELECT seat.animal, seat.hand, seat.at, seat.told,
        lesson.plan, lesson.at, lesson.ends, lesson.paused, lesson.version
    FROM classroom_seat seat JOIN classroom_lesson lesson ON lesson.id = seat.lesson_id
    WHERE seat.session = %s AND seat.removed = 0"""


class Place(NamedTuple):
    """What a learner's page needs to know of her seat and her class. ``mine`` is the exercise of the plan she is at."""

    animal: int
    hand: int
    mine: int
    told: bool
    plan: list[str]
    at: int
    ends: int
    paused: bool
    version: int

    @property
    def runs(self) -> bool:
        """True until the class has ended."""
        return self.ends > now()

    def stamp(self, n: int) -> str:
        """Changes with every event ``n`` at her table, with her hand, and with all that is done to the whole class."""
        return stamp_of(n, self.version, self.hand)


def place(session: int) -> Place | None:
    """Who sits at this table of practice; None where nobody of a class does."""
    with connection.cursor() as cursor:
        cursor.execute(_FIND, (session,))
        found = cursor.fetchone()
    if found is None:
        return None
    animal, hand, mine, told, plan, *rest = found
    return Place(animal, hand, mine, told, json.loads(plan) if isinstance(plan, str) else plan, *rest)


def stamp_of(n: int, version: int, hand: int) -> str:
    """The stamp of a table at event ``n``, in a class of this version, with a hand up since ``hand`` (0: none)."""
    return f"{n}.{version}.{'h' if hand else '-'}"
