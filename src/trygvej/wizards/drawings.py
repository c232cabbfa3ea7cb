"""The page with the whole flow."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from trygvej.design.public import Move
from trygvej.engines.wizard import diagram
from trygvej.engines.wizard.diagram import Labels
from trygvej.wizards import frames
from trygvej.wizards.addresses import DRAWING, Addresses
from trygvej.wizards.asked import Asked
from trygvej.wizards.pages import DrawingPage
from trygvej.wizards.snapshot import Published


def drawing_page(found: Published, language: str, day: date | None) -> DrawingPage:
    """Draw the wizard as it is on a day."""
    asked = Asked(found, day or timezone.localdate(), day, {})
    to, words = Addresses.of(asked, language), found.words(language, asked.day)
    title = _("The whole guide drawn: %(title)s") % {"title": words.plain(found.wizard.title)}
    what = (found.wizard, language, asked.day, words.plain, labels())
    return DrawingPage(
        svg=diagram.draw(*what),
        tree=diagram.tree(*what),
        **frames.frame(asked, to, title, Move(href=to.other(DRAWING)), words),
    )


def labels() -> Labels:
    """The words of a drawing, in the language of the page."""
    return Labels(
        yes=_("Yes"),
        no=_("No"),
        none=_("None of them"),
        unsure=_("I do not know"),
        otherwise=_("Otherwise"),
        whatever=_("Whatever you answer"),
        below=_("under {}"),
        at_least=_("{} or more"),
        between=_("{} to {}"),
        before=_("before {}"),
        after=_("after {}"),
        either=_("{} or {}"),
        both=_("{}, and {}"),
        never=_("not: {}"),
        elsewhere=_("{} {}"),
        description=_("{questions} questions lead to {outcomes} answers."),
    )
