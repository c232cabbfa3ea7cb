"""Send a practice letter, a message to judge or an error to train, to one or to all. Only who leads the class may."""

from __future__ import annotations

from trygvej.classroom import reading
from trygvej.classroom.actions.remember import remember
from trygvej.classroom.models import Lesson, Seat
from trygvej.practice import public as practice


def send(lesson: Lesson, thing: str, seat: Seat | None = None) -> int:
    """Send ``thing`` ("letter:KEY") to this seat or to everybody. Returns how many it came to.

    What cannot be sent in the exercise at hand comes to nobody.
    """
    if thing not in {one.value for one in reading.sendable(lesson)}:
        return 0
    kind, _, key = thing.partition(":")
    told = [
        (one.session, number, 0)
        for one in ([seat] if seat else lesson.sitting)
        if (number := practice.send(one.session, kind, key))
    ]
    if told:
        remember(lesson, "send", seat=seat, thing=thing, told=told)
    return len(told)
