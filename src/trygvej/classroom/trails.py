"""How the people of a class came through its exercises: noted on their seats before the log is forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from trygvej.classroom.models import Lesson, Seat
from trygvej.practice import public as practice


@dataclass(frozen=True, slots=True)
class Way:
    """How one seat came through one exercise; see ``engines/script/trail.py``."""

    reached: int
    stuck: frozenset[int]
    hints: int
    taken: int
    undone: int

    def stopped(self, step: int) -> bool:
        """True where this step stopped her: she was stuck there, or came no further."""
        return step in self.stuck or step == self.reached


def note(seats: Iterable[Seat]) -> None:
    """Note how these came through the exercise they sit at; once more for the same log changes nothing."""
    changed = []
    for seat in seats:
        found = practice.trail_of(seat.session)
        plan = seat.lesson.plan
        if found is None or not plan or found[0].exercise != plan[min(seat.at, len(plan) - 1)]:
            continue
        row, trail = found
        value = [trail.reached, sorted(trail.stuck), trail.hints, trail.taken, trail.undone]
        times: dict[str, Any] = seat.trail.get(str(seat.at), {})
        seat.trail = {**seat.trail, str(seat.at): {**times, str(row.first): value}}
        changed.append(seat)
    if changed:
        Seat.objects.bulk_update(changed, ["trail"])


def ways(seats: Iterable[Seat], at: int) -> Iterator[Way]:
    """How these seats came through exercise ``at`` of the plan; who has begun it several times counts once."""
    for seat in seats:
        times: Mapping[str, list[Any]] = seat.trail.get(str(at), {})
        if times:
            reached, stuck, hints, taken, undone = zip(*times.values(), strict=True)
            every = frozenset(step for steps in stuck for step in steps)
            yield Way(max(reached), every, sum(hints), sum(taken), sum(undone))


def close(lesson: Lesson) -> None:
    """The class is over: note how everybody came through the exercise she sits at."""
    note(lesson.seats.select_related("lesson"))
    Lesson.objects.filter(pk=lesson.pk).update(closed=True)
