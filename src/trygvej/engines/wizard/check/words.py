"""How a wizard is written: LIX, labels, hard words, colours, tone, and numbers that must not stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from trygvej.engines.language import identifiers, markup
from trygvej.engines.language.lints import lint, long_label, suspicious
from trygvej.engines.language.lix import LixReport, measure
from trygvej.engines.language.terms import Forms, finder, jargon
from trygvej.engines.problems import Problem
from trygvej.engines.wizard.check.places import Role, Spot
from trygvej.engines.wizard.model import Audience, Wizard

LIX_LIMITS: Final = {Audience.CITIZEN: 30, Audience.OWNER: 35, Audience.HELPER: 35, Audience.AUTHORITY: 35}
_ERRORS: Final = frozenset({"colour", "label-too-long"})
_SHOWN: Final = 120


class _Line(NamedTuple):
    """One text in one language, as a person reads it."""

    spot: Spot
    raw: str
    plain: str

    def place(self, language: str) -> str:
        return f"{self.spot.place}.{language}"


def check(wizard: Wizard, spots: Sequence[Spot], hard: Mapping[str, Forms]) -> Iterator[Problem]:
    """Every text in every language; `hard` are the hard words of each language."""
    for number, language in enumerate(wizard.languages):
        lines = _lines(wizard, spots, language)
        yield from _lix(wizard, lines, language, f"languages[{number}]")
        yield from _markup(lines, language)
        yield from _labels(lines, language)
        yield from _lints(lines, language)
        yield from _jargon(wizard, lines, language, hard.get(language, {}))
        yield from _identifiers(lines, language)


def lix(wizard: Wizard, spots: Sequence[Spot], language: str) -> LixReport:
    """How hard the whole wizard is to read in one language."""
    return _measured(wizard, _lines(wizard, spots, language), language)


def _lines(wizard: Wizard, spots: Sequence[Spot], language: str) -> list[_Line]:
    names = {key: term.name[language] for key, term in wizard.terms.items() if language in term.name}
    raw = ((spot, spot.text[language]) for spot in spots if language in spot.text)
    return [_Line(spot, text, markup.plain(text, names)) for spot, text in raw]


def _measured(wizard: Wizard, lines: Sequence[_Line], language: str) -> LixReport:
    forms = {key: list(forms) for key, forms in explained_forms(wizard, language).items()}
    for line in lines:
        for mark in markup.terms_marked(line.raw) if "[[" in line.raw else ():
            if mark.words:
                forms.setdefault(mark.term, []).append(mark.words)
    blocks = [block for line in lines for block in markup.paragraphs(line.plain)]
    return measure(blocks, {key: tuple(dict.fromkeys(found)) for key, found in forms.items()}, language)


def explained_forms(wizard: Wizard, language: str) -> dict[str, tuple[str, ...]]:
    """The explained words of the wizard in one language, in all their forms."""
    return {
        key: (*((term.name[language],) if language in term.name else ()), *term.forms.get(language, ()))
        for key, term in wizard.terms.items()
    }


def _lix(wizard: Wizard, lines: Sequence[_Line], language: str, place: str) -> Iterator[Problem]:
    report, limit = _measured(wizard, lines, language), LIX_LIMITS[wizard.audience]
    if report.meaningful and report.value > limit:
        hardest = report.hardest[0].text
        yield Problem(
            "lix", place, {"value": f"{report.value:.1f}", "limit": limit, "sentence": hardest[:_SHOWN]}
        )


def _markup(lines: Sequence[_Line], language: str) -> Iterator[Problem]:
    for line in lines:
        if "{" in line.raw or "[[" in line.raw or "]]" in line.raw:
            stray = markup.stray(line.raw)
            if stray:
                yield Problem("text-markup", line.place(language), {"found": stray})


def _labels(lines: Sequence[_Line], language: str) -> Iterator[Problem]:
    for line in lines:
        if line.spot.role is Role.LABEL:
            for found in long_label(line.plain, language):
                yield Problem(
                    found.code, line.place(language), {"length": len(line.plain), "limit": found.place}
                )


def _lints(lines: Sequence[_Line], language: str) -> Iterator[Problem]:
    worth = suspicious((line.plain for line in lines), language)
    for line in lines:
        if not worth(line.plain):
            continue
        for found in lint(line.plain, language):
            severity = "error" if found.code in _ERRORS else "warning"
            yield Problem(found.code, line.place(language), {"word": found.word}, severity)  # type: ignore[arg-type]


def _jargon(wizard: Wizard, lines: Sequence[_Line], language: str, hard: Forms) -> Iterator[Problem]:
    if not hard or not finder(hard).find("\n".join(line.plain for line in lines)):
        return
    forms = explained_forms(wizard, language)
    explained: dict[str, list[str]] = {}
    for line in lines:
        for mark in markup.terms_marked(line.raw):
            here = explained.setdefault(line.spot.part, [])
            here += (*forms.get(mark.term, ()), *((mark.words,) if mark.words else ()))
    for line in lines:
        if not line.spot.shared:
            for found in jargon(line.plain, explained.get(line.spot.part, ()), hard):
                yield Problem("jargon", line.place(language), {"word": found.word})


def _identifiers(lines: Sequence[_Line], language: str) -> Iterator[Problem]:
    codes = {identifiers.Kind.CPR: "identifier-cpr", identifiers.Kind.CARD: "identifier-card"}
    for line in lines:
        for kind in identifiers.refuse(line.plain):
            yield Problem(codes[kind], line.place(language))
