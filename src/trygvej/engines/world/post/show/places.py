"""Which screens stand at which place of Digital Post."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from trygvej.engines.world import eid
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box
from trygvej.engines.world.post.show import access, doing, mailbox, phone, reading, writing
from trygvej.engines.world.screen import Screen

_Show = Callable[[Stage, World], Screen]
_ShowOne = Callable[[Stage, World, str], Screen]

_PAGES: Final[Mapping[str, _Show]] = {
    "bye": mailbox.bye,
    "sms": phone.sms,
    "mail": phone.mail,
    "inbox": mailbox.inbox,
    "search": mailbox.search,
    "menu": mailbox.menu_page,
    "access": access.access,
    "boxes": access.boxes,
    "settings": access.settings,
    "folder-new": mailbox.folder_new,
    "new": writing.write,
    "reply": writing.write,
    "forward": writing.write,
    "draft": writing.write,
}
_LETTERS: Final[Mapping[str, _ShowOne]] = {
    "letter": reading.letter,
    "print": reading.printed,
    "save": reading.saved,
    "move": mailbox.move,
}
_ACTIONS: Final = {
    "calendar": doing.calendar,
    "pay": doing.pay,
    "sign": doing.ask,
    "confirm": doing.ask,
    "sign-up": doing.ask,
    "info": doing.link,
    "self-service": doing.link,
    "prepare": doing.prepare,
}


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """The screens at the place where the world is; an unknown place is the inbox."""
    name, _, rest = world.place.removeprefix("post.").partition(":")
    key, _, number = rest.partition(":")
    if name == "front":
        beside = () if eid.on_phone(world) else (phone.in_hand(stage, world),)
        return (mailbox.front(stage, world), *beside)
    if name in ("access-give", "access-ask"):
        return access.form(stage, world, name.removeprefix("access-"))
    if name == "folder":
        return (mailbox.folder(stage, world, rest),)
    if name == "sent":
        return (writing.sent(stage, world, int(rest)),)
    if name in _PAGES:
        return (_PAGES[name](stage, world),)
    if box.item(box.state(world), key) is None:
        return (mailbox.inbox(stage, world),)
    return (_letter(stage, world, name, key, number),)


def _letter(stage: Stage, world: World, name: str, key: str, number: str) -> Screen:
    if name == "file":
        return reading.attachment(stage, world, key, int(number))
    if name in _LETTERS:
        return _LETTERS[name](stage, world, key)
    return _ACTIONS[name.rstrip("-0123456789")](stage, world, name, key)
