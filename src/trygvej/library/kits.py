"""Kits: everything for an evening or a class in one file that opens without the net.

A kit's file holds a table of contents, each page as a file of its own, the papers that are made, a line to show each
guide on another site, and words for a newsletter. Its mark says what is in it, so that a page can tell later what has
been replaced since.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.html import escape
from django.utils.translation import gettext as _
from pydantic import BaseModel

from trygvej.design.public import localized
from trygvej.engines.page.model import Page
from trygvej.formats import public as formats
from trygvej.formats.public import Material
from trygvej.library import pictures, snapshot
from trygvej.library.addresses import own_path, page_path
from trygvej.library.cards import Card, card
from trygvej.library.leaflets import edition
from trygvej.library.pages import HelpPage, help_page
from trygvej.practice import public as practice
from trygvej.wizards import public as wizards

_DAY = (1980, 1, 1, 0, 0, 0)  # the first day a ZIP knows: the same kit is the same bytes
_FILMS = ("film", "told-film")
"""Of a film the kit holds the one for a large screen: it is shown to a room."""
CONTENTS, STYLE = "indhold.html", "stil.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing in a kit: its card, its files by name and words, and the line that shows it elsewhere."""

    card: Card
    address: str
    files: tuple[tuple[str, str], ...]
    embed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A made file that belongs to the kit."""

    name: str
    words: str
    content: bytes


def mark(page: Page) -> str:
    """What is in the kit, in a few letters for each thing: ``a1b2-c3d4-…``."""
    return "-".join(_print_of(name) for name in page.material)


def replaced(page: Page, old: str, language: str) -> tuple[Card, ...] | None:
    """What has been replaced since the kit with this mark was fetched; None where other things are in it now."""
    before, now = old.split("-"), mark(page).split("-")
    if len(before) != len(now):
        return None
    changed = [name for name, one, other in zip(page.material, before, now, strict=True) if one != other]
    return tuple(found for name in changed if (found := card(name, language)))


def packed(page: Page, language: str, batch: str = "") -> bytes:
    """The kit's file (ZIP) in a language; its links and papers carry the key of a batch where one is given."""
    with translation.override(language):
        return _packed(_Box(page, language, batch), timezone.localdate())


def lines(page: Page, language: str) -> tuple[formats.Line, ...]:
    """The papers in a kit that are made, and can be handed out."""
    return tuple(line for name in page.material for line in _Box(page, language).lines(name))


@dataclass(frozen=True, slots=True)
class _Box:
    """A kit in a language, and whose key its links carry."""

    page: Page
    language: str
    batch: str = ""

    def whole(self, href: str) -> str:
        """A whole address, with the key."""
        return f"{settings.PUBLIC_URL}/fra/{self.batch}{href}" if self.batch else settings.PUBLIC_URL + href

    def lines(self, name: str) -> Iterator[formats.Line]:
        """The made papers of one thing in it; of a page the edition for whom the kit is for, if there is one."""
        kind, _colon, key = name.partition(":")
        found = snapshot.page(key) if kind == "page" else None
        if found:
            key = edition(key, next((one for one in self.page.groups if one in found.editions()), ""))
        is_exercise = kind == "exercise" or (kind == "film" and key not in formats.scripts())
        for line in formats.lines((Material.EXERCISE if is_exercise else Material(kind), key, self.language)):
            wanted = line.piece.format in _FILMS or kind != "film"
            if wanted and line.piece.format in formats.names() and formats.address(line):
                yield line

    def content(self, line: formats.Line) -> bytes | None:
        """The file of a paper: with the key in its square, where it has one."""
        if self.batch and formats.FORMATS[line.piece.format].carries_key:
            return formats.keyed(self.batch, line.piece)[1]
        return formats.read(line)


