"""The addresses of a wizard's pages: one spelling for each, and a posted form where none may exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.conf import settings

from trygvej.design.public import Move
from trygvej.wizards.asked import CHANGE, DATE, VERSION, Asked

Pairs = tuple[tuple[str, str], ...]
PAGES, EMBEDDED, DRAFTS = "vejviser", "indlejret", "redaktion/vis/"
"""Where a wizard's pages lie: on this site, in a frame on somebody else's, and (with a day behind) among the drafts."""

STEP, SHEET, DRAWING, BOOKLET = "svar", "tag-med", "tegning", "hele-vejviseren.pdf"
FIND_OUT, QUESTIONS = "saadan-finder-du-ud-af-det.pdf", "spoergsmaal-paa-papir.pdf"
CHANGES = "aendringer"


def path(key: str, tail: str = "", language: str = settings.LANGUAGE_CODE, place: str = PAGES) -> str:
    """The path of one of a wizard's pages in a language."""
    if place.startswith(DRAFTS):
        return f"/{place}/{language}/{key}/{tail}"
    prefix = "" if language == settings.LANGUAGE_CODE else f"/{language}"
    return f"{prefix}/{place}/{key}/{tail}"


@dataclass(frozen=True)
class Addresses:
    """Makes the presses of one wizard's pages, for one reader's language and date.

    In a sensitive wizard every press is a posted form, so that no answer stands in an address. ``place`` is
    where the steps lie; what belongs to the whole wizard, and what is passed on, always leads to its own pages.
    """

    key: str
    language: str
    number: int
    day: date | None
    sensitive: bool
    place: str = PAGES

    @classmethod
    def of(cls, asked: Asked, language: str) -> Addresses:
        """The addresses around what was asked."""
        wizard = asked.wizard
        return cls(
            wizard.key, language, asked.published.number, asked.asked_day, wizard.sensitive, asked.place
        )

    def fields(self, pairs: Pairs, change: str | None = None, version: int | None = None) -> Pairs:
        """Every field of a step, in the one order that counts."""
        day = ((DATE, self.day.isoformat()),) if self.day else ()
        again = ((CHANGE, change),) if change else ()
        return ((VERSION, str(version or self.number)), *day, *pairs, *again)

    def query(self, pairs: Pairs, change: str | None = None, version: int | None = None) -> str:
        """The query of a step's one address."""
        return urlencode(self.fields(pairs, change, version), safe=",")

    def start(self) -> Move:
        """To the start page, for the same date."""
        query = "" if self.day is None or self.sensitive else f"?{DATE}={self.day.isoformat()}"
        return Move(href=path(self.key, language=self.language, place=self.place) + query)

    def step(self, pairs: Pairs = (), change: str | None = None) -> Move:
        """To the step that these answers lead to, or to one of them to change it."""
        return self._move(STEP, pairs, change)

    def sheet(self, pairs: Pairs) -> Move:
        """To the sheet to take home."""
        return self._move(SHEET, pairs)

    def other(self, tail: str) -> str:
        """To a page of the wizard that no answer belongs to."""
        query = "" if self.day is None or tail in (BOOKLET, CHANGES) else f"?{DATE}={self.day.isoformat()}"
        place = self.place if self.place.startswith(DRAFTS) else PAGES
        return path(self.key, tail, self.language, place) + query

    def absolute(self, tail: str, pairs: Pairs, change: str | None = None) -> str | None:
        """The whole address, to share and to name as canonical; None in a sensitive wizard."""
        if self.sensitive:
            return None
        return f"{settings.PUBLIC_URL}{path(self.key, tail, self.language)}?{self.query(pairs, change)}"

    def _move(self, tail: str, pairs: Pairs, change: str | None = None) -> Move:
        place = self.path(tail)
        if self.sensitive:
            return Move(action=place, fields=self.fields(pairs, change))
        return Move(href=f"{place}?{self.query(pairs, change)}")

    def path(self, tail: str = "") -> str:
        """The path of one of the wizard's steps."""
        return path(self.key, tail, self.language, self.place)
