"""How the mailboxes are laid out before the first press."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.post import box
from trygvej.engines.world.post.box import Item, Post
from trygvej.engines.world.post.letter import Letter

_KEYS: Final = frozenset(
    {"logged-on", "letters", "read", "archived", "deleted", "folders", "box", "reads", "told"}
)
_LISTS: Final = ("letters", "read", "archived", "deleted")


def begin(stage: Stage) -> Post:
    """The letters of the persona, of her company, and of those whose post she may come to read.

    Raises:
        ValueError: the setup has a name or a key that is not known.
    """
    asked = stage.asked("post")
    _check(stage, asked)
    reads = tuple(asked.get("reads", ()))
    others = dict.fromkeys([*reads, *([stage.persona.relative] if stage.persona.relative else [])])
    boxes = [box.OWN, box.COMPANY, *(key for key in others if key in stage.personas)]
    found = box.letters(stage)
    chosen = [found[key] for key in asked.get("letters", found)]
    return Post(
        on=bool(asked.get("logged-on", False)),
        box=str(asked.get("box", box.OWN)),
        items=tuple(_items(stage, boxes, chosen, asked)),
        folders=tuple((box.OWN, str(name)) for name in asked.get("folders", ())),
        may=reads,
        told=tuple(asked.get("told", ("sms",))),
    )


def _items(stage: Stage, boxes: list[str], chosen: list[Letter], asked: Mapping[str, Any]) -> Iterable[Item]:
    read, archived, deleted = (frozenset(asked.get(name, ())) for name in _LISTS[1:])
    for name in boxes:
        for one in chosen:
            if not box.mine(stage, one, name):
                continue
            folder = box.ARCHIVE if one.archived or one.key in archived else box.INBOX
            folder = box.TRASH if one.key in deleted else folder
            yield Item(name, one.key, folder, one.read or one.key in read or folder != box.INBOX)


def _check(stage: Stage, asked: Mapping[str, Any]) -> None:
    if unknown := sorted(set(asked) - _KEYS):
        raise ValueError(f"post: {', '.join(unknown)}")
    known = box.letters(stage)
    for name in _LISTS:
        if missing := [key for key in asked.get(name, ()) if key not in known]:
            raise ValueError(f"post.{name}: {', '.join(map(str, missing))}")
    if missing := [key for key in asked.get("reads", ()) if key not in stage.personas]:
        raise ValueError(f"post.reads: {', '.join(missing)}")
    if missing := [way for way in asked.get("told", ()) if way not in ("sms", "mail")]:
        raise ValueError(f"post.told: {', '.join(missing)}")
    _check_box(stage, str(asked.get("box", box.OWN)), asked)
    names = [str(name).casefold() for name in asked.get("folders", ())]
    if len(set(names)) < len(names) or len(names) > box.MOST_FOLDERS:
        raise ValueError("post.folders")


def _check_box(stage: Stage, name: str, asked: Mapping[str, Any]) -> None:
    company = name == box.COMPANY and stage.persona.company is not None
    if name != box.OWN and not company and name not in asked.get("reads", ()):
        raise ValueError(f"post.box: {name}")
