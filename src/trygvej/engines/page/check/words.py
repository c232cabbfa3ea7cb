"""How a page is written: LIX, hard words, colours, tone, and numbers that must not stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from trygvej.engines.language import identifiers, markup
from trygvej.engines.language.lints import lint, suspicious
from trygvej.engines.language.lix import LixReport, measure
from trygvej.engines.language.terms import Finder, finder, jargon
from trygvej.engines.page.check.places import Spot
from trygvej.engines.page.model import Page, Shelf
from trygvej.engines.problems import Problem, Severity
from trygvej.engines.wizard.check.words import LIX_LIMITS

_CODES: Final = {identifiers.Kind.CPR: "identifier-cpr", identifiers.Kind.CARD: "identifier-card"}
_SHOWN: Final = 120


def check(page: Page, texts: Sequence[Spot], shelf: Shelf) -> Iterator[Problem]:
    """Every text in every language."""
    for number, language in enumerate(page.languages):
        sheet = _Sheet(texts, shelf, language)
        report, limit = sheet.lix(), LIX_LIMITS[page.audience]
        if report.meaningful and report.value > limit:
            said: dict[str, str | int] = {"value": f"{report.value:.1f}", "limit": limit}
            yield Problem(
                "lix", f"languages[{number}]", {**said, "sentence": report.hardest[0].text[:_SHOWN]}
            )
        yield from sheet.problems(finder(shelf.jargon.get(language, {})))


def lix(texts: Sequence[Spot], shelf: Shelf, language: str) -> LixReport:
    """How hard the whole page is to read in one language."""
    return _Sheet(texts, shelf, language).lix()


class _Sheet:
    """All texts of a page in one language: where they stand, as written, and as a person reads them."""

    def __init__(self, texts: Sequence[Spot], shelf: Shelf, language: str) -> None:
        self.language = language
        self.spots = [spot for spot in texts if language in spot.text]
        self.raw = [spot.text[language] for spot in self.spots]
        self.marks = [mark for raw in self.raw for mark in markup.terms_marked(raw)]
        terms = {mark.term: shelf.terms[mark.term] for mark in self.marks if mark.term in shelf.terms}
        names = {key: term.name[language] for key, term in terms.items() if language in term.name}
        self.forms = {
            key: [*((names[key],) if key in names else ()), *term.forms.get(language, ())]
            for key, term in terms.items()
        }
        for mark in self.marks:
            if mark.words:
                self.forms.setdefault(mark.term, []).append(mark.words)
        self.plain = [markup.plain(raw, names) for raw in self.raw]

    def lix(self) -> LixReport:
        """How hard it is to read; explained words count as short."""
        blocks = (block for plain in self.plain for block in markup.paragraphs(plain))
        return measure(
            blocks, {key: tuple(dict.fromkeys(some)) for key, some in self.forms.items()}, self.language
        )

    def problems(self, hard: Finder) -> Iterator[Problem]:
        """What is wrong with single texts."""
        worth = suspicious(self.plain, self.language)
        explained = [form for some in self.forms.values() for form in some]
        for spot, raw, plain in zip(self.spots, self.raw, self.plain, strict=True):
            place = f"{spot.place}.{self.language}"
            if stray := markup.stray(raw):
                yield Problem("text-markup", place, {"found": stray})
            for found in lint(plain, self.language) if worth(plain) else ():
                severity: Severity = "error" if found.code == "colour" else "warning"
                yield Problem(found.code, place, {"word": found.word}, severity)
            for word in jargon(plain, explained, hard):
                yield Problem("jargon", place, {"word": word.word}, "warning")
            for kind in identifiers.refuse(plain):
                yield Problem(_CODES[kind], place)
