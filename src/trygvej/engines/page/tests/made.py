"""A small page and the shelf it stands on, for tests."""

from __future__ import annotations

from typing import Any

from trygvej.engines.page.model import Label, Page, Person, Shelf

LABEL = Label(title={"da": "Navn", "en": "Name"})
SHELF = Shelf(
    topics={"svindel": LABEL, "mitid": LABEL},
    groups={"aeldre": LABEL, "unge": LABEL},
    situations={"brev": LABEL},
    people={"bibliotek": Person(name={"da": "Bibliotek"}, phone="12 34 56 78")},
    things=frozenset({"exercise:foerste-brev", "page:gode-kodeord", "page:prove", "film:foerste-brev"}),
    introduced={"mitid": "om-mitid"},
    pictures=frozenset({"brev.png"}),
)

SOURCE = {"title": "Kilde", "publisher": "Nogen", "url": "https://kilde.dk/", "checked": "2026-11-24"}
RAW: dict[str, Any] = {
    "key": "prove", "kind": "question", "audience": "citizen", "topic": "svindel", "groups": ["aeldre"],
    "situations": ["brev"], "languages": ["da", "en"], "unreviewed": ["en"], "owner": "Redaktionen",
    "checked": "2026-11-28", "check_again": "2027-05-28",
    "title": {"da": "Hvad er et brev?", "en": "What is a letter?"},
    "short": {"da": "Noget, du kan læse.", "en": "Something to read."},
    "words": {"da": ["brev"]},
    "body": [{"text": {"da": "Åbn det.", "en": "Open it."}}],
    "next": ["exercise:foerste-brev"], "people": ["bibliotek"], "sources": {"kilde": SOURCE},
}  # fmt: skip


def page(**changes: Any) -> Page:
    """The small page, with some fields changed."""
    return Page.model_validate({**RAW, **changes})
