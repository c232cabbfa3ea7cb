"""The sorts of content that have drafts: how each is read, checked and published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trygvej.editorial import drafts
from trygvej.editorial.models import Draft, PageDraft, WizardDraft
from trygvej.editorial.pagedesk import drafts as pages
from trygvej.engines.problems import Problem
from trygvej.library import public as library
from trygvej.wizards import public as wizards


@dataclass(frozen=True)
class Sort:
    """One sort, by functions on its document. ``publish`` returns the number of the public version."""

    model: type[Draft]
    title: Callable[[str], str]
    problems: Callable[[str], tuple[Problem, ...]]
    publish: Callable[[str, str, str], int]
    withdraw: Callable[[str], None]


def _publish_wizard(document: str, author: str, why: str) -> int:
    return int(wizards.publish(drafts.read(document), author=author, why=why).number)


def _publish_page(document: str, author: str, why: str) -> int:
    return int(library.publish(pages.read(document), author=author, why=why).number)


SORTS: dict[str, Sort] = {
    WizardDraft.kind: Sort(
        model=WizardDraft,
        title=lambda document: drafts.words_of(drafts.read(document).title, most=290),
        problems=lambda document: drafts.problems_of(document),
        publish=_publish_wizard,
        withdraw=lambda key: wizards.withdraw(key),
    ),
    PageDraft.kind: Sort(
        model=PageDraft,
        title=lambda document: drafts.words_of(pages.read(document).title, most=290),
        problems=lambda document: pages.problems_of(document),
        publish=_publish_page,
        withdraw=lambda key: library.withdraw(key),
    ),
}
