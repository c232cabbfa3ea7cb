"""Languages, dates and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from trygvej.engines.language import identifiers
from trygvej.engines.page.check.places import Spot
from trygvej.engines.page.model import Label, Page, Person
from trygvej.engines.problems import Problem
from trygvej.engines.wizard.model import Text


def check(page: Page, texts: Sequence[Spot], today: date) -> Iterator[Problem]:
    """What makes a page one can rely on: every language whole, sources, and dates that hold today."""
    yield from _languages(page, texts)
    yield from _dates(page, today)
    if not page.sources:
        yield Problem("source-missing", "sources")
    for key, source in page.sources.items():
        if source.review:
            yield _doubt(f"sources.{key}", source.review)


def check_label(key: str, label: Label) -> Iterator[Problem]:
    """A topic, a group or a situation has its Danish words."""
    for name in ("title", "short"):
        yield from _danish(f"{key}.{name}", getattr(label, name))


def check_person(key: str, person: Person) -> Iterator[Problem]:
    """Somebody to ask can be reached, and somebody has looked it up."""
    yield from _danish(f"{key}.name", person.name)
    if not (person.phone or person.url or person.address or person.email or person.what):
        yield Problem("page-no-way", key)
    if person.phone and list(identifiers.refuse(person.phone)):
        yield Problem("identifier-cpr", f"{key}.phone")
    for place, doubt in ((key, person.review), (f"{key}.source", person.source and person.source.review)):
        if doubt:
            yield _doubt(place, doubt)


def _danish(place: str, text: Text | None) -> Iterator[Problem]:
    if text is not None and "da" not in text:
        yield Problem("text-language-missing", place, {"language": "da"})


def _doubt(place: str, review: bool | str) -> Problem:
    reason = review if isinstance(review, str) else "–"
    return Problem("source-review", place, {"reason": reason}, "warning")


def _languages(page: Page, texts: Sequence[Spot]) -> Iterator[Problem]:
    languages = set(page.languages)
    for number, language in enumerate(page.unreviewed):
        if language not in languages:
            yield Problem("page-language-not-listed", f"unreviewed[{number}]", {"language": language})
    for spot in texts:
        for language in page.languages:
            if language not in spot.text:
                yield Problem("text-language-missing", spot.place, {"language": language})
        for language in sorted(spot.text.keys() - languages):
            yield Problem("page-language-not-listed", f"{spot.place}.{language}", {"language": language})


def _dates(page: Page, today: date) -> Iterator[Problem]:
    if page.check_again <= today:
        yield Problem("page-check-again", "check_again", {"date": page.check_again.isoformat()}, "warning")
    if page.check_again <= page.checked:
        yield Problem("page-dates", "check_again", {"date": page.checked.isoformat()})
