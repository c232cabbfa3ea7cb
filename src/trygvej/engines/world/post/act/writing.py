"""Presses of writing: nothing one has written is lost, wherever one goes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box, find
from trygvej.engines.world.post.act.reading import list_place
from trygvej.engines.world.post.show.writing import pen
from trygvej.engines.world.screen import Tone

PLACES: Final = ("post.new", "post.reply", "post.forward", "post.draft")
_OWN: Final = frozenset({"post.send", "post.save-draft", "post.drop-draft", "post.cancel"})


def taken_up(stage: Stage, world: World, pressed: Pressed) -> World:
    """The world with what stands on the sheet kept; leaving the sheet makes a draft of it."""
    if world.place.partition(":")[0] not in PLACES or "post.text" not in pressed.values:
        return world
    note = pen(stage, world)
    values = pressed.values
    note = replace(
        note,
        to=values.get("post.to", note.to),
        subject=values.get("post.subject", note.subject),
        text=values["post.text"],
    )
    if pressed.element in _OWN:
        return box.put(world, pen=note)
    return (
        kept(world, note) if note.text or (note.kind == "new" and note.subject) else box.put(world, pen=None)
    )


def kept(world: World, note: box.Note) -> World:
    """The world with this draft in it."""
    notes, _ = box.keep(box.state(world), note)
    return box.put(world, notes=notes, pen=None).done("post.draft-saved")


def write(stage: Stage, world: World, pressed: Pressed) -> World:
    """Take an empty sheet: new, reply, forward."""
    name = pressed.element.removeprefix("post.")
    if name == "to-new":
        return box.put(world, pen=None).at("post.new")
    return box.put(world, pen=None).at(f"post.{name}:{world.place.split(':')[1]}")


def send(stage: Stage, world: World, pressed: Pressed) -> World:
    """Send what is written, or say what is missing."""
    note = pen(stage, world)
    if not note.to:
        return world.refuse(stage.words("post.send-to"))
    if note.kind == "new" and not note.subject:
        return world.refuse(stage.words("post.send-subject"))
    if not note.text and note.kind != "forward":
        return world.refuse(stage.words("post.send-text"))
    notes, _ = box.keep(box.state(world), replace(note, sent=True))
    then = box.put(world, notes=notes, pen=None).done("post.sent", *_facts(note))
    if note.kind == "reply":
        then = box.change(then, note.about, answered=True)
    where = f"post.letter:{note.about}" if note.about else list_place(then)
    return then.at(where, stage.words("post.sent-to", name=find.receiver(stage, note.to)), Tone.DONE)


def _facts(note: box.Note) -> tuple[str, ...]:
    if note.kind == "reply":
        return (f"post.replied:{note.about}",)
    if note.kind == "forward":
        return (f"post.forwarded:{note.about}",)
    return (f"post.sent-to:{note.to}",)


def save_draft(stage: Stage, world: World, pressed: Pressed) -> World:
    """Keep it for later."""
    note = pen(stage, world)
    if not note.text and not (note.kind == "new" and note.subject):
        return world.refuse(stage.words("post.draft-empty"))
    then = box.put(kept(world, note), folder=box.DRAFTS)
    return then.at("post.folder:drafts", stage.words("post.draft-saved"), Tone.DONE)


def drop(stage: Stage, world: World, pressed: Pressed) -> World:
    """Throw away what is written."""
    note = pen(stage, world)
    notes = tuple(one for one in box.state(world).notes if one.number != note.number or note.number == 0)
    then = box.put(world, pen=None, notes=notes)
    return then.at(f"post.letter:{note.about}" if note.about else list_place(then))


def open_note(stage: Stage, world: World, pressed: Pressed) -> World:
    """Open a draft to write on, or read what was sent."""
    name, _, number = pressed.element.removeprefix("post.").partition(":")
    if name == "sent":
        return world.at(f"post.sent:{number}")
    return box.put(world, pen=None).at(f"post.draft:{number}")
