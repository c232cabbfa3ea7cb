"""Cards: a thing on the site by its title, one line about it, and what it is; for lists and "what goes with it"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from trygvej.design.public import localized
from trygvej.engines.page.model import Kind
from trygvej.engines.wizard.model import Text
from trygvej.formats import public as formats
from trygvej.library import snapshot
from trygvej.library.addresses import own_path
from trygvej.library.heads import Head
from trygvej.library.words import said
from trygvej.practice import public as practice
from trygvej.practice.public import Said
from trygvej.wizards import public as wizards


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing to go to. ``made`` is False where it is not in the reader's language."""

    kind: str
    title: Said
    short: Said | None
    href: str
    made: bool = True


def names() -> dict[str, str]:
    """What each kind of thing is called in the reader's language."""
    return {
        "exercise": _("Exercise"),
        "wizard": _("A few questions"),
        "poster": _("Poster for the wall"),
        Kind.QUESTION: _("Question and answer"),
        Kind.GUIDE: _("Guide to read"),
        Kind.LEAFLET: _("Leaflet"),
        Kind.TOPIC: _("Overview"),
        Kind.KIT: _("Box of material"),
        Kind.NEWS: _("News"),
        Kind.FILM: _("Film"),
        Kind.CONTACT: _("Whom to ask"),
    }


def card(reference: str, language: str) -> Card | None:
    """The card of something else on the site; None where it is not public (any more)."""
    kind, _colon, key = reference.partition(":")
    made = {"exercise": _exercise, "wizard": _wizard, "page": _page, "film": _film, "poster": _poster}
    return made[kind](key, language)


def cards(references: Iterable[str], language: str) -> tuple[Card, ...]:
    """The cards of some references, each once; what is not public is left out."""
    return tuple(made for name in dict.fromkeys(references) if (made := card(name, language)))


def of_heads(found: Iterable[Head], language: str) -> Iterator[Card]:
    """The cards of some pages, in alphabetical order."""
    made = [of_head(head, language) for head in found]
    yield from sorted(made, key=lambda one: (not one.made, one.title.text.casefold()))


def of_head(head: Head, language: str) -> Card:
    """The card of a page."""
    return Card(
        kind=names()[head.kind],
        title=said(head.title, language),
        short=said(head.short, language),
        href=localized(own_path(head), language),
        made=language in head.languages,
    )


def _page(key: str, language: str) -> Card | None:
    head = snapshot.current().heads.get(key)
    return of_head(head, language) if head else None


def _exercise(key: str, language: str) -> Card | None:
    found = practice.exercises().get(key)
    if found is None:
        return None
    path = f"/oevelser/{key}/"
    return _card("exercise", found.title, found.summary, path, language, found.languages)


def _film(key: str, language: str) -> Card | None:
    """An exercise is a film too."""
    found = formats.scripts().get(key) or practice.exercises().get(key)
    if found is None:
        return None
    return _card(Kind.FILM, found.title, found.summary, f"/film/{key}/", language, found.languages)


def _poster(key: str, language: str) -> Card | None:
    found = formats.posters().get(key)
    if found is None:
        return None
    return _card("poster", found.headline, found.now, f"/plakater/{key}/", language, found.languages)


def _card(kind: str, title: Text, short: Text, path: str, language: str, languages: Collection[str]) -> Card:
    """Of a thing that is shown in every language, in Danish where it is not made in the reader's."""
    return Card(
        kind=names()[kind],
        title=said(title, language),
        short=said(short, language),
        href=localized(path, language),
        made=language in languages,
    )


def _wizard(key: str, language: str) -> Card | None:
    found = wizards.published().get(key)
    if found is None:
        return None
    wizard = found.wizard
    spoken = language if language in wizard.languages else wizard.languages[0]
    return Card(
        kind=names()["wizard"],
        title=said(wizard.title, spoken),
        short=said(wizard.summary, spoken),
        href=localized(f"/vejviser/{key}/", spoken),
        made=spoken == language,
    )
