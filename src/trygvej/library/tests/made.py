"""Small pages that are made for tests; they name only what comes with the program."""

from __future__ import annotations

from typing import Any

from trygvej.engines.page.model import Page
from trygvej.library.public import publish

SOURCE = {"title": "Kilde", "publisher": "Nogen", "url": "https://kilde.dk/", "checked": "2026-11-24"}
RAW: dict[str, Any] = {
    "key": "proeve", "kind": "question", "audience": "citizen", "topic": "svindel", "groups": ["aeldre"],
    "situations": ["brev"], "languages": ["da", "en"], "unreviewed": ["en"], "owner": "Borgerredaktionen",
    "checked": "2026-11-28", "check_again": "2027-05-28",
    "title": {"da": "Hvad er et brev?", "en": "What is a letter?"},
    "short": {"da": "Noget, du kan læse.", "en": "Something to read."},
    "words": {"da": ["brev"]},
    "body": [
        {"heading": {"da": "Sådan gør du", "en": "What to do"}},
        {"text": {"da": "Find [[nemkonto|din NemKonto]] frem.", "en": "Find [[nemkonto|your NemKonto]]."}},
        {"steps": [{"da": "Åbn det.", "en": "Open it."}, {"da": "Læs det.", "en": "Read it."}]},
        {"list": [{"da": "Et kort", "en": "A card"}]},
        {"note": {"da": "Du har tid nok.", "en": "You have time."}},
        {"text": {"da": "Spørg din nabo.", "en": "Ask your neighbour."}, "for": ["aeldre"]},
        {"show": "exercise:foerste-brev"},
    ],
    "next": ["exercise:foerste-brev", "wizard:mistaenkelig-besked"], "people": ["borgerservice"],
    "sources": {"kilde": SOURCE, "tvivl": {**SOURCE, "title": "En anden", "review": True}},
}  # fmt: skip


def page(key: str = "proeve", **changes: Any) -> Page:
    """The small page, with some fields changed."""
    return Page.model_validate({**RAW, "key": key, **changes})


def put(key: str = "proeve", **changes: Any) -> Page:
    """The small page, published."""
    made = page(key, **changes)
    publish(made, why="prøve")
    return made
