"""What pages share and content files hold: topics, groups, situations, people to ask, explained words, figures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from trygvej.engines.page import documents
from trygvej.engines.page.model import Shelf
from trygvej.engines.reading import Refused
from trygvej.wizards import public as wizards

FOLDER, PAGES, PICTURES = "library", "pages", "pictures"
THINGS = (("exercise", "exercises"), ("wizard", "wizards"), ("page", PAGES), ("poster", "posters"),
          ("film", "films"), ("film", "exercises"))  # fmt: skip
"""What a page may lead to, and the folders of the content in which such things are; an exercise is a film too."""
LABELS, PEOPLE = ("topics", "groups", "situations"), "people"


@cache
def read() -> Shelf:
    """Everything that pages which came with the program may name. A file that cannot be read counts as empty."""
    library = wizards.library()
    return Shelf(
        **{name: _read(name) for name in (*LABELS, PEOPLE)},
        terms=library.terms,
        rates=library.rates,
        jargon=library.jargon,
        things=frozenset(_things()),
        pictures=frozenset(path.name for path in folder(PICTURES).glob("*")),
    )


def forget() -> None:
    """Read everything anew when it is next asked for."""
    read.cache_clear()
    names.cache_clear()


@cache
def names(language: str) -> Mapping[str, str]:
    """What each explained word is called in a language, or in the first there is."""
    return {
        key: term.name.get(language) or next(iter(term.name.values()), "")
        for key, term in read().terms.items()
    }


def folder(name: str) -> Path:
    """A folder of the content that comes with the program."""
    return Path(settings.CONTENT) / name


def reader(stem: str) -> Any:
    """What reads the file of this name in ``content/library/``."""
    return documents.read_people if stem == PEOPLE else documents.read_labels


def _read(name: str) -> Mapping[str, Any]:
    try:
        return reader(name)((folder(FOLDER) / f"{name}.yaml").read_text("utf-8"))  # type: ignore[no-any-return]
    except (OSError, UnicodeDecodeError, Refused):
        return {}


def _things() -> list[str]:
    return [f"{kind}:{path.stem}" for kind, name in THINGS for path in folder(name).glob("*.yaml")]
