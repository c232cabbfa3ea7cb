"""What an instructor may see of a table, and do at it: the same log, read by somebody else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from trygvej.engines.script.taken import event_of, right_now
from trygvej.engines.script.trail import Trail, trail
from trygvej.engines.world import events, log, play, sent
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Arrived, Event, Hinted, Pressed, Recalled, Undone, Unhinted
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Field, Scene, Screen
from trygvej.practice.sessions import state, storage
from trygvej.practice.sessions.state import Table
from trygvej.practice.sessions.storage import Row
from trygvej.practice.table.pages import Said
from trygvej.practice.table.strip import hinted, page_of, shown_screens

DOT = "•"
TRIES = 3
"""How often a press for a learner is tried who presses something herself in the same moment."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Where somebody is.

    ``step`` is what she is told, ``misses`` refusals in a row; ``number`` 0: free practice. ``moved``: something has
    been pressed.
    """

    session: int
    n: int
    exercise: str
    number: int = 0
    total: int = 0
    key: str = ""
    step: Said | None = None
    misses: int = 0
    done: bool = False
    moved: bool = False


def glimpses(sessions: Sequence[int]) -> dict[int, Glimpse]:
    """Where these are, by session; who has cleared up is not among them."""
    found = {}
    for row in storage.find_all(sessions):
        table = _table(row)
        if table is not None:
            found[row.id] = _glimpse(table)
    return found


def session_at(session: int) -> Row | None:
    """The session of this number; None where it is over."""
    return next(iter(storage.find_all([session])), None)


def table_at(session: int) -> Table | None:
    """The table of a session; None where it is over."""
    row = session_at(session)
    return _table(row) if row is not None else None


def _table(row: Row) -> Table | None:
    try:
        return state.table_of(row)
    except state.Unplayable:
        return None


def _glimpse(table: Table) -> Glimpse:
    row, helper = table.row, page_of(table).helper
    return Glimpse(
        session=row.id,
        n=row.n,
        exercise=row.exercise,
        number=helper.number,
        total=helper.total,
        key=helper.step,
        step=helper.says,
        misses=table.run.misses,
        done=helper.kind == "done",
        moved=table.run.can_undo or table.run.misses > 0,
    )


def trail_of(session: int) -> tuple[Row, Trail] | None:
    """How she came through the exercise at her table; None in free practice, and where her session is over."""
    for row in storage.find_all([session]):
        table = _table(row)
        if table is not None and table.exercise is not None:
            bodies = storage.events(row.id, row.first - 1, row.n)
            return row, trail(table.exercise, table.stage, map(events.from_json, bodies))
    return None


def screens(session: int) -> tuple[Screen, ...]:
    """Her screens as she sees them, where every letter she has written in her own words is a dot."""
    for row in storage.find_all([session]):
        table = _table(row)
        if table is not None:
            bodies = storage.events(row.id, row.first - 1, row.n)
            return shown_screens(play.scene(table.stage, _dotted(table.stage, bodies)))
    return ()


def _dotted(stage: Stage, bodies: Sequence[str]) -> World:
    run = log.start(stage)
    for event in map(events.from_json, bodies):
        run = log.follow(stage, run, _without_words(event, play.scene(stage, run.world)))
    return run.world


def _without_words(event: Event, scene: Scene) -> Event:
    if not isinstance(event, Pressed):
        return event
    dots = {name: DOT * len(text) for name, text in _written(event, scene)}
    return event.model_copy(update={"values": {**event.values, **dots}})


def _written(event: Pressed, scene: Scene) -> Iterator[tuple[str, str]]:
    for name, text in event.values.items():
        field = scene.find(name)
        if isinstance(field, Field) and field.free:
            yield name, text


def help_on(session: int) -> int:
    """Give her the next hint, as if she had asked. Returns the number it was written as; 0: there is none to give."""
    return _write(session, lambda table: hinted(table) if page_of(table).helper.may_ask else None)


def take_for_her(session: int) -> int:
    """Take the step she stands at; "undo" gives it back to her. Returns its number; 0: she is at none."""

    def taken(table: Table) -> Event | None:
        step = table.standing.step if table.standing else None
        event = event_of(right_now(step, table.scene), table.scene) if step else None
        return event.model_copy(update={"helper": True}) if isinstance(event, Pressed) else event

    return _write(session, taken)


def send(session: int, kind: str, key: str) -> int:
    """Send her a letter, a message to judge or an error to train. Returns its number; 0: it is no use to her."""

    def arrived(table: Table) -> Event | None:
        world = table.run.world
        fits = sent.arrive(table.stage, world, sent.Thing(kind, key)) is not world
        return Arrived(kind=kind, key=key) if fits else None

    return _write(session, arrived)


def recall(session: int, kind: str, key: str) -> int:
    """Take back what was sent. Returns the number of that; 0: her session is over."""
    return _write(session, lambda _: Recalled(kind=kind, key=key))


def take_back(session: int, number: int) -> int:
    """Take back the hint or the step that was given as event ``number``; 0: she has gone on since then."""

    def back(table: Table) -> Event | None:
        if table.row.n != number:
            return None
        return Unhinted() if isinstance(table.last, Hinted) else Undone()

    return _write(session, back)


def _write(session: int, what: Callable[[Table], Event | None]) -> int:
    for _ in range(TRIES):
        for row in storage.find_all([session]):
            table = _table(row)
            event = what(table) if table is not None else None
            if table is None or event is None:
                return 0
            if (after := state.write(table, event)) is not None:
                return after.row.n
    return 0
