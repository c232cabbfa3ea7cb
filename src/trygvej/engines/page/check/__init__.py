"""Everything that can be wrong with a page whose file could be read."""

from __future__ import annotations

from datetime import date

from trygvej.engines.language.lix import LixReport
from trygvej.engines.page.check import facts, references, words
from trygvej.engines.page.check.places import spots
from trygvej.engines.page.model import Label, Page, Person, Shelf
from trygvej.engines.problems import Problem

__all__ = ["check", "check_labels", "check_people", "lix", "lost"]


def check(page: Page, shelf: Shelf, today: date) -> tuple[Problem, ...]:
    """Every problem of a page, by place; ``shelf`` is what it may name."""
    texts = tuple(spots(page))
    found = [*references.check(page, shelf), *facts.check(page, texts, today)]
    found += words.check(page, texts, shelf)
    return tuple(sorted(set(found)))


def lix(page: Page, shelf: Shelf) -> dict[str, LixReport]:
    """How hard the page is to read, for each of its languages that LIX can measure."""
    texts = tuple(spots(page))
    reports = {language: words.lix(texts, shelf, language) for language in page.languages}
    return {language: report for language, report in reports.items() if report.words}


def lost(page: Page, shelf: Shelf) -> tuple[str, ...]:
    """What the page names that is not there: pages, exercises, pictures, people, explained words and the like."""
    found = (one for one in references.check(page, shelf) if "unknown" in one.code)
    return tuple(dict.fromkeys(str(one.parameters.get("name") or one.parameters["key"]) for one in found))


def check_labels(labels: dict[str, Label]) -> tuple[Problem, ...]:
    """Every problem of topics, groups or situations."""
    return tuple(sorted({found for key, one in labels.items() for found in facts.check_label(key, one)}))


def check_people(people: dict[str, Person]) -> tuple[Problem, ...]:
    """Every problem of the people to ask."""
    return tuple(sorted({found for key, one in people.items() for found in facts.check_person(key, one)}))
