"""Presses of a letter: go back, move, archive, delete and get back, print, save, and what the letter asks for."""

from __future__ import annotations

from trygvej.engines.world import eid
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box, find
from trygvej.engines.world.post.letter import Code
from trygvej.engines.world.post.show.doing import DONE, action
from trygvej.engines.world.post.show.mailbox import folder_name
from trygvej.engines.world.screen import Tone

SEARCH = "search"
_BACK = {
    "post.access-give": "post.access",
    "post.access-ask": "post.access",
    "post.sent": "post.folder:sent",
    "post.folder-new": "post.menu",
}


def key_of(world: World) -> str:
    """The letter that this place is about."""
    return world.place.split(":")[1]


def back(stage: Stage, world: World, pressed: Pressed) -> World:
    """One step back: from a letter to the list it was opened in."""
    place, _, rest = world.place.partition(":")
    if place == "post.letter":
        return world.at(list_place(world))
    if rest and place not in _BACK:
        return world.at(f"post.letter:{rest.split(':')[0]}")
    return world.at(_BACK.get(place, "post.menu"))


def list_place(world: World) -> str:
    """The list that the letter was opened in."""
    folder = box.state(world).folder
    if folder == SEARCH:
        return "post.search"
    return "post.inbox" if folder == box.INBOX else f"post.folder:{folder}"


def to_move(stage: Stage, world: World, pressed: Pressed) -> World:
    """Choose a folder."""
    return world.at(f"post.move:{key_of(world)}")


def to_folder_new(stage: Stage, world: World, pressed: Pressed) -> World:
    """Make a folder, and come back to the letter that was being moved."""
    moving = world.place.startswith("post.move:")
    return world.at(f"post.folder-new:{key_of(world)}" if moving else "post.folder-new")


def move_to(stage: Stage, world: World, pressed: Pressed) -> World:
    """Move the letter."""
    return _moved(stage, world, pressed.element.partition(":")[2], "moved")


def archive(stage: Stage, world: World, pressed: Pressed) -> World:
    """Put the letter into the archive."""
    return _moved(stage, world, box.ARCHIVE, "archived")


def _moved(stage: Stage, world: World, name: str, fact: str) -> World:
    key, post = key_of(world), box.state(world)
    facts = [f"post.{fact}:{key}", f"post.in:{name}:{key}"]
    facts += [f"post.archived:{key}"] if name == box.ARCHIVE else []
    label = folder_name(stage, post, name)
    then = box.change(world, key, folder=name).done(*facts)
    return then.at(list_place(world), stage.words("post.moved", name=label), Tone.DONE)


def delete(stage: Stage, world: World, pressed: Pressed) -> World:
    """Throw the letter into the bin, from where it can be got back."""
    key, item = key_of(world), box.item(box.state(world), key_of(world))
    was = item.folder if item else box.INBOX
    then = box.change(world, key, folder=box.TRASH, was=was).done(f"post.deleted:{key}")
    return then.at(list_place(world), stage.words("post.deleted"), Tone.DONE)


def restore(stage: Stage, world: World, pressed: Pressed) -> World:
    """Get the letter back to where it lay."""
    key, item = key_of(world), box.item(box.state(world), key_of(world))
    was = item.was if item else box.INBOX
    label = folder_name(stage, box.state(world), was)
    then = box.change(world, key, folder=was).done(f"post.restored:{key}")
    return then.at(f"post.letter:{key}", stage.words("post.restored", name=label), Tone.DONE)


def unread(stage: Stage, world: World, pressed: Pressed) -> World:
    """Mark the letter as not read."""
    key = key_of(world)
    then = box.change(world, key, read=False).done(f"post.marked-unread:{key}")
    return then.at(list_place(world), stage.words("post.marked-unread"), Tone.DONE)


def paper(stage: Stage, world: World, pressed: Pressed) -> World:
    """Print or save: a sheet tells what would happen."""
    name = pressed.element.removeprefix("post.to-")
    fact = {"print": "printed", "save": "saved"}[name]
    key = key_of(world)
    return world.done(f"post.{fact}:{key}").at(f"post.{name}:{key}")


def file(stage: Stage, world: World, pressed: Pressed) -> World:
    """Open an attachment."""
    number, key = pressed.element.partition(":")[2], key_of(world)
    return world.done(f"post.file:{key}:{number}", f"post.file:{key}").at(f"post.file:{key}:{number}")


def do(stage: Stage, world: World, pressed: Pressed) -> World:
    """What the letter asks for."""
    name, key = pressed.element.removeprefix("post."), key_of(world)
    one = action(box.letter(stage, key), name)
    then = world.done(f"post.opened:{name}:{key}")
    if one.code is Code.APPOINTMENT:
        then = then.done(f"post.calendar:{key}")
        return then.at(f"post.{name}:{key}", stage.words("post.calendar-done"), Tone.DONE)
    if one.code is Code.PREPARE:
        then = then.done(f"post.prepared:{key}")
    if one.opens:
        return then.at(one.opens)
    return then.at(f"post.{name}:{key}")


def pay_now(stage: Stage, world: World, pressed: Pressed) -> World:
    """Pay, which is only pretended."""
    return _done(stage, world, "paid")


def confirm_now(stage: Stage, world: World, pressed: Pressed) -> World:
    """Confirm or sign up."""
    name = pressed.element.removeprefix("post.").removesuffix("-now")
    one = action(box.letter(stage, key_of(world)), world.place.removeprefix("post.").partition(":")[0])
    if one.gives and stage.persona.relative:
        post = box.state(world)
        others = tuple(pair for pair in post.given if pair[0] != stage.persona.relative)
        world = box.put(world, given=(*others, (stage.persona.relative, "read"))).done("post.access-given")
    return _done(stage, world, DONE[name])


def _done(stage: Stage, world: World, fact: str) -> World:
    key = key_of(world)
    return world.done(f"post.{fact}:{key}").at(f"post.letter:{key}", stage.words(f"post.{fact}"), Tone.DONE)


def sign_now(stage: Stage, world: World, pressed: Pressed) -> World:
    """Sign with the eID, which shows what one signs."""
    key = key_of(world)
    title = find.title(stage, box.state(world).box, box.letter(stage, key))
    request = eid.Request(
        stage.words("post.request-sign", title=title), "post-sign", f"post.letter:{key}", world.place,
        f"post.signed:{key}",
    )  # fmt: skip
    return eid.ask(stage, world, request)
