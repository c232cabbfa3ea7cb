"""How the screens that all drafts share differ between wizards and pages: where they lead, and what they compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from trygvej.editorial import drafts, page_screens, readable, screens
from trygvej.editorial.drawings import compared_drawing
from trygvej.editorial.kinds import PAGE, WIZARD, Kind
from trygvej.editorial.models import Draft, PageDraft, WizardDraft
from trygvej.editorial.pagedesk import drafts as pages
from trygvej.engines.page import documents as page_documents
from trygvej.engines.wizard import compare, documents
from trygvej.library import public as library
from trygvej.wizards import public as wizards

Change = tuple[str, readable.Entry, str, Sequence[readable.Compared]]
"""A place, what stands there, whether it was added, removed or changed, and its words."""


@dataclass(frozen=True)
class Desk:
    """The desk of one sort of content, by functions on a draft, a key or a document.

    ``own`` is the name of its own screen, ``screen`` a screen about a draft, ``document`` a version by its number.
    ``more`` is what else a comparison shows of two documents.
    """

    kind: Kind
    names: str
    own: str
    found: Callable[[HttpRequest, str], Any]
    screen: Callable[..., HttpResponse]
    problems: Callable[[Any], Sequence[tuple[drafts.Said, str]]]
    public: Callable[[str], Any]
    versions: Callable[[str], Sequence[Any]]
    document: Callable[[str, int], str | None]
    changes: Callable[[str, str], Sequence[Change]]
    more: Callable[[str, str], Mapping[str, Any]] = field(default=lambda old, new: {})

    def back(self, name: str, *args: object) -> HttpResponse:
        """To one of its screens."""
        return redirect(reverse(f"{self.names}:{name}", args=args))

    def home(self, draft: Draft) -> HttpResponse:
        """To the draft's own screen."""
        return self.back(self.own, draft.key)


def _entries(kind: Kind, document: str) -> dict[str, readable.Entry]:
    return {entry.place: entry for entry in kind.entries(document)}


def _wizard_changes(old: str, new: str) -> list[Change]:
    was, now = _entries(WIZARD, old), _entries(WIZARD, new)
    found: dict[str, Change] = {}
    for change in compare.compare(drafts.read(old), drafts.read(new)):
        place = "head" if change.part == "head" else f"{change.part}.{change.name}"
        if (entry := now.get(place) or was.get(place)) and place not in found:
            found[place] = (place, entry, change.how, readable.compared(was.get(place), now.get(place)))
    return list(found.values())


def _page_changes(old: str, new: str) -> Iterator[Change]:
    was, now = _entries(PAGE, old), _entries(PAGE, new)
    for place in dict.fromkeys((*now, *was)):
        if changes := readable.compared(was.get(place), now.get(place)):
            how = "added" if place not in was else "removed" if place not in now else "changed"
            yield place, now.get(place) or was[place], how, changes


def _drawing(old: str, new: str) -> dict[str, Any]:
    return {"drawing": compared_drawing(drafts.read(old), drafts.read(new), timezone.localdate())}


def _wizard_document(key: str, number: int) -> str | None:
    found = wizards.version(key, number)
    return documents.to_json(found) if found else None


def _page_document(key: str, number: int) -> str | None:
    found = library.version(key, number)
    return page_documents.to_json(found) if found else None


def _wizard_screen(
    request: HttpRequest, template: str, title: str, draft: WizardDraft, status: int = 200, **values: Any
) -> HttpResponse:
    return screens.screen(request, template, title, screens.crumbs(draft), status, draft=draft, **values)


def _page_problems(draft: PageDraft) -> Sequence[tuple[drafts.Said, str]]:
    return page_screens.problem_links(draft.key, pages.problems_of(draft.document))


WIZARDS = Desk(
    kind=WIZARD,
    names="editorial",
    own="wizard",
    found=screens.found,
    screen=_wizard_screen,
    problems=lambda draft: screens.problem_links(draft, drafts.problems_of(draft.document)),
    public=lambda key: wizards.published().get(key),
    versions=lambda key: wizards.versions(key),
    document=_wizard_document,
    changes=_wizard_changes,
    more=_drawing,
)

PAGES = Desk(
    kind=PAGE,
    names="editorial-pages",
    own="page",
    found=page_screens.found,
    screen=page_screens.page_screen,
    problems=_page_problems,
    public=lambda key: library.heads().get(key),
    versions=lambda key: library.versions(key),
    document=_page_document,
    changes=lambda old, new: list(_page_changes(old, new)),
)
