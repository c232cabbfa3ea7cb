"""The words of a wizard as one reader sees them: one language, one date, figures put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _

from trygvej.design.public import Rich, Span, TermLine, terms_in
from trygvej.engines.language import markup
from trygvej.engines.language.dates import format_date
from trygvej.engines.language.numbers import format_amount, format_figure, format_number
from trygvej.engines.wizard.answers import NO, YES
from trygvej.engines.wizard.conditions import UNSURE, Answer
from trygvej.engines.wizard.model import Kind, Question, Text, Wizard


@dataclass(frozen=True, eq=False)
class Words:
    """Gives the texts of a wizard in one language, as they hold on one day."""

    wizard: Wizard
    language: str
    day: date

    def raw(self, text: Text) -> str:
        """The text in this language; where a translation is missing, in the first one there is."""
        return text.get(self.language) or text.get(self.wizard.languages[0]) or next(iter(text.values()), "…")

    def figure(self, rate: str) -> str:
        """A figure of this day with its unit: "50.000 kr."."""
        table = self.wizard.rates[rate]
        return format_figure(table.on(self.day).value, table.unit, self.language)

    def plain(self, text: Text | None) -> str:
        """Bare words, for titles, labels and buttons."""
        if text is None:
            return ""
        if id(text) not in self._plain:
            self._plain[id(text)] = self._bare(text)
        return self._plain[id(text)]

    def _bare(self, text: Text) -> str:
        return _one_stop(markup.plain(self.raw(text), self._names, self.figure))

    def rich(self, text: Text | None) -> Rich:
        """Paragraphs with the explained words marked."""
        if text is None:
            return ()
        if id(text) not in self._rich:
            paragraphs = markup.paragraphs(self.raw(text))
            self._rich[id(text)] = tuple(tuple(self._spans(paragraph)) for paragraph in paragraphs)
        return self._rich[id(text)]

    def explained(self, *texts: Rich) -> tuple[TermLine, ...]:
        """The explanations of every word marked in these texts, each once, in reading order."""
        keys = dict.fromkeys(key for key in terms_in(*texts) if key in self.wizard.terms)
        return tuple(self._terms[key] for key in keys)

    def answer(self, question: Question, answer: Answer) -> str:
        """An answer as the person gave it, in words."""
        if answer == UNSURE:
            return _("I do not know")
        if isinstance(answer, frozenset):
            chosen = [option for key, option in question.options.items() if key in answer]
            chosen = chosen or ([question.none] if question.none else [])
            return ", ".join(self.plain(option.label) for option in chosen)
        if isinstance(answer, date):
            return format_date(answer, self.language)
        if isinstance(answer, int):
            return self._number(question, answer)
        if answer in question.options:
            return self.plain(question.options[answer].label)
        return {YES: _("Yes"), NO: _("No")}.get(answer, answer)

    def date(self, day: date) -> str:
        """A date in words."""
        return format_date(day, self.language)

    def _number(self, question: Question, number: int) -> str:
        if question.kind is Kind.AMOUNT:
            return format_amount(number, self.language)
        return f"{format_number(number, self.language)} {self.plain(question.unit)}".strip()

    # What has been worked out once is kept by the identity of the text, which lives as long as the wizard does.
    @cached_property
    def _plain(self) -> dict[int, str]:
        return {}

    @cached_property
    def _rich(self) -> dict[int, Rich]:
        return {}

    @cached_property
    def _terms(self) -> dict[str, TermLine]:
        return {key: self._term(key) for key in self.wizard.terms}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {key: self.raw(term.name) for key, term in self.wizard.terms.items()}

    def _term(self, key: str) -> TermLine:
        term = self.wizard.terms[key]
        return TermLine(key, self.raw(term.name), ((Span(self.plain(term.explanation)),),))

    def _spans(self, paragraph: str) -> Iterator[Span]:
        words = ""
        for piece in markup.pieces(paragraph):
            match piece:
                case markup.Explained(term, shown):
                    if words:
                        yield Span(words)
                    words = ""
                    yield Span(shown or self.raw(self.wizard.terms[term].name), term)
                case markup.Figure(rate):
                    words += self.figure(rate)
                case markup.Plain(more):
                    words = _one_stop(words + more) if words.endswith(".") else words + more
        if words:
            yield Span(words)


def _one_stop(words: str) -> str:
    """Let an amount at the end of a sentence (50.000 kr.) end it with its own full stop."""
    return words.replace("kr..", "kr.")
