"""People to ask: national numbers from the content, and places near here that the site's operator has entered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from trygvej.engines.page.model import Person
from trygvej.library import shared, snapshot
from trygvej.library.models import Place
from trygvej.library.words import said
from trygvej.practice.public import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper:
    """Somebody to ask. Every field but the name may be missing."""

    name: Said
    what: Said | None = None
    phone: str = ""
    hours: Said | None = None
    address: Said | None = None
    languages: Said | None = None
    bring: Said | None = None
    href: str = ""
    source: str = ""
    checked: date | None = None
    doubtful: bool = False


def helpers(keys: Iterable[str], language: str) -> tuple[Helper, ...]:
    """The people of a page, in its order; one that is not known any more is left out."""
    known = shared.read().people
    return tuple(_person(known[key], language) for key in keys if key in known)


def everybody(language: str) -> tuple[Helper, ...]:
    """Every national number and place of the content."""
    return tuple(_person(person, language) for person in shared.read().people.values())


def places() -> tuple[Helper, ...]:
    """The places near here, in the operator's order and words."""
    return tuple(_place(place) for place in snapshot.current().places)


def _person(person: Person, language: str) -> Helper:
    name = said(person.name, language)
    assert name is not None  # noqa: S101 - everybody has one
    source = person.source
    return Helper(
        name=name, what=said(person.what, language), phone=person.phone or "", hours=said(person.hours, language),
        address=said(person.address, language), languages=said(person.languages, language),
        bring=said(person.bring, language), href=person.url or "", source=source.publisher if source else "",
        checked=(source.checked if source else person.checked),
        doubtful=bool(person.review or (source and source.review)),
    )  # fmt: skip


def _place(place: Place) -> Helper:
    def danish(words: str) -> Said | None:
        return Said(words, "da") if words else None

    return Helper(
        name=Said(place.name, "da"), what=danish(place.what), phone=place.phone, hours=danish(place.hours),
        address=danish(place.address), languages=danish(place.languages), bring=danish(place.bring),
        href=place.url, checked=place.checked,
    )  # fmt: skip
