"""The pages that come with the program: enough of them, in order, easy to read, each leading on, none twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from trygvej.engines.page import check, documents
from trygvej.engines.page.model import Kind, Page
from trygvej.engines.problems import describe, has_errors
from trygvej.engines.wizard.check.words import LIX_LIMITS
from trygvej.library import shared

FILES = sorted((Path(settings.CONTENT) / "pages").glob("*.yaml"))
TODAY = date(2026, 11, 28)


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    shared.forget()
    return {path.stem: documents.read(path.read_text("utf-8")) for path in FILES}


def test_there_are_sixty_pages_and_a_leaflet_a_kit_and_news_among_them(pages: dict[str, Page]) -> None:
    assert len(pages) >= 60
    assert {Kind.QUESTION, Kind.GUIDE, Kind.LEAFLET, Kind.KIT} <= {page.kind for page in pages.values()}


def test_every_page_is_in_order_and_has_a_source_an_owner_a_next_step_and_a_person(
    pages: dict[str, Page],
) -> None:
    wrong: list[str] = []
    for key, page in pages.items():
        assert key == page.key
        found = check.check(page, shared.read(), TODAY)
        wrong += [
            f"{key}: {describe(one)}" for one in found if has_errors((one,)) or one.code == "page-check-again"
        ]
        assert page.sources and page.owner and page.next and page.people, key
    assert not wrong, "\n".join(wrong)


def test_every_page_is_easy_for_those_it_is_for(pages: dict[str, Page]) -> None:
    hard = {
        key: f"{report.value:.1f}"
        for key, page in pages.items()
        if (report := check.lix(page, shared.read()).get("da")) and report.value > LIX_LIMITS[page.audience]
    }
    assert not hard


def test_every_page_is_in_danish_and_english_and_says_which_words_nobody_has_checked(
    pages: dict[str, Page],
) -> None:
    for key, page in pages.items():
        assert {"da", "en"} <= set(page.languages), key
        assert set(page.languages) - {"da"} == set(page.unreviewed), key
    assert sum("ar" in page.languages for page in pages.values()) >= 6


def test_a_page_that_repeats_another_is_a_fault(pages: dict[str, Page]) -> None:
    for field in ("title", "short"):
        said = [getattr(page, field)["da"].casefold() for page in pages.values()]
        assert len(said) == len(set(said)), field


def test_the_freshness_test_is_red_when_a_day_passes(pages: dict[str, Page]) -> None:
    for page in pages.values():
        codes = {one.code for one in check.check(page, shared.read(), page.check_again)}
        assert "page-check-again" in codes, page.key
