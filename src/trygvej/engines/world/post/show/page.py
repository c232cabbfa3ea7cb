"""What every page of Digital Post has: a title, what was just said, and the menu."""

from __future__ import annotations

from trygvej.engines.world import eid
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box
from trygvej.engines.world.screen import Block, Button, Device, Message, Screen, Weight


def page(
    stage: Stage, world: World, key: str, title: str, *blocks: Block, back: Button | None = None
) -> Screen:
    """A page of the mailbox: with the menu, whose post it is, and what was just said."""
    words = stage.words
    top: tuple[Block, ...] = (*whose(stage, world), *said(world))
    below: tuple[Block, ...] = (back,) if back else ()
    return Screen(
        key,
        eid.device(world),
        words("post.site"),
        title,
        (*top, *blocks, *below),
        menu(stage, world),
        words("post.address"),
    )


def said(world: World) -> tuple[Message, ...]:
    """What the last press was answered with."""
    return (world.said,) if world.said else ()


def whose(stage: Stage, world: World) -> tuple[Message, ...]:
    """A line that says whose post one is reading, where it is not one's own."""
    post = box.state(world)
    words = stage.words
    if post.box == box.COMPANY and stage.persona.company:
        return (Message(words("post.for-company", name=stage.persona.company.name)),)
    if box.only_reading(post):
        return (Message(words("post.for-other", name=box.owner(stage, post.box).name)),)
    return ()


def menu(stage: Stage, world: World) -> tuple[Button, ...]:
    """The presses on every page."""
    words = stage.words
    names = ["to-inbox", "to-new", "to-search", "to-menu", "log-off"]
    if box.only_reading(box.state(world)):
        names.remove("to-new")
    return tuple(Button(f"post.{name}", words(f"post.{name}"), Weight.QUIET) for name in names)


def button(stage: Stage, name: str, weight: Weight = Weight.OTHER, key: str = "") -> Button:
    """A press of Digital Post by its name."""
    return Button(f"post.{key or name}", stage.words(f"post.{name}"), weight)


def back(stage: Stage) -> Button:
    """One step back."""
    return button(stage, "back", Weight.BACK)


def paper(stage: Stage, world: World, key: str, title: str, *blocks: Block) -> Screen:
    """A sheet on the table: what would happen now, or a letter on paper."""
    shown = (*said(world), *blocks, back(stage))
    return Screen(key, Device.PAPER, stage.words("post.paper"), title, shown)
