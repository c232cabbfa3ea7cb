"""Which press does what in Digital Post."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.post.act import access, mailbox, reading, writing

_Act = Callable[[Stage, World, Pressed], World]

ACTS: Final[Mapping[str, _Act]] = MappingProxyType(
    {
        "log-on": mailbox.log_on,
        "log-on-company": mailbox.log_on_company,
        "log-off": mailbox.log_off,
        "open": mailbox.open_letter,
        "to-inbox": mailbox.to_inbox,
        "to-folder": mailbox.to_folder,
        "to-search": mailbox.to_search,
        "search": mailbox.search,
        "folder-make": mailbox.folder_make,
        "box": mailbox.box_change,
        "back": reading.back,
        "to-move": reading.to_move,
        "move-to": reading.move_to,
        "to-folder-new": reading.to_folder_new,
        "to-archive": reading.archive,
        "delete": reading.delete,
        "restore": reading.restore,
        "mark-unread": reading.unread,
        "to-print": reading.paper,
        "to-save": reading.paper,
        "file": reading.file,
        "pay-now": reading.pay_now,
        "sign-now": reading.sign_now,
        "confirm-now": reading.confirm_now,
        "sign-up-now": reading.confirm_now,
        "to-new": writing.write,
        "reply": writing.write,
        "forward": writing.write,
        "send": writing.send,
        "save-draft": writing.save_draft,
        "drop-draft": writing.drop,
        "cancel": writing.drop,
        "draft": writing.open_note,
        "sent": writing.open_note,
        "access-give-send": access.give,
        "access-ask-send": access.ask,
        "access-stop": access.stop,
        "wait": access.wait,
        "tell-save": access.tell,
        "open-sms": access.open_sms,
        "open-mail": access.open_mail,
    }
)
"""By the name of the press; what a letter asks for (``pay``, ``sign-2``) is ``reading.do``."""

GOES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "to-front": "post.front",
        "to-menu": "post.menu",
        "to-menu-back": "post.menu",
        "to-access": "post.access",
        "to-access-give": "post.access-give",
        "to-access-ask": "post.access-ask",
        "to-settings": "post.settings",
        "to-boxes": "post.boxes",
    }
)
"""Presses that only lead to another place."""


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """The world after a press."""
    name = pressed.element.removeprefix("post.").partition(":")[0]
    if name in GOES:
        return world.at(GOES[name])
    return ACTS.get(name, reading.do)(stage, world, pressed)