def _packed(box: _Box, today: date) -> bytes:
    page, language = box.page, box.language
    papers = {name: tuple(_papers(box, name)) for name in page.material}
    pages = {name: found for name in page.material if (found := _page(box, name, today))}
    items = [item for name in page.material if (item := _item(box, name, papers[name], name in pages))]
    inside = {found.href: _file_of(name) for name in pages if (found := card(name, language))}

    def leads(found: Card) -> str:
        """Where a link leads: to the file beside it, where the kit has it."""
        return inside.get(found.href) or box.whole(found.href)

    address = box.whole(localized(f"{page_path(page.key)}pakke/{mark(page)}/", language))
    own = help_page(page, language, today)
    values = {"page": own, "items": items, "newest": address, "leads": leads}
    files: dict[str, str | bytes] = {CONTENTS: render_to_string("library/offline/contents.html", values)}
    for name, shown in pages.items():
        files[_file_of(name)] = render_to_string("library/offline/page.html", {"page": shown, "leads": leads})
    files |= _pictures(own, *pages.values())
    files |= {paper.name: paper.content for some in papers.values() for paper in some}
    files["til-jeres-side.txt"] = _lines(items)
    files["nyhedsbrev.txt"] = _letter(items)
    files[STYLE] = render_to_string("library/offline/style.css")
    return _zip(files)


def _pictures(*pages: HelpPage) -> dict[str, bytes]:
    """The pictures that stand on these pages, by their names."""
    names = dict.fromkeys(part.file for page in pages for part in page.body if part.file)
    return {name: content for name in names if (content := pictures.read(name))}


def _item(box: _Box, name: str, papers: Sequence[Paper], has_page: bool) -> Item | None:
    found = card(name, box.language)
    if found is None:
        return None
    pages = ((_file_of(name), _("Read it here, without the net")),) if has_page else ()
    address = box.whole(found.href)
    files = (*pages, *((paper.name, paper.words) for paper in papers))
    return Item(card=found, address=address, files=files, embed=_embed(name, found, address))


def _embed(name: str, found: Card, address: str) -> str:
    kind, _colon, key = name.partition(":")
    line = wizards.embed_line(key, found.title.language) if kind == "wizard" else ""
    return line or f'<a href="{escape(address)}">{escape(found.title.text)}</a>'


def _page(box: _Box, name: str, today: date) -> HelpPage | None:
    kind, _colon, key = name.partition(":")
    found = snapshot.page(key) if kind == "page" else None
    if found is None:
        return None
    shown = help_page(found, box.language, today)
    return replace(shown, address=box.whole(localized(own_path(found), shown.spoken)))


def _papers(box: _Box, name: str) -> Iterator[Paper]:
    words, key = formats.names(), name.partition(":")[2]
    for line in box.lines(name):
        form = line.piece.format
        if content := box.content(line):
            suffix = formats.FORMATS[form].suffix
            yield Paper(name=f"{key}-{form}.{suffix}", words=words[form], content=content)


def _print_of(name: str) -> str:
    """Four letters that change when the thing does."""
    kind, _colon, key = name.partition(":")
    said = ""
    if kind == "page" and (head := snapshot.current().heads.get(key)):
        said = head.hash
    elif kind == "wizard" and (published := wizards.published().get(key)):
        said = published.hash
    elif found := _in_files(kind, key):
        said = found.model_dump_json(exclude_defaults=True)
    return hashlib.sha256(said.encode()).hexdigest()[:4]


def _in_files(kind: str, key: str) -> BaseModel | None:
    """What is written in a file and never changed while the site runs."""
    if kind == "poster":
        return formats.posters().get(key)
    return (formats.scripts().get(key) if kind == "film" else None) or practice.exercises().get(key)


def _file_of(name: str) -> str:
    return f"{name.partition(':')[2]}.html"


def _lines(items: Sequence[Item]) -> str:
    head = _("Copy a line into a page of your own. It shows the newest at any time.")
    return "\n\n".join([head, *(item.embed for item in items)]) + "\n"


def _letter(items: Sequence[Item]) -> str:
    head = _("Words to paste into a newsletter. Take those you need.")
    texts = (
        f"{item.card.title.text}\n{item.card.short.text if item.card.short else ''}\n{item.address}"
        for item in items
    )
    return "\n\n".join([head, *texts]) + "\n"


def _zip(files: dict[str, str | bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in files.items():
            box.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return kept.getvalue()
