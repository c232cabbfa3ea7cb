"""What an instructor sends into a session: a letter, a message to judge, an error to train (prefix ``sent``).

Nobody is moved by it. It waits beside whatever the learner is doing until she takes it up with ``sent.open``, and
``sent.back`` puts everything where it was. A letter lies in the mailbox as well, as any other.

**Kinds.** ``letter`` (a key of the shelf ``letters``), ``fraud`` (a key of the shelf ``frauds``), ``error``
(``pin``: the PIN of the MitID app is blocked, and she makes a new one when she next needs it).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from trygvej.engines.world import fraud
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid.mitid import state as mitid
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.fraud import Fraud
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box
from trygvej.engines.world.post.box import Item
from trygvej.engines.world.screen import Button, Device, Screen, Text, Weight

EDGE: Final = "sent.edge"
OPEN, BACK = "sent.open", "sent.back"
LETTER, FRAUD, ERROR = "letter", "fraud", "error"
PIN: Final = "pin"


class Thing(NamedTuple):
    """Something that was sent."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What waits, what is taken up now, and what was there before it."""

    waiting: tuple[Thing, ...] = ()
    taken: Thing | None = None
    place: str = ""
    cases: Any = None  # the state of the frauds before
    added: tuple[str, ...] = ()  # letters that were not in the mailbox before
    looked: tuple[bool, str, str] = (False, box.OWN, box.INBOX)  # on, box and folder of the mailbox before


def begin(stage: Stage) -> Sent:
    """Nothing has been sent."""
    return Sent()


def of(world: World) -> Sent:
    """The state in this world."""
    found: Sent = world.states.get("sent", Sent())
    return found


def known(stage: Stage, thing: Thing) -> bool:
    """True where there is such a thing to send."""
    if thing.kind == ERROR:
        return thing.key == PIN
    shelf = {LETTER: box.SHELF, FRAUD: fraud.SHELF}.get(thing.kind, "")
    return thing.key in stage.shelves.get(shelf, {})


def arrive(stage: Stage, world: World, thing: Thing) -> World:
    """The same world to which this has come; what is not known, or is there already, changes nothing."""
    state = of(world)
    if not known(stage, thing) or thing == state.taken or thing in state.waiting:
        return world
    if thing.kind == ERROR:
        world = mitid.change(world, blocked=PIN)
    elif thing.kind == LETTER and _item(world, thing) is None:
        world = box.put(world, items=(Item(box.OWN, thing.key), *box.state(world).items))
        state = replace(state, added=(*state.added, thing.key))
    return world.put("sent", replace(state, waiting=(*state.waiting, thing)))


def recall(stage: Stage, world: World, thing: Thing) -> World:
    """The same world as if it had not come; what she has read of it stays read."""
    world = back(stage, world) if of(world).taken == thing else world
    state = of(world)
    if thing not in state.waiting:
        return world
    if thing.kind == ERROR and mitid.of(world).blocked == PIN:
        world = mitid.change(world, blocked="", step="")
    if thing.kind == LETTER and thing.key in state.added:
        came = Item(box.OWN, thing.key)  # unread and untouched; what she has done with it stays
        world = box.put(world, items=tuple(one for one in box.state(world).items if one != came))
    waiting = tuple(one for one in state.waiting if one != thing)
    added = tuple(key for key in state.added if (LETTER, key) != thing)
    return world.put("sent", replace(state, waiting=waiting, added=added))


def next_one(world: World) -> Thing | None:
    """What waits to be taken up: the oldest of it."""
    return next((thing for thing in of(world).waiting if thing.kind != ERROR and _unread(world, thing)), None)


def troubled(world: World) -> bool:
    """True while a PIN that was blocked from outside is blocked."""
    return Thing(ERROR, PIN) in of(world).waiting and mitid.of(world).blocked == PIN


def _unread(world: World, thing: Thing) -> bool:
    item = _item(world, thing) if thing.kind == LETTER else None
    return item is None or not item.read


def _item(world: World, thing: Thing) -> Item | None:
    return next((one for one in box.state(world).items if (one.box, one.key) == (box.OWN, thing.key)), None)


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """There is no place of this simulator: what was sent is drawn where it belongs."""
    return ()


def edge(stage: Stage, world: World) -> tuple[Screen, ...]:
    """Beside everything else: the press that takes it up, or the one that leads back."""
    words = stage.words
    thing = next_one(world)
    if of(world).taken is not None:
        button = Button(BACK, words("sent.back"), Weight.OTHER)
    elif thing is not None:
        button = Button(OPEN, words(f"sent.open-{thing.kind}"), Weight.OTHER)
    else:
        return ()
    return (
        Screen(
            EDGE, Device.PAPER, words("sent.site"), words("sent.title"), (Text(words("sent.lead")), button)
        ),
    )


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """Take it up, or go back to what one was doing."""
    return back(stage, world) if pressed.element == BACK else _open(world, next_one(world))


def _open(world: World, thing: Thing | None) -> World:
    if thing is None:
        return world
    post = box.state(world)
    waiting = tuple(one for one in of(world).waiting if one != thing)
    looked = (post.on, post.box, post.folder)
    before = {"place": world.place, "cases": world.states["fraud"], "looked": looked}
    world = world.put("sent", replace(of(world), waiting=waiting, taken=thing, **before))
    if thing.kind == FRAUD:
        return world.put("fraud", Fraud((thing.key,))).at(f"fraud.case:{thing.key}")
    there = box.put(world, on=True, box=box.OWN, folder=box.INBOX)
    return (
        box.change(there, thing.key, read=True).done(f"post.read:{thing.key}").at(f"post.letter:{thing.key}")
    )


def back(stage: Stage, world: World) -> World:
    """Everything where it was before it was taken up."""
    state = of(world)
    world = world.put("fraud", state.cases).put("sent", Sent(state.waiting, added=state.added))
    on, name, folder = state.looked
    return box.put(world, on=on, box=name, folder=folder).at(state.place)
