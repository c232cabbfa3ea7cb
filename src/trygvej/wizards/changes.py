"""The page "what has changed, and why": every version the public has seen, with the editor's note and the sources."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from trygvej.design.public import Move, rich
from trygvej.engines.wizard import compare
from trygvej.engines.wizard.model import Wizard
from trygvej.wizards import frames, snapshot
from trygvej.wizards.addresses import CHANGES, Addresses
from trygvej.wizards.asked import Asked
from trygvej.wizards.change_page import ChangeLine, ChangesPage
from trygvej.wizards.models import Version
from trygvej.wizards.pages import SourceLine
from trygvej.wizards.snapshot import Published

MOST = 50
_OURS = ("release", "load")


def changes_page(found: Published, language: str) -> ChangesPage:
    """The changes of a public wizard, the newest first."""
    asked = Asked(found, timezone.localdate(), None, {})
    to, words = Addresses.of(asked, language), found.words(language, asked.day)
    title = _("What has changed: %(title)s") % {"title": words.plain(found.wizard.title)}
    return ChangesPage(
        changes=tuple(_lines(found.wizard.key)),
        **frames.frame(asked, to, title, Move(href=to.other(CHANGES)), words),
    )


def _lines(key: str) -> list[ChangeLine]:
    seen = Version.objects.filter(key=key, published__isnull=False).order_by("-number")[: MOST + 1]
    numbers = [(version.number, version.published, version.why) for version in seen.defer("document")]
    lines = []
    for place, (number, published, why) in enumerate(numbers[:MOST]):
        before = snapshot.version(key, numbers[place + 1][0]) if place + 1 < len(numbers) else None
        after = snapshot.version(key, number)
        first = place + 1 == len(numbers)
        sources = _sources(before, after) if before and after else ()
        lines.append(ChangeLine(number, timezone.localdate(published), rich(_why(why, first)), sources))
    return lines


def _why(why: str, first: bool) -> str:
    if why and why not in _OURS:
        return why
    return (
        _("The guide was published for the first time.") if first else _("The guide came in a new edition.")
    )


def _sources(before: Wizard, after: Wizard) -> tuple[SourceLine, ...]:
    stood_on = (after.sources[name] for name in compare.sources_of(before, after))
    return tuple(
        SourceLine(s.title, s.publisher, s.url, s.checked, s.date, bool(s.review), ()) for s in stood_on
    )
