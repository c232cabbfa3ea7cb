"""What editors are told: what a page may name now, which links are broken, which languages lag behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from trygvej.engines.page import documents
from trygvej.engines.page.check.places import spots
from trygvej.engines.page.model import Kind, Page, Shelf
from trygvej.formats import public as formats
from trygvej.library import pictures, shared, snapshot
from trygvej.library.models import PagePublication, PageVersion
from trygvej.practice import public as practice
from trygvej.wizards import public as wizards

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]


def shelf() -> Shelf:
    """What a page may name on this site now: what is public, and the pictures that were put in."""
    names = {f"page:{key}" for key in snapshot.current().heads}
    names |= {f"wizard:{key}" for key in wizards.published()}
    names |= {f"exercise:{key}" for key in practice.exercises()}
    names |= {f"film:{key}" for key in (*formats.scripts(), *practice.exercises())}
    names |= {f"poster:{key}" for key in formats.posters()}
    bundled = shared.read()
    introduced = {
        head.topic: head.key for head in snapshot.current().heads.values() if head.kind is Kind.TOPIC
    }
    pictured = bundled.pictures | _put_in()
    return replace(bundled, things=frozenset(names), pictures=pictured, introduced=introduced)


def things(language: str) -> Groups:
    """Everything a page can lead to, by sort, with its title."""
    pages = [(f"page:{key}", head.title.get(language, key)) for key, head in snapshot.current().heads.items()]
    exercises = [
        (f"exercise:{key}", one.title.get(language, key)) for key, one in practice.exercises().items()
    ]
    guides = [
        (f"wizard:{key}", found.wizard.title.get(language, key)) for key, found in wizards.published().items()
    ]
    told = {**formats.scripts(), **practice.exercises()}
    films = [(f"film:{key}", one.title.get(language, key)) for key, one in told.items()]
    posters = [(f"poster:{key}", one.headline.get(language, key)) for key, one in formats.posters().items()]
    return [(_("Pages"), pages), (_("Exercises"), exercises), (_("Guides"), guides), (_("Films"), films),
            (_("Posters for the wall"), posters)]  # fmt: skip


def broken() -> dict[str, tuple[str, ...]]:
    """The public pages that lead to something that is not there, with what is missing.

    What can be known from heads is as it is now; the rest is what the last night found.
    """
    known, found = shelf().things, {}
    lost = dict(PagePublication.objects.exclude(lost="").values_list("key", "lost"))
    for key, head in snapshot.current().heads.items():
        names = [*head.refers, *lost.get(key, "").split()]
        if missing := tuple(name for name in dict.fromkeys(names) if name not in known):
            found[key] = missing
    return found


def ages(key: str) -> dict[str, str]:
    """How each language of a page stands: ``there``, ``unreviewed`` or ``behind`` (the Danish is newer)."""
    head = snapshot.current().heads.get(key)
    if head is None:
        return {}
    state = {code: "unreviewed" if code in head.unreviewed else "there" for code in head.languages}
    changed = _last_changes(key)
    for code in state:
        if changed.get(code, 0) < changed.get("da", 0):
            state[code] = "behind"
    return state


def _last_changes(key: str) -> dict[str, int]:
    """The number of the version that last changed the words of each language."""
    last: dict[str, int] = {}
    before: dict[str, tuple[str, ...]] = {}
    rows = PageVersion.objects.filter(key=key, published__isnull=False).order_by("number")
    for number, document in rows.values_list("number", "document"):
        page = documents.from_json(document)
        for code in page.languages:
            words = _words(page, code)
            if before.get(code) != words:
                last[code] = number
            before[code] = words
    return last


def _words(page: Page, code: str) -> tuple[str, ...]:
    return tuple(spot.text.get(code, "") for spot in spots(page))


def _put_in() -> frozenset[str]:
    if not default_storage.exists(pictures.FOLDER):
        return frozenset()
    return frozenset(default_storage.listdir(pictures.FOLDER)[1])
