"""How a wizard is written: LIX, labels, hard words, colours, tone, and numbers that must not stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from trygvej.engines.language import identifiers, markup
from trygvej.engines.language.lints import lint, long_label, suspicious
from trygvej.engines.language.lix import LixReport, measure
from trygvej.engines.language.terms import Forms, finder, jargon
from trygvej.engines.problems import Problem, Severity
from trygvej.engines.wizard.check.places import Role, Spot
from trygvej.engines.wizard.model import Audience, Wizard

LIX_LIMITS: Final = {Audience.CITIZEN: 30, Audience.OWNER: 35, Audience.HELPER: 35, Audience.AUTHORITY: 35}
_ERRORS: Final = frozenset({"colour", "label-too-long"})
_SHOWN: Final = 120


class _Sheet:
    """All texts of a wizard in one language: where they stand, as written, and as a person reads them."""

    def __init__(self, wizard: Wizard, spots: Sequence[Spot], language: str) -> None:
        self.wizard, self.language = wizard, language
        self.spots = [spot for spot in spots if language in spot.text]
        self.raw = [spot.text[language] for spot in self.spots]
        names = {key: term.name[language] for key, term in wizard.terms.items() if language in term.name}
        self.plain = [markup.plain(raw, names) if "[[" in raw or "{" in raw else raw for raw in self.raw]
        self.each = tuple(dict.fromkeys(self.plain))
        """Each plain text once, for a quick look at all of them."""

    def place(self, number: int) -> str:
        """The place of a text in messages."""
        return f"{self.spots[number].place}.{self.language}"


def check(wizard: Wizard, spots: Sequence[Spot], hard: Mapping[str, Forms]) -> Iterator[Problem]:
    """Every text in every language; `hard` are the hard words of each language."""
    for number, language in enumerate(wizard.languages):
        sheet = _Sheet(wizard, spots, language)
        yield from _lix(sheet, f"languages[{number}]")
        yield from _markup(sheet)
        yield from _labels(sheet)
        yield from _lints(sheet)
        yield from _jargon(sheet, hard.get(language, {}))
        yield from _identifiers(sheet)


def lix(wizard: Wizard, spots: Sequence[Spot], language: str) -> LixReport:
    """How hard the whole wizard is to read in one language."""
    return _measured(_Sheet(wizard, spots, language))


def _measured(sheet: _Sheet) -> LixReport:
    forms = {key: list(forms) for key, forms in explained_forms(sheet.wizard, sheet.language).items()}
    for raw in sheet.raw:
        for mark in markup.terms_marked(raw) if "[[" in raw else ():
            if mark.words:
                forms.setdefault(mark.term, []).append(mark.words)
    blocks = (block for plain in sheet.plain for block in markup.paragraphs(plain))
    terms = {key: tuple(dict.fromkeys(found)) for key, found in forms.items()}
    return measure(blocks, terms, sheet.language)


def explained_forms(wizard: Wizard, language: str) -> dict[str, tuple[str, ...]]:
    """The explained words of the wizard in one language, in all their forms."""
    return {
        key: (*((term.name[language],) if language in term.name else ()), *term.forms.get(language, ()))
        for key, term in wizard.terms.items()
    }


def _lix(sheet: _Sheet, place: str) -> Iterator[Problem]:
    report, limit = _measured(sheet), LIX_LIMITS[sheet.wizard.audience]
    if report.meaningful and report.value > limit:
        text = report.hardest[0].text
        hardest = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        found: dict[str, str | int] = {"value": f"{report.value:.1f}", "limit": limit}
        yield Problem("lix", place, {**found, "sentence": hardest})


def _markup(sheet: _Sheet) -> Iterator[Problem]:
    for number, raw in enumerate(sheet.raw):
        if "{" in raw or "[[" in raw or "]]" in raw:
            stray = markup.stray(raw)
            if stray:
                yield Problem("text-markup", sheet.place(number), {"found": stray})


def _labels(sheet: _Sheet) -> Iterator[Problem]:
    for number, spot in enumerate(sheet.spots):
        plain = sheet.plain[number]
        if spot.role is Role.LABEL:
            for found in long_label(plain, sheet.language):
                lengths = {"length": len(plain), "limit": found.place}
                yield Problem(found.code, sheet.place(number), lengths)


def _lints(sheet: _Sheet) -> Iterator[Problem]:
    worth = set(filter(suspicious(sheet.each, sheet.language), sheet.each))
    for number, plain in enumerate(sheet.plain):
        for found in lint(plain, sheet.language) if plain in worth else ():
            severity: Severity = "error" if found.code in _ERRORS else "warning"
            yield Problem(found.code, sheet.place(number), {"word": found.word}, severity)


def _jargon(sheet: _Sheet, hard: Forms) -> Iterator[Problem]:
    found_by = finder(hard)
    if not found_by.may_be_in("\n".join(sheet.each)):
        return
    explained = _explained(sheet)
    for number, spot in enumerate(sheet.spots):
        if not spot.shared:
            for found in jargon(sheet.plain[number], explained.get(spot.part, ()), found_by):
                yield Problem("jargon", sheet.place(number), {"word": found.word})


def _explained(sheet: _Sheet) -> dict[str, list[str]]:
    """The words that each part of the wizard explains, in all their forms."""
    forms = explained_forms(sheet.wizard, sheet.language)
    explained: dict[str, list[str]] = {}
    for spot, raw in zip(sheet.spots, sheet.raw, strict=True):
        for mark in markup.terms_marked(raw):
            here = explained.setdefault(spot.part, [])
            here += (*forms.get(mark.term, ()), *((mark.words,) if mark.words else ()))
    return explained


def _identifiers(sheet: _Sheet) -> Iterator[Problem]:
    if identifiers.clear(sheet.each):
        return
    codes = {identifiers.Kind.CPR: "identifier-cpr", identifiers.Kind.CARD: "identifier-card"}
    for number, plain in enumerate(sheet.plain):
        for kind in identifiers.refuse(plain):
            yield Problem(codes[kind], sheet.place(number))
