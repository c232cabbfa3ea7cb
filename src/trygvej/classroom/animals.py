"""The animals that learners sit as: no name is asked for, and two of them are never the same in a class."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

KINDS: Final = (
    "fox",
    "cat",
    "bear",
    "owl",
    "rabbit",
    "fish",
    "duck",
    "mouse",
    "hedgehog",
    "frog",
    "whale",
    "snail",
)
THINGS: Final = ("hat", "scarf", "glasses", "flower", "bow")
MOST: Final = len(KINDS) * len(THINGS)
"""How many can sit in a class."""

_NAMES: Final = {
    "fox": gettext_noop("Fox"),
    "cat": gettext_noop("Cat"),
    "bear": gettext_noop("Bear"),
    "owl": gettext_noop("Owl"),
    "rabbit": gettext_noop("Rabbit"),
    "fish": gettext_noop("Fish"),
    "duck": gettext_noop("Duck"),
    "mouse": gettext_noop("Mouse"),
    "hedgehog": gettext_noop("Hedgehog"),
    "frog": gettext_noop("Frog"),
    "whale": gettext_noop("Whale"),
    "snail": gettext_noop("Snail"),
}
_WITH: Final = {
    "hat": gettext_noop("%(animal)s with hat"), "scarf": gettext_noop("%(animal)s with scarf"),
    "glasses": gettext_noop("%(animal)s with glasses"), "flower": gettext_noop("%(animal)s with flower"),
    "bow": gettext_noop("%(animal)s with bow"),
}  # fmt: skip


def kind(number: int) -> str:
    """Which animal."""
    return KINDS[number % len(KINDS)]


def thing(number: int) -> str:
    """What it wears: the second round of animals wears another."""
    return THINGS[number // len(KINDS) % len(THINGS)]


def name(number: int) -> str:
    """What it is called, in the language of the page."""
    return _(_WITH[thing(number)]) % {"animal": _(_NAMES[kind(number)])}


def free(taken: Collection[int]) -> int | None:
    """An animal nobody in the class is, of a kind that is not there yet while there are any. None: all are taken."""
    for begin in range(0, MOST, len(KINDS)):
        left = [number for number in range(begin, begin + len(KINDS)) if number not in taken]
        if left:
            return secrets.choice(left)
    return None
