"""The state of the mailboxes: where each letter lies, what was written, and who may read whose post."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from trygvej.engines.world.cast import Persona, Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.post.letter import Box, Kind, Letter

SHELF: Final = "letters"
SERVICE: Final = "post"
INBOX, ARCHIVE, TRASH, SENT, DRAFTS = "inbox", "archive", "trash", "sent", "drafts"
OWN, COMPANY = str(Box.OWN), str(Box.COMPANY)
MOST_FOLDERS: Final = 5
MOST_NOTES: Final = 20


@dataclass(frozen=True, slots=True)
class Item:
    """A letter in a mailbox. ``was`` is where it lay before it was deleted."""

    box: str
    key: str
    folder: str = INBOX
    read: bool = False
    was: str = INBOX
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Something one writes: a draft, or sent. ``kind`` is new, reply or forward; ``about`` the letter."""

    box: str
    kind: str
    about: str = ""
    to: str = ""
    subject: str = ""
    text: str = ""
    number: int = 0
    sent: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """Everything that can differ in Digital Post.

    ``on``: the exercise begins logged on. ``box`` is the mailbox one looks into: own, company, or the key of
    another persona. ``pen`` is what is being written. ``given`` may read one's post; ``asked`` waits for an answer;
    ``may`` are the personas whose post one may read.
    """

    on: bool = False
    box: str = OWN
    items: tuple[Item, ...] = ()
    folders: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()
    pen: Note | None = None
    folder: str = INBOX
    search: str = ""
    given: tuple[tuple[str, str], ...] = ()  # (persona, read or write)
    asked: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    told: tuple[str, ...] = ("sms",)


def state(world: World) -> Post:
    """The state of this simulator."""
    found: Post = world.states["post"]
    return found


def put(world: World, **changes: Any) -> World:
    """The same world with these changes to the state."""
    return world.put("post", replace(state(world), **changes))


def letter(stage: Stage, key: str) -> Letter:
    """A letter by its key."""
    found: Letter = stage.shelves[SHELF][key]
    return found


def letters(stage: Stage) -> dict[str, Letter]:
    """Every letter there is."""
    return dict(stage.shelves.get(SHELF, {}))


def owner(stage: Stage, box: str) -> Persona:
    """Whose mailbox it is."""
    return stage.personas.get(box, stage.persona)


def mine(stage: Stage, found: Letter, box: str) -> bool:
    """True where a letter belongs in this mailbox."""
    person = owner(stage, box)
    if found.kind is Kind.SMS or (found.to and person.key not in found.to):
        return False
    if box == COMPANY:
        return found.box is Box.COMPANY and stage.persona.company is not None
    return found.box is Box.OWN


def newest_first(stage: Stage, items: Iterator[Item]) -> tuple[Item, ...]:
    """Items by the day they came."""

    def when(item: Item) -> tuple[str, str]:
        found = letter(stage, item.key)
        return (found.day(stage.today).isoformat(), found.at)

    return tuple(sorted(items, key=when, reverse=True))


def inside(stage: Stage, post: Post, folder: str) -> tuple[Item, ...]:
    """The letters in one folder of the mailbox one looks into, the newest first."""
    return newest_first(stage, (one for one in post.items if one.box == post.box and one.folder == folder))


def item(post: Post, key: str) -> Item | None:
    """A letter of the mailbox one looks into."""
    return next((one for one in post.items if one.box == post.box and one.key == key), None)


def change(world: World, key: str, **changes: Any) -> World:
    """The same world in which one letter of this mailbox is changed."""
    post = state(world)
    items = tuple(
        replace(one, **changes) if one.box == post.box and one.key == key else one for one in post.items
    )
    return put(world, items=items)


def unread(post: Post, box: str) -> int:
    """How many letters of a mailbox have not been read."""
    return sum(not one.read for one in post.items if one.box == box and one.folder == INBOX)


def own_folders(post: Post) -> tuple[tuple[str, str], ...]:
    """The folders made in this mailbox: (id, name)."""
    return tuple(
        (f"own-{number}", name) for number, (box, name) in enumerate(post.folders, start=1) if box == post.box
    )


def only_reading(post: Post) -> bool:
    """True in somebody else's mailbox, where one may read and sort, and not write or delete."""
    return post.box not in (OWN, COMPANY)


def keep(post: Post, note: Note) -> tuple[tuple[Note, ...], Note]:
    """The notes with this one among them, and the note with its number. The oldest go when there are too many."""
    number = note.number or max((one.number for one in post.notes), default=0) + 1
    kept = replace(note, number=number)
    others = [one for one in post.notes if one.number != number]
    return (*others, kept)[-MOST_NOTES:], kept


def note(post: Post, number: int) -> Note | None:
    """Something written, by its number."""
    return next((one for one in post.notes if one.number == number), None)
