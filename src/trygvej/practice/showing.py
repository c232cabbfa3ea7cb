"""A table that is shown to a room: the instructor's own screens, with the press marked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trygvej.engines.world.events import Pressed
from trygvej.engines.world.screen import Screen
from trygvej.practice import watching
from trygvej.practice.sessions.state import Table
from trygvej.practice.table.pages import Marks, Said
from trygvej.practice.table.strip import page_of


@dataclass(frozen=True, slots=True)
class OnShow:
    """What the wall shows. ``says`` is the step, ``pressed`` the label of what was pressed last."""

    screens: tuple[Screen, ...]
    marks: Marks
    number: int
    total: int
    says: Said | None
    pressed: str
    done: bool


def on_show(session: int) -> OnShow | None:
    """The table of this session for a wall; None where it is over. What was written is dots there too."""
    table = watching.table_at(session)
    if table is None:
        return None
    page = page_of(table)
    ring = page.marks.ring
    marks = replace(Marks(playing=True, picture=True), ring=ring, strong=True, pressed=ring)
    screens = tuple(sorted(watching.screens(session), key=lambda one: not _holds(one, ring)))
    helper = page.helper
    return OnShow(
        screens[:1] if ring and screens and _holds(screens[0], ring) else screens,
        marks,
        helper.number,
        helper.total,
        helper.says,
        _pressed(table),
        helper.kind == "done",
    )


def _holds(screen: Screen, ring: str | None) -> bool:
    return any(one.id == ring for one in screen.elements())


def _pressed(table: Table) -> str:
    """The label of the last press, where it moved the world."""
    worlds = table.run.worlds
    if not isinstance(table.last, Pressed) or len(worlds) < 2:
        return ""
    found = table.scene_of(worlds[-2]).find(table.last.element)
    return str(getattr(found, "label", ""))
