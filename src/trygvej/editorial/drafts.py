"""Drafts as values: the wizard of a draft, what is wrong with it, and what each of its things is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from trygvej.editorial.models import WizardDraft
from trygvej.engines.language import markup
from trygvej.engines.problems import Problem, has_errors, sentences
from trygvej.engines.reading import Refused
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.check import check
from trygvej.engines.wizard.model import Text, Wizard
from trygvej.wizards import public as wizards


@dataclass(frozen=True)
class Said:
    """A problem in words, with the place it stands at."""

    place: str
    wrong: str
    mend: str
    error: bool


@lru_cache(maxsize=64)
def read(document: str) -> Wizard:
    """The wizard that a document holds."""
    return documents.from_json(document)


def wizard_of(draft: WizardDraft) -> Wizard:
    """The wizard of a draft."""
    return read(draft.document)


@lru_cache(maxsize=64)
def _checked(document: str, day: date) -> tuple[Problem, ...]:
    return check(read(document), day, wizards.library().jargon)


def problems_of(document: str) -> tuple[Problem, ...]:
    """What the checks find today; the same as ``trygvej check`` finds."""
    return _checked(document, timezone.localdate())


def may_go_public(document: str) -> bool:
    """Whether nothing but warnings was found."""
    return not has_errors(problems_of(document))


def said(problem: Problem) -> Said:
    """A problem in the words of an editor: what she fills in is a form and no file."""
    wrong, mend = sentences(problem, _)
    if problem.code == "missing-field":
        wrong, mend = _("This field is empty."), _("Fill it in.")
    return Said(problem.place, wrong, mend, problem.severity == "error")


def told(refused: Refused) -> str:
    """Why something was refused, as one text; for a form whose fields are not those of the document."""
    return " ".join(dict.fromkeys(f"{one.wrong} {one.mend}" for one in map(said, refused.problems)))


def words_of(text: Text | None, language: str = "", most: int = 90) -> str:
    """A text on one line, for lists and selects, without its marks."""
    if not text:
        return "…"
    raw = text.get(language) or next(iter(text.values()))
    shown = " ".join(markup.plain(raw, _Names(), lambda rate: f"({rate})").split())
    return shown if len(shown) <= most else f"{shown[:most]}…"


class _Names(dict[str, str]):
    """A word that is marked and not renamed shows its key."""

    def __missing__(self, key: str) -> str:
        return key


_TEXT = {
    "questions": "text",
    "outcomes": "name",
    "facts": "text",
    "links": "text",
    "help": "name",
    "rates": "title",
    "terms": "name",
}


def entries(wizard: Wizard, part: str) -> Mapping[str, str]:
    """The name of every entry of a part, with its words."""
    table: Mapping[str, Any] = getattr(wizard, part)
    if part == "sources":
        return {key: f"{source.title} ({source.publisher})" for key, source in table.items()}
    return {key: words_of(getattr(entry, _TEXT[part])) for key, entry in table.items()}
