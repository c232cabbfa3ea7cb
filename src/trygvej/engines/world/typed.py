"""From what somebody typed to what may be kept: the only place where a secret is seen, and it stays here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from trygvej.engines.language import identifiers
from trygvej.engines.language.digits import western
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.screen import Field, Fill, Scene

YES, NO, EMPTY, SOME = "yes", "no", "empty", "some"
_LIKE_DIGITS: Final = str.maketrans("oOlI", "0011")
_LIGHT: Final = str.maketrans("", "", " -\u00a0\u200e\u200f.")


def safe(scene: Scene, element: str, typed: Mapping[str, str], *, helper: bool = False) -> Pressed | None:
    """The press as it may be kept; None where the element is not in the scene.

    Real-looking CPR and card numbers are refused in every field, also in those that are only compared: whoever
    types her own number shall hear why not, and nothing of it is kept.
    """
    screen = scene.on(element)
    if screen is None:
        return None
    fields = {field.id: field for field in screen.fields()}
    given = {name: typed.get(name, "")[: field.longest * 4] for name, field in fields.items()}
    made_up = {answer for field in fields.values() for answer in (*field.right, field.shown)}
    for text in given.values():
        if text not in made_up and (kinds := identifiers.refuse(text)):
            return Pressed(element=element, refused=str(kinds[0]), helper=helper)
    return Pressed(
        element=element,
        values={name: _kept(field, given[name]) for name, field in fields.items() if not _compared(field)},
        matches={name: matched(field, given[name]) for name, field in fields.items() if _compared(field)},
        helper=helper,
    )


def matched(field: Field, text: str) -> str:
    """Whether what was typed is right: "yes", "no", "empty", or the name of a slip. Forgives what it can.

    Where nothing is right, as in a fraud's form, only that something was typed: "some".
    """
    plain = _plain(field, text)
    if not plain:
        return EMPTY
    if not field.right:
        return SOME
    if any(plain == _plain(field, right) for right in field.right):
        return YES
    return next((name for wrong, name in field.slips if plain == _plain(field, wrong)), NO)


def _compared(field: Field) -> bool:
    return bool(field.right) or field.fill is Fill.SECRET


def _kept(field: Field, text: str) -> str:
    if field.fill is Fill.CHOICE:
        return text if any(option.value == text for option in field.options) else ""
    if field.fill is Fill.TICK:
        return "ja" if text else ""
    return text.strip()[: field.longest]


def _plain(field: Field, text: str) -> str:
    plain = western(text).translate(_LIGHT).casefold()
    return plain.translate(_LIKE_DIGITS) if field.fill is Fill.DIGITS else plain
