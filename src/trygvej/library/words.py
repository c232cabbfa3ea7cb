"""The words of pages as one reader sees them: her language where it is made, explained words marked, figures put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import overload

from django.utils import timezone

from trygvej.design.public import Rich, Span, TermLine, terms_in
from trygvej.engines.language import markup
from trygvej.engines.language.numbers import format_figure
from trygvej.engines.wizard.model import NoFigure, Text
from trygvej.library import shared
from trygvej.practice.public import Said, in_language


@overload
def said(text: Text, language: str) -> Said: ...


@overload
def said(text: Text | None, language: str) -> Said | None: ...


def said(text: Text | None, language: str) -> Said | None:
    """A short text for a reader of this language, with the language it is really in; None where there is none.

    Its marked words are bare words, and its figures are today's.
    """
    if text is None:
        return None
    found, spoken = in_language(text, language)
    return Said(Words(spoken, timezone.localdate()).bare(found), spoken)


@dataclass(frozen=True)
class Words:
    """Gives the texts of one page in one language, as they hold on one day."""

    language: str
    day: date

    def raw(self, text: Text) -> str:
        """The text in this language, or in the first there is."""
        return text.get(self.language) or next(iter(text.values()), "")

    def plain(self, text: Text) -> str:
        """Bare words, for titles and descriptions."""
        return self.bare(self.raw(text))

    def bare(self, text: str) -> str:
        """The same for a text that has been chosen."""
        return " ".join(markup.plain(text, self._names(), self.figure).split())

    def rich(self, text: Text | None) -> Rich:
        """Paragraphs with the explained words marked."""
        if text is None:
            return ()
        return tuple(tuple(self._spans(paragraph)) for paragraph in markup.paragraphs(self.raw(text)))

    def explained(self, texts: Iterable[Rich]) -> tuple[TermLine, ...]:
        """The explanations of every word marked in these texts, each once, in reading order."""
        terms = shared.read().terms
        keys = dict.fromkeys(key for key in terms_in(*texts) if key in terms)
        return tuple(self._term(key) for key in keys)

    def figure(self, rate: str) -> str:
        """A figure of this day with its unit; a dash where the table says nothing of it."""
        table = shared.read().rates.get(rate)
        try:
            return format_figure(table.on(self.day).value, table.unit, self.language) if table else "–"
        except NoFigure:
            return "–"

    def _names(self) -> Mapping[str, str]:
        return shared.names(self.language)

    def _term(self, key: str) -> TermLine:
        term = shared.read().terms[key]
        said = markup.plain(self.raw(term.explanation), self._names(), self.figure)
        return TermLine(key, self.raw(term.name), ((Span(said),),))

    def _spans(self, paragraph: str) -> Iterator[Span]:
        terms = shared.read().terms
        for piece in markup.pieces(paragraph):
            match piece:
                case markup.Explained(term, shown):
                    known = terms.get(term)
                    yield Span(shown or (self.raw(known.name) if known else term), term if known else None)
                case markup.Figure(rate):
                    yield Span(self.figure(rate))
                case markup.Plain(words):
                    yield Span(words)
