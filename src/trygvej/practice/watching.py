"""What an instructor may see of a table, and do at it: the same log, read by somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trygvej.engines.script.taken import event_of, right_now
from trygvej.engines.world import events, log, play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Event, Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Field, Scene, Screen
from trygvej.practice.sessions import state, storage
from trygvej.practice.sessions.state import Table
from trygvej.practice.sessions.storage import Row
from trygvej.practice.table.pages import Said
from trygvej.practice.table.strip import hinted, page_of

DOT = "•"


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Where somebody is. ``step`` is what she is told, ``misses`` refusals in a row; ``number`` 0: free practice."""

    session: int
    n: int
    exercise: str
    number: int = 0
    total: int = 0
    key: str = ""
    step: Said | None = None
    misses: int = 0
    done: bool = False


def glimpses(sessions: Sequence[int]) -> dict[int, Glimpse]:
    """Where these are, by session; who has cleared up is not among them."""
    found = {}
    for row in storage.find_all(sessions):
        table = _table(row)
        if table is not None:
            found[row.id] = _glimpse(table)
    return found


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
    )


def screens(session: int) -> tuple[Screen, ...]:
    """Her screens as she sees them, where every letter she has written in her own words is a dot."""
    for row in storage.find_all([session]):
        table = _table(row)
        if table is not None:
            bodies = storage.events(row.id, row.first - 1, row.n)
            return play.scene(table.stage, _dotted(table.stage, bodies)).screens
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


def help_on(session: int) -> bool:
    """Give her the next hint, as if she had asked; False where there is none to give."""
    for row in storage.find_all([session]):
        table = _table(row)
        if table is not None and page_of(table).helper.may_ask:
            return state.write(table, hinted(table)) is not None
    return False


def take_for_her(session: int) -> bool:
    """Take the step she stands at; "undo" gives it back to her. False where she is at none."""
    for row in storage.find_all([session]):
        table = _table(row)
        step = table.standing.step if table and table.standing else None
        if table is not None and step is not None:
            event = event_of(right_now(step, table.scene), table.scene)
            return state.write(table, event) is not None
    return False
