"""A session as it stands: the fold of its events, the scene, and where the learner is in the exercise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from trygvej.engines.script.model import Exercise
from trygvej.engines.script.progress import Standing, standing
from trygvej.engines.world import events, log, play, sent
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Arrived, Event, Hinted, Pressed, Recalled, Unhinted
from trygvej.engines.world.log import Run
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Scene
from trygvej.practice import content
from trygvej.practice.sessions import storage
from trygvej.practice.sessions.memory import Memory
from trygvej.practice.sessions.storage import Row

memory = Memory()


class Unplayable(Exception):
    """The exercise of a session is not there any more."""


@dataclass(frozen=True)
class Table:
    """What one request is about. ``last`` is the newest event, ``before`` the step one stood at before it."""

    row: Row
    stage: Stage
    run: Run
    last: Event | None = None
    before: int = 0

    @property
    def exercise(self) -> Exercise | None:
        """The exercise; None in free practice."""
        return content.exercises().get(self.row.exercise)

    @cached_property
    def scene(self) -> Scene:
        """What is before the learner."""
        return play.scene(self.stage, self.run.world)

    def scene_of(self, world: World) -> Scene:
        """What was before her in an earlier world."""
        return play.scene(self.stage, world)

    @cached_property
    def standing(self) -> Standing | None:
        """Where she is in the exercise; None in free practice."""
        exercise = self.exercise
        if exercise is None:
            return None
        if sent.of(self.run.world).taken is not None:
            return self._aside(exercise)
        near = standing(exercise, self.stage, self.run, far=1)
        return ways.added(self, exercise, near) if near.elsewhere else near

    def _aside(self, exercise: Exercise) -> Standing:
        """She has taken up what her instructor sent: one press leads back."""
        before = replace(self.run, worlds=(sent.back(self.stage, self.run.world),))
        number = standing(exercise, self.stage, before, far=1).number
        return Standing(len(exercise.steps), number, back=Pressed(element=sent.BACK))

    @property
    def typed(self) -> dict[str, str]:
        """What was written in free fields, where the press was refused: nothing shall be lost."""
        said = self.run.world.said
        if isinstance(self.last, Pressed) and said is not None and said.tone == "wrong":
            return self.last.values
        return {}

    def after(self, event: Event) -> Table:
        """The table after one more event, which is written as the next number."""
        number = self.standing.number if self.standing else 0
        run = log.follow(self.stage, self.run, event)
        return Table(self.row._replace(n=self.row.n + 1), self.stage, run, event, number)


class Ways:
    """Ways back that were found lately: many stray to the same places, and to search costs far more than a step.

    Worlds are remembered by a hash only: what somebody wrote in hers stays hers.
    """

    def __init__(self, most: int = 5_000) -> None:
        self._most = most
        self._found: dict[int, str] = {}

    def added(self, table: Table, exercise: Exercise, near: Standing) -> Standing:
        """The same standing with the way back, if there is one."""
        world = table.run.world
        states = tuple(sorted(world.states.items(), key=lambda item: item[0]))
        key = hash((table.row.exercise, table.row.language, world.place, states, world.facts))
        if key not in self._found:
            if len(self._found) >= self._most:
                self._found.clear()
            back = standing(exercise, table.stage, table.run).back
            self._found[key] = back.element if back else ""
        element = self._found[key]
        return replace(near, back=Pressed(element=element) if element else None)


ways = Ways()


_BESIDE = (Arrived, Hinted, Recalled, Unhinted)
_MOST_BESIDE = 20


def only_beside(row: Row, since: int) -> bool:
    """True where all that has happened since number ``since`` came from an instructor and moved nothing.

    A page that was made before it is as good as a new one: a press on it is what she meant.
    """
    if not (row.company and row.first <= since < row.n <= since + _MOST_BESIDE):
        return False
    return all(isinstance(events.from_json(body), _BESIDE) for body in storage.events(row.id, since, row.n))


def table_of(row: Row) -> Table:
    """The table of a session as the database has it.

    Raises:
        Unplayable: there is no such exercise or persona any more.
    """
    known: Table | None = memory.get(row.id)
    if known is not None and known.row == row:
        return known
    stage = content.stage(row.exercise, row.persona, row.language, row.today)
    if stage is None:
        raise Unplayable(row.exercise)
    usable = known is not None and known.row.first == row.first and known.row.n < row.n
    begun = known if usable and known else Table(row._replace(n=row.first - 1), stage, log.start(stage))
    table = _caught_up(begun, map(events.from_json, storage.events(row.id, begun.row.n, row.n)))
    memory.put(row.id, table)
    return table


def _caught_up(table: Table, more: Iterable[Event]) -> Table:
    run, last, number = table.run, table.last, table.row.n
    for event in more:
        run, last, number = log.follow(table.stage, run, event), event, number + 1
    return Table(table.row._replace(n=number), table.stage, run, last)


def write(table: Table, event: Event) -> Table | None:
    """Write one more event; None where somebody (another tab) was here first."""
    new = table.after(event)
    if not storage.add(table.row.id, table.row.n, events.to_json(event), table.row.company):
        return None
    memory.put(table.row.id, new)
    return new
