"""Every page as a leaflet: what the formats are handed of it. An edition fitted to a group is a leaflet of its own.

The key of such an edition is ``<page>_<group>``; no page has an underline in its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone, translation

from trygvej.design.public import Rich, plain
from trygvej.engines.page.model import Kind, Page
from trygvej.engines.wizard.model import Audience, Text
from trygvej.formats import public as formats
from trygvej.formats.public import EDITION, Material, Offer, PageSheet, PageSource
from trygvej.library import pictures, shared, snapshot
from trygvej.library.cards import Card
from trygvej.library.heads import Head
from trygvej.library.pages import HelpPage, Part, help_page
from trygvej.library.words import said
from trygvej.practice.public import Said

_TOPICS = {"mitid": "keycard", "digital-post": "letter", "mobil": "phone", "svindel": "signpost"}
_AUDIENCES = {Audience.OWNER: "shop"}


class Leaflets:
    """What the library hands in to be made into formats: every page but kits, whose pages are in their file."""

    def every(self) -> Iterator[tuple[str, str]]:
        """Each page and edition in each of its languages."""
        for head in snapshot.current().heads.values():
            for key in _keys(head):
                yield from ((key, language) for language in head.languages)

    def languages(self, key: str) -> tuple[str, ...]:
        """Those of the page; none where there is no such page or edition."""
        head = _head(key)
        return head.languages if head and key in _keys(head) else ()

    def source(self, key: str, language: str) -> PageSource | None:
        """The words of an edition as they are today."""
        if language not in self.languages(key):
            return None
        name, _between, group = key.partition(EDITION)
        page = snapshot.page(name)
        if page is None:
            return None
        with translation.override(language):
            shown = help_page(page, language, timezone.localdate(), group)
            return PageSource(sheet=_sheet(page, shown, key, group), picture=pictures.read)

    def text(self, key: str) -> Text:
        """Its title, with the group it is fitted to."""
        head, group = _head(key), key.partition(EDITION)[2]
        if head is None:
            raise LookupError(key)
        label = shared.read().groups.get(group)
        if label is None:
            return head.title
        return {code: f"{words} ({label.title.get(code, group)})" for code, words in head.title.items()}

    def audience(self, key: str) -> Audience:
        """Whom the page is for."""
        head = _head(key)
        return head.audience if head else Audience.CITIZEN


def edition(key: str, group: str) -> str:
    """The key of the leaflet of a page, or of its edition for a group."""
    return f"{key}{EDITION}{group}" if group else key


def offer(page: Page, spoken: str, group: str) -> Offer | None:
    """Where the leaflet of what one reads can be had; None until it is made."""
    if page.kind is Kind.KIT:
        return None
    found = formats.offers(formats.lines((Material.PAGE, edition(page.key, group), spoken)))
    return next((one for one in found if one.address), None)


def order(key: str) -> None:
    """Ask the worker for the leaflets of a page that are missing or out of date."""
    head = snapshot.current().heads.get(key)
    if head:
        wanted = [(Material.PAGE, one, language) for one in _keys(head) for language in head.languages]
        formats.order_pieces([line for named in wanted for line in formats.lines(named)], priority=0)


def _head(key: str) -> Head | None:
    return snapshot.current().heads.get(key.partition(EDITION)[0])


def _keys(head: Head) -> tuple[str, ...]:
    if head.kind is Kind.KIT:
        return ()
    return (head.key, *(edition(head.key, group) for group in head.editions))


def _sheet(page: Page, shown: HelpPage, key: str, group: str) -> PageSheet:
    language, label = shown.spoken, shared.read().groups.get(group)
    return PageSheet(
        key=key,
        language=language,
        title=Said(shown.title, language),
        summary=Said(plain(shown.short), language),
        drawing=_TOPICS.get(page.topic) or _AUDIENCES.get(page.audience, "sheet"),
        unreviewed=shown.unreviewed,
        place=formats.place(),
        group=said(label.title, language) if label else None,
        parts=tuple(_part(part, language, shown.site) for part in shown.body),
        terms=tuple((term.name, plain(term.explanation)) for term in shown.terms),
        step=(shown.step.title, _address(shown.step, shown.site)) if shown.step else None,
        helpers=tuple((one.name, one.phone, one.hours) for one in shown.helpers),
        publishers=tuple(dict.fromkeys(line.publisher for line in shown.sources)),
        owner=shown.owner,
        checked=shown.checked,
    )


def _part(part: Part, language: str, site: str) -> formats.Part:
    if part.card:
        words = (Said(part.card.kind, language), part.card.title, Said(_address(part.card, site), language))
        return formats.Part(kind=part.kind, texts=words)
    if part.words:
        return formats.Part(kind=part.kind, texts=(Said(part.words, language),), file=part.file)
    texts = [plain(one) for one in part.items] or _paragraphs(part.text)
    return formats.Part(kind=part.kind, texts=tuple(Said(one, language) for one in texts))


def _paragraphs(text: Rich) -> list[str]:
    return [plain((paragraph,)) for paragraph in text]


def _address(card: Card, site: str) -> str:
    """Where it is, as one types it."""
    return f"{site.partition('://')[2]}{card.href}".rstrip("/")
