"""Presses of the lists: log on and off, open, search, folders."""

from __future__ import annotations

from trygvej.engines.world import eid
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box, find
from trygvej.engines.world.screen import Tone


def log_on(stage: Stage, world: World, pressed: Pressed) -> World:
    """Ask the eID to log on, to one's own mailbox."""
    request = eid.Request(
        stage.words("post.request"), box.SERVICE, "post.inbox", "post.front", "eid.logged-on:post"
    )
    return eid.ask(stage, box.put(world, box=box.OWN), request)


def log_on_company(stage: Stage, world: World, pressed: Pressed) -> World:
    """Ask the eID to log on for the company."""
    name = stage.persona.company.name if stage.persona.company else ""
    request = eid.Request(
        stage.words("post.request-company", name=name), box.SERVICE, "post.inbox", "post.front",
        "eid.logged-on:post-company", company=True,
    )  # fmt: skip
    return eid.ask(stage, box.put(world, box=box.COMPANY), request)


def log_off(stage: Stage, world: World, pressed: Pressed) -> World:
    """Sign out."""
    world = box.put(
        eid.log_off(world, box.SERVICE), on=False, box=box.OWN, pen=None, search="", folder=box.INBOX
    )
    return world.done("post.signed-out").at("post.bye", stage.words("post.signed-out"), Tone.DONE)


def open_letter(stage: Stage, world: World, pressed: Pressed) -> World:
    """Read a letter."""
    key = pressed.element.partition(":")[2]
    post = box.state(world)
    facts = [f"post.read:{key}"]
    if world.place == "post.search":
        facts.append(f"post.found:{key}")
    if post.box != box.OWN:
        facts.append(f"post.read-for:{post.box}")
    then = box.put(box.change(world, key, read=True), folder=_list(world))
    return then.done(*facts).at(f"post.letter:{key}")


def _list(world: World) -> str:
    """The list that is before the learner: a folder, or what a search found."""
    name, _, folder = world.place.removeprefix("post.").partition(":")
    return folder if name == "folder" else name


def to_inbox(stage: Stage, world: World, pressed: Pressed) -> World:
    """Go to the inbox."""
    return box.put(world, folder=box.INBOX).at("post.inbox")


def to_folder(stage: Stage, world: World, pressed: Pressed) -> World:
    """Open a folder."""
    name = pressed.element.partition(":")[2]
    if name == box.INBOX:
        return to_inbox(stage, world, pressed)
    return box.put(world, folder=name).done(f"post.folder-opened:{name}").at(f"post.folder:{name}")


def search(stage: Stage, world: World, pressed: Pressed) -> World:
    """Search in all folders."""
    typed = " ".join(pressed.values.get("post.search-for", "").split())
    if not typed:
        return box.put(world, search="").refuse(stage.words("post.search-empty"))
    then = box.put(world, search=typed).done("post.searched").at("post.search")
    if not find.matching(stage, box.state(world), typed):
        return then.refuse(stage.words("post.search-none", word=typed.split()[0]))
    return then


def to_search(stage: Stage, world: World, pressed: Pressed) -> World:
    """Go to the search page, with an empty field."""
    return box.put(world, search="").at("post.search")


def folder_make(stage: Stage, world: World, pressed: Pressed) -> World:
    """Make a folder."""
    name = " ".join(pressed.values.get("post.folder-name", "").split())
    post = box.state(world)
    names = [found for whose, found in post.folders if whose == post.box]
    if not name:
        return world.refuse(stage.words("post.folder-empty"))
    if name.casefold() in (found.casefold() for found in names):
        return world.refuse(stage.words("post.folder-twice", name=name))
    if len(names) >= box.MOST_FOLDERS:
        return world.refuse(stage.words("post.folder-many"))
    made = box.put(world, folders=(*post.folders, (post.box, name))).done("post.folder-made")
    where = _moving(world)
    return made.at(where or "post.menu", stage.words("post.folder-made", name=name), Tone.DONE)


def _moving(world: World) -> str:
    """Where to go on with moving a letter; empty where no letter was being moved."""
    key = world.place.partition(":")[2]
    return f"post.move:{key}" if key else ""


def box_change(stage: Stage, world: World, pressed: Pressed) -> World:
    """Look into another mailbox."""
    name = pressed.element.partition(":")[2]
    then = box.put(world, box=name, folder=box.INBOX, search="", pen=None).done(f"post.box:{name}")
    whose = stage.persona.company.name if name == box.COMPANY and stage.persona.company else ""
    whose = whose or box.owner(stage, name).name
    return then.at("post.inbox", stage.words("post.box-changed", name=whose), Tone.DONE)
