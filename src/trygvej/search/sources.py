"""Where the entries come from: every room's public values, read anew only where they have changed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from django.utils import timezone

from trygvej.engines.language import markup
from trygvej.engines.language.numbers import format_figure
from trygvej.engines.page.model import Page
from trygvej.engines.script.model import Exercise
from trygvej.engines.wizard.documents import Library
from trygvej.engines.wizard.model import Term
from trygvej.library import public as library
from trygvej.practice import public as practice
from trygvej.search import content
from trygvej.search.entries import Entry, Kind, Part
from trygvej.wizards import public as wizards
from trygvej.wizards.public import Published

WORD = "word:"
_RANKS = {"question": 1.1, "guide": 1.1, "leaflet": 0.8, "kit": 0.8, "topic": 0.7, "film": 0.9, "news": 0.6}
"""An answer comes before the same in another form."""
_AUDIENCES = {"helper": 0.85, "authority": 0.8}
"""Who is in need comes before whoever helps: they type the same words, and the helper reads on."""


def entries() -> dict[str, Entry]:
    """Everything public, by key, as new as the database is now."""
    found = (*_exercises(), *_wizards(), *_pages(), *_places(), *_words())
    return {entry.key: entry for entry in found}


def forget() -> None:
    """Read what stands in files anew; for tests."""
    for kept in (_exercises, _places, _words, _library):
        kept.cache_clear()


@cache
def _library() -> Library:
    return wizards.library()


def _bare(text: str, language: str) -> str:
    """The words alone, with today's figures."""
    shared = _library()
    names = {key: term.name.get(language, key) for key, term in shared.terms.items()} if "[[" in text else {}

    def figure(rate: str) -> str:
        table = shared.rates.get(rate)
        return format_figure(table.on(timezone.localdate()).value, table.unit, language) if table else ""

    return markup.plain(text, names, figure)


@cache
def _exercises() -> tuple[Entry, ...]:
    return tuple(_exercise(one) for one in practice.exercises().values())


def _exercise(one: Exercise) -> Entry:
    return Entry(
        key=f"exercise:{one.key}",
        kind=Kind.EXERCISE,
        stamp="",  # files do not change while a process lives
        path=f"/oevelser/{one.key}/",
        languages=one.languages,
        unreviewed=one.unreviewed,
        title=one.title,
        short=one.summary,
        words=content.more_words().get(f"exercise:{one.key}", {}),
        parts=partial(_steps, one),
    )


def _steps(one: Exercise, language: str) -> Iterator[Part]:
    for text in (*one.teaches, one.learned):
        yield Part("", text.get(language, ""))
    for step in one.steps:
        yield Part("", step.say.get(language, ""))


def _wizards() -> Iterator[Entry]:
    day = timezone.localdate()
    for key, found in wizards.published().items():
        wizard = found.wizard
        names = {code: found.words(code, day) for code in wizard.languages}
        yield Entry(
            key=f"wizard:{key}",
            kind=Kind.WIZARD,
            stamp=found.hash,
            path=f"/vejviser/{key}/",
            languages=wizard.languages,
            unreviewed=wizard.unreviewed,
            title={code: words.plain(wizard.title) for code, words in names.items()},
            short={code: words.plain(wizard.summary) for code, words in names.items()},
            words=content.more_words().get(f"wizard:{key}", {}),
            parts=partial(_answers, found),
        )


def _pages() -> Iterator[Entry]:
    for key, head in library.heads().items():
        yield Entry(
            key=f"page:{key}",
            kind=Kind(head.kind),
            stamp=head.hash,
            path=library.own_path(head),
            languages=head.languages,
            unreviewed=head.unreviewed,
            title={code: _bare(text, code) for code, text in head.title.items()},
            short={code: _bare(text, code) for code, text in head.short.items()},
            words=head.words,
            parts=partial(_blocks_of, key),
            rank=_RANKS.get(head.kind, 1.0) * _AUDIENCES.get(head.audience, 1.0),
        )


def _blocks_of(key: str, language: str) -> Iterator[Part]:
    page = library.page(key)
    return _blocks(page, language) if page else iter(())


def _blocks(page: Page, language: str) -> Iterator[Part]:
    """Its body, text by text."""
    for block in page.body:
        for text in (block.heading, block.text, block.note, *(block.list or ()), *(block.steps or ())):
            if text and language in text:
                yield Part("", _bare(text[language], language))


def _answers(found: Published, language: str) -> Iterator[Part]:
    """The answers it may end in, by name; then its questions and what it tells."""
    wizard, say = found.wizard, found.words(language, timezone.localdate()).plain
    for outcome in wizard.outcomes.values():
        yield Part(say(outcome.name), say(outcome.answer))
    for question in wizard.questions.values():
        yield Part(
            "", ". ".join((say(question.text), *(say(option.label) for option in question.options.values())))
        )
    for fact in wizard.facts.values():
        yield Part("", say(fact.text))


@cache
def _words() -> tuple[Entry, ...]:
    return tuple(_word(term) for term in _library().terms.values())


def _word(term: Term) -> Entry:
    return Entry(
        key=WORD + term.key,
        kind=Kind.WORD,
        stamp="",
        path="",
        languages=tuple(term.explanation),
        title=term.name,
        short={language: _bare(text, language) for language, text in term.explanation.items()},
        words={language: tuple(form.strip("*") for form in forms) for language, forms in term.forms.items()},
    )


@cache
def _places() -> tuple[Entry, ...]:
    return tuple(
        Entry(
            key=f"place:{place.key}",
            kind=Kind.PLACE,
            stamp="",
            path=place.path,
            languages=tuple(place.title),
            title=place.title,
            short=place.short,
            words=place.words,
        )
        for place in content.places()
    )
