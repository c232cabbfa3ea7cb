"""A public page as a value for its template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from trygvej.design.public import Frame, LanguageLine, Move, Rich, TermLine, localized
from trygvej.engines.page.model import Block, Kind, Page, Source
from trygvej.library import shared
from trygvej.library.addresses import own_path, page_path, topic_path
from trygvej.library.cards import Card, card, cards
from trygvej.library.people import Helper, helpers
from trygvej.library.words import Words, said
from trygvej.practice.public import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One block of the body: its kind, and whichever of the others belongs to that kind."""

    kind: str
    words: str = ""
    text: Rich = ()
    items: tuple[Rich, ...] = ()
    card: Card | None = None
    file: str = ""

    @property
    def texts(self) -> tuple[Rich, ...]:
        """Every text in it, in reading order."""
        return (self.text, *self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A source, for the list of them."""

    title: str
    publisher: str
    href: str
    day: date | None
    checked: date
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The same page fitted to a group."""

    title: Said
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage(Frame):
    """A page of the library. ``spoken`` is the language of its words, which may not be that of the page around it."""

    key: str
    kind: str
    spoken: str
    crumbs: tuple[tuple[Said, str], ...]
    short: Rich
    body: tuple[Part, ...]
    step: Card | None
    also: tuple[Card, ...]
    helpers: tuple[Helper, ...]
    sources: tuple[SourceLine, ...]
    terms: tuple[TermLine, ...]
    editions: tuple[Edition, ...]
    owner: str
    checked: date
    due: bool
    unreviewed: bool
    material: tuple[Card, ...]
    address: str
    site: str
    alternates: tuple[tuple[str, str], ...]


def help_page(page: Page, language: str, today: date, group: str = "") -> HelpPage:
    """A page for a reader of this language; of the edition fitted to a group, or of the general one."""
    spoken = language if language in page.languages else page.languages[0]
    words = Words(spoken, today)
    short = words.rich(page.short)
    body = tuple(_part(block, words, language) for block in page.blocks(group) if _is_shown(block, language))
    following, shown = cards(page.next, language), [part.card for part in body]
    tail = f"til/{group}/" if group else ""
    path = page_path(page.key) + tail if tail else own_path(page)
    return HelpPage(
        title=words.plain(page.title),
        description=words.plain(page.short),
        languages=_languages(page, path, language),
        canonical=settings.PUBLIC_URL + localized(path, spoken),
        section="find",
        noindex=spoken != language,
        key=page.key, kind=page.kind, spoken=spoken, crumbs=tuple(_crumbs(page, language)), short=short, body=body,
        step=following[0] if following else None,
        also=tuple(one for one in following[1:] if one not in shown), helpers=helpers(page.people, language),
        sources=tuple(_source(one) for one in page.sources.values()),
        terms=words.explained([short, *(text for part in body for text in part.texts)]),
        editions=tuple(_editions(page, language, group)), owner=page.owner, checked=page.checked,
        due=page.check_again <= today, unreviewed=spoken in page.unreviewed,
        material=cards(page.material, language), address=settings.PUBLIC_URL + localized(path, spoken),
        site=settings.PUBLIC_URL,
        alternates=tuple((code, settings.PUBLIC_URL + localized(path, code)) for code in page.languages),
    )  # fmt: skip


def _is_shown(block: Block, language: str) -> bool:
    return block.kind != "" and (block.show is None or card(block.show, language) is not None)


def _part(block: Block, words: Words, language: str) -> Part:
    kind = block.kind
    if block.heading:
        return Part(kind=kind, words=words.plain(block.heading))
    if block.picture:
        return Part(kind=kind, words=words.plain(block.picture.alt), file=block.picture.file)
    if block.show:
        return Part(kind=kind, card=card(block.show, language))
    if items := block.list or block.steps:
        return Part(kind=kind, items=tuple(words.rich(item) for item in items))
    return Part(kind=kind, text=words.rich(block.text or block.note))


def _source(source: Source) -> SourceLine:
    return SourceLine(
        title=source.title, publisher=source.publisher, href=source.url, day=source.date,
        checked=source.checked, doubtful=bool(source.review),
    )  # fmt: skip


def _languages(page: Page, path: str, language: str) -> tuple[LanguageLine, ...]:
    codes = [code for code, _name in settings.LANGUAGES if code in page.languages or code == language]
    return tuple(LanguageLine(code, Move(href=localized(path, code)), code == language) for code in codes)


def _crumbs(page: Page, language: str) -> Iterator[tuple[Said, str]]:
    yield Said(_("Find help"), language), localized("/hjaelp/", language)
    topic = shared.read().topics.get(page.topic)
    if topic and page.kind is not Kind.TOPIC and (title := said(topic.title, language)):
        yield title, localized(topic_path(page.topic), language)


def _editions(page: Page, language: str, group: str) -> Iterator[Edition]:
    found = page.editions()
    if not found:
        return
    path = page_path(page.key)
    yield Edition(
        title=Said(_("Everybody"), language), href=localized(own_path(page), language), current=not group
    )
    for key in found:
        label = shared.read().groups.get(key)
        if label and (title := said(label.title, language)):
            yield Edition(title=title, href=localized(f"{path}til/{key}/", language), current=key == group)
