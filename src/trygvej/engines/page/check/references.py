"""Names that lead nowhere, and blocks that are none or two things at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from trygvej.engines.language import markup
from trygvej.engines.page.check.places import spots
from trygvej.engines.page.model import PARTS, Kind, Page, Shelf
from trygvej.engines.problems import Problem
from trygvej.engines.reading import mistakes


def check(page: Page, shelf: Shelf) -> Iterator[Problem]:
    """Every name that is used and does not exist, and what stands in the wrong kind of page."""
    yield from _names("topic", (page.topic,), shelf.topics, "topic")
    yield from _names("groups", page.groups, shelf.groups, "groups")
    yield from _names("situations", page.situations, shelf.situations, "situations")
    yield from _names("people", page.people, shelf.people, "people")
    yield from _blocks(page, shelf)
    yield from _things(page, shelf)
    yield from _marks(page, shelf)
    for name in ("body", "next", "people"):
        if not getattr(page, name):
            yield Problem(f"page-no-{name}", name)
    yield from _kinds(page, shelf)
    if (page.kind is Kind.KIT) != bool(page.material):
        yield Problem("page-material", "material")


def _kinds(page: Page, shelf: Shelf) -> Iterator[Problem]:
    """A film's page shows a film; a topic has one introduction."""
    if page.kind is Kind.FILM and not any(name.startswith("film:") for _, name in page.references()):
        yield Problem("page-no-film", "body")
    other = shelf.introduced.get(page.topic, page.key)
    if page.kind is Kind.TOPIC and other != page.key:
        yield Problem("page-topic-introduced", "kind", {"other": other})


def _names(place: str, names: Iterable[str], known: Collection[str], file: str) -> Iterator[Problem]:
    for number, name in enumerate(names):
        if name not in known:
            where = place if place == "topic" else f"{place}[{number}]"
            file = "topics" if file == "topic" else file
            close = mistakes.close(name, known) or ", ".join(known) or "–"
            yield Problem("page-unknown-name", where, {"name": name, "file": file, "close": close[:300]})


def _blocks(page: Page, shelf: Shelf) -> Iterator[Problem]:
    for number, block in enumerate(page.body):
        place = f"body[{number}]"
        if len(block.kinds) != 1:
            found = ", ".join(block.kinds) or "–"
            yield Problem("page-block", place, {"found": found, "known": ", ".join(PARTS)})
        yield from _names(f"{place}.for", block.for_, shelf.groups, "groups")
        if block.picture and block.picture.file not in shelf.pictures:
            yield Problem("page-unknown-picture", f"{place}.picture.file", {"name": block.picture.file})


def _things(page: Page, shelf: Shelf) -> Iterator[Problem]:
    for place, name in page.references():
        if name == f"page:{page.key}":
            yield Problem("page-itself", place)
        elif name not in shelf.things:
            close = mistakes.close(name, shelf.things) or "–"
            yield Problem("page-unknown-thing", place, {"name": name, "close": close})


def _marks(page: Page, shelf: Shelf) -> Iterator[Problem]:
    for spot in spots(page):
        for language, text in spot.text.items():
            if "[[" not in text and "{" not in text:
                continue
            place = f"{spot.place}.{language}"
            for mark in markup.terms_marked(text):
                if mark.term not in shelf.terms:
                    close = mistakes.close(mark.term, shelf.terms) or "–"
                    yield Problem("unknown-term", place, {"key": mark.term, "close": close})
            for rate in markup.rates_used(text):
                if rate not in shelf.rates:
                    close = mistakes.close(rate, shelf.rates) or "–"
                    yield Problem("unknown-rate", place, {"key": rate, "close": close})
