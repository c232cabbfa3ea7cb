"""What an instructor did last, in words, beside the press that undoes it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from trygvej.classroom import animals, reading
from trygvej.classroom.models import Deed, Lesson


@dataclass(frozen=True, slots=True)
class Last:
    """The newest deed: its number, and what it was."""

    number: int
    says: str


def last(lesson: Lesson, language: str) -> Last | None:
    """What was done last; None where there is nothing to undo."""
    deed = reading.newest_deed(lesson)
    return Last(deed.pk, _says(lesson, deed, language)) if deed else None


def _says(lesson: Lesson, deed: Deed, language: str) -> str:
    if deed.what == "send":
        return _("%(what)s was sent to: %(who)s.") % {"what": _thing(lesson, deed.thing), "who": _who(deed)}
    if deed.what in ("naeste", "forrige"):
        return _("The class went on to another exercise.")
    words = {
        "hjaelp": _("A hint was given to: %(who)s."),
        "spring": _("A step was taken for: %(who)s."),
        "fjern": _("A seat was taken away: %(who)s."),
        "ryd": _("Everybody who had not begun was taken away."),
        "ny-kode": _("The class got a new code."),
        "pause": _("You asked everybody to look up, or to go on."),
        "las": _("You closed the door, or opened it."),
        "slut": _("You ended the class."),
    }
    return words[deed.what] % {"who": _who(deed)}


def _who(deed: Deed) -> str:
    return _("everybody") if deed.animal is None else animals.name(deed.animal)


def _thing(lesson: Lesson, value: str) -> str:
    return next((f"“{one.title}”" for one in reading.sendable(lesson) if one.value == value), _("Something"))
