"""What the rest of Trygvej may use of the library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trygvej.engines.page import documents
from trygvej.engines.page.model import Kind, Page
from trygvej.formats.public import Line
from trygvej.library import cards, desk, pictures, shared, snapshot
from trygvej.library import kits as boxes
from trygvej.library.actions.add_picture import BadPicture, add_picture
from trygvej.library.actions.find_broken import find_broken
from trygvej.library.actions.load import load_content
from trygvej.library.actions.publish import publish
from trygvej.library.actions.remove_place import remove_place
from trygvej.library.actions.save_place import save_place
from trygvej.library.actions.take_due import take_due
from trygvej.library.actions.withdraw import withdraw
from trygvej.library.addresses import group_path, own_path, page_path, situation_path, topic_path
from trygvej.library.checking import FileReport, check_content, is_ours
from trygvej.library.heads import Head
from trygvej.library.models import PageVersion, Place
from trygvej.library.previews import preview
from trygvej.library.signals import page_published

__all__ = [
    "BadPicture", "FileReport", "Head", "Place", "add_picture", "ages", "broken", "check_content",
    "desk_shelf", "export", "find_broken", "group_path", "heads", "is_ours", "keys", "kind_names", "kit_file",
    "kit_papers", "kits", "load_content", "own_path", "page", "page_path", "page_published", "pages", "preview",
    "publish", "read_picture", "remove_place", "save_place", "shelf", "situation_path", "take_due",
    "things", "topic_path", "version", "versions", "withdraw",
]  # fmt: skip

kind_names = cards.names
page = snapshot.page
version = snapshot.version
shelf = shared.read
desk_shelf = desk.shelf
things = desk.things
broken = desk.broken
ages = desk.ages
read_picture = pictures.read


def heads() -> Mapping[str, Head]:
    """The head (title, short, words, topic, …) of every public page by key, as new as the database is now."""
    return snapshot.current().heads


def kits() -> list[Head]:
    """The heads of the public kits."""
    return [head for head in heads().values() if head.kind is Kind.KIT]


def kit_papers(key: str, language: str) -> tuple[Line, ...]:
    """The made papers in a kit.

    Raises:
        LookupError: there is no such public kit in this language.
    """
    return boxes.lines(_kit(key, language), language)


def kit_file(key: str, language: str, batch: str = "") -> bytes:
    """The file of a kit (ZIP), with the key of a batch in its links and papers. Raises as ``kit_papers`` does."""
    return boxes.packed(_kit(key, language), language, batch)


def _kit(key: str, language: str) -> Page:
    found = snapshot.page(key)
    if found is None or found.kind is not Kind.KIT or language not in found.languages:
        raise LookupError(key)
    return found


def pages() -> Iterator[Page]:
    """Every public page, whole, one at a time; for whoever reads all of them once, such as an index."""
    for key in heads():
        if found := snapshot.page(key):
            yield found


def export(key: str, number: int | None = None) -> str:
    """A version of a page (the public one, unless a number is given) as YAML.

    Raises:
        LookupError: there is no such page or version.
    """
    found = snapshot.version(key, number) if number is not None else snapshot.page(key)
    if found is None:
        raise LookupError(key)
    return documents.write(found)


def keys() -> list[str]:
    """The keys of every page there is a version of."""
    return list(PageVersion.objects.order_by("key").values_list("key", flat=True).distinct())


def versions(key: str) -> list[PageVersion]:
    """Every version of a page, the newest first."""
    return list(PageVersion.objects.filter(key=key).order_by("-number").defer("document", "head"))
