"""Drafts of pages as values: the page of a document, and what is wrong with it."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import Any

from django.utils import timezone

from trygvej.editorial.models import PageDraft
from trygvej.engines.language.lix import LixReport
from trygvej.engines.page import check, documents
from trygvej.engines.page.model import Page
from trygvej.engines.problems import Problem
from trygvej.engines.reading import build
from trygvej.engines.wizard.check.words import LIX_LIMITS
from trygvej.library import public as library


@lru_cache(maxsize=64)
def read(document: str) -> Page:
    """The page that a document holds."""
    return documents.from_json(document)


def page_of(draft: PageDraft) -> Page:
    """The page of a draft."""
    return read(draft.document)


def problems_of(document: str) -> tuple[Problem, ...]:
    """What the checks find today; the same as ``trygvej check`` finds."""
    return _checked(document, timezone.localdate())


def _checked(document: str, day: date) -> tuple[Problem, ...]:
    return check.check(read(document), library.desk_shelf(), day)


def readability(page: Page) -> list[tuple[str, LixReport, int]]:
    """How hard the page is in each language that can be measured, and how hard it may be."""
    limit = LIX_LIMITS[page.audience]
    return [(code, report, limit) for code, report in check.lix(page, library.desk_shelf()).items()]


def plain(page: Page) -> dict[str, Any]:
    """The page as its document holds it, to be changed field by field."""
    found: dict[str, Any] = json.loads(documents.to_json(page))
    return found


def made(raw: dict[str, Any]) -> Page:
    """The page that the fields describe. Raises ``Refused``."""
    return build(Page, raw)
