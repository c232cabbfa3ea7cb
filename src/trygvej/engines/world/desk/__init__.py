"""The table one sits at in free practice: what lies on it is what one can try."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Block, Button, Device, Screen, Text, Weight

DOORS: tuple[tuple[str, str], ...] = (
    ("log-on", "eid.front"),
    ("post", "post.front"),
    ("service", "service.list"),
    ("fraud", "fraud.list"),
    ("phone", "phone.front"),
    ("erhverv", "erhverv.front"),
)
"""What lies on the table: the name of the press, and the place it leads to."""

TABLE = "desk.table"


def begin(stage: Stage) -> None:
    """There is nothing to remember about a table."""


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """The table."""
    words = stage.words
    doors = tuple(Button(f"desk.{name}", words(f"desk.{name}"), Weight.OTHER) for name, _ in DOORS)
    blocks: tuple[Block, ...] = (Text(words("desk.lead", name=stage.persona.name)), *doors)
    return (Screen(TABLE, Device.PAPER, words("desk.site"), words("desk.title"), blocks),)


def edge(stage: Stage, world: World) -> tuple[Screen, ...]:
    """In free practice, beside everything else: the way back to the table, to take up something else."""
    if stage.start != TABLE or world.place == TABLE:
        return ()
    words = stage.words
    back = Button("desk.back", words("desk.back"))
    return (Screen("desk.edge", Device.PAPER, words("desk.site"), words("desk.edge"), (back,)),)


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """Take something up, or lay it down again."""
    name = pressed.element.removeprefix("desk.")
    return world.at(TABLE if name == "back" else dict(DOORS)[name])
