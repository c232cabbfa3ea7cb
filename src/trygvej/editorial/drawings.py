"""The drawing of a draft, whose boxes open their nodes; it must not fail on a wizard that is not finished."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from trygvej.editorial import drafts
from trygvej.engines.wizard import compare, diagram
from trygvej.engines.wizard.edit import whole
from trygvej.engines.wizard.model import Wizard
from trygvej.wizards import public as wizards

Notes = Mapping[str, str]


def drawing(
    document: str, day: date, words: Mapping[str, str], linked: bool = True, notes: Notes | None = None
) -> SafeString:
    """The flow of a draft on a day; ``words`` are classes for some of its nodes, ``notes`` words below their text.

    Empty where nothing can be drawn.
    """
    # Everything in it is escaped where it is made; a test tries.
    drawn = _drawn(document, day, linked, tuple(sorted((notes or {}).items())))
    for node, word in words.items():
        box = f'/{node}/"><g class="'  # each box stands in a link that ends with its node
        drawn = drawn.replace(box, f"{box}{word} ", 1)
    return mark_safe(drawn)  # noqa: S308


@lru_cache(maxsize=16)
def _drawn(document: str, day: date, linked: bool, notes: tuple[tuple[str, str], ...]) -> str:
    wizard = whole(drafts.read(document))
    if wizard.start not in wizard.questions:
        return ""
    links = {
        key: reverse("editorial:entry", args=[wizard.key, part, key])
        for part in ("questions", "outcomes")
        for key in getattr(wizard, part)
        if linked
    }
    language = wizard.languages[0]
    say = wizards.Words(wizard, language, day)
    marks = diagram.Marks(links, notes=dict(notes))
    return diagram.draw(wizard, language, day, say.plain, wizards.drawing_labels(), marks)


def compared_drawing(before: Wizard, after: Wizard, day: date) -> SafeString:
    """Both wizards in one drawing, each changed node with a word before it. Empty where nothing can be drawn."""
    words = {"added": _("New: {}"), "removed": _("Removed: {}"), "changed": _("Changed: {}")}
    both, how = compare.together(whole(before), whole(after), words)
    both = whole(both)
    if both.start not in both.questions:
        return mark_safe("")
    say = wizards.Words(both, both.languages[0], day)
    marks = diagram.Marks({}, {name: f"flow-{each}" for name, each in how.items()})
    drawn = diagram.draw(both, both.languages[0], day, say.plain, wizards.drawing_labels(), marks)
    return mark_safe(drawn)  # noqa: S308 - everything in it is escaped where it is made
