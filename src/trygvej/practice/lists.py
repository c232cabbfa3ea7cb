"""What stands in the list of exercises and on the page of one, as values for the templates."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from trygvej.engines.script.model import Exercise, Topic
from trygvej.practice import content
from trygvej.practice.table.pages import Said
from trygvej.practice.table.strip import said


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One exercise in the list. ``made`` is False where it is not in the reader's language yet."""

    key: str
    title: Said
    summary: Said
    minutes: int
    made: bool
    unreviewed: bool
    drawing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The exercises of one topic."""

    heading: str
    key: str
    entries: tuple[Entry, ...]


DRAWINGS = {
    Topic.EID: "phone",
    Topic.POST: "letter",
    Topic.FRAUD: "signpost",
    Topic.SERVICE: "sheet",
    Topic.COMPANY: "shop",
}


def headings() -> dict[Topic, str]:
    """The topics in the reader's language."""
    return {
        Topic.EID: _("Log on"),
        Topic.POST: _("Digital Post"),
        Topic.FRAUD: _("Real or fraud?"),
        Topic.SERVICE: _("Do it yourself on the web"),
        Topic.COMPANY: _("For a company"),
    }


def entry(exercise: Exercise, language: str) -> Entry:
    """One exercise for a reader of this language."""
    return Entry(
        key=exercise.key,
        title=said(exercise.title, language),
        summary=said(exercise.summary, language),
        minutes=exercise.minutes,
        made=language in exercise.languages,
        unreviewed=language in exercise.unreviewed,
        drawing=DRAWINGS[exercise.topic],
    )


def groups(language: str) -> tuple[Group, ...]:
    """Every exercise, by topic."""
    found = content.exercises().values()
    made = (
        Group(
            heading=heading,
            key=topic,
            entries=tuple(entry(one, language) for one in found if one.topic is topic),
        )
        for topic, heading in headings().items()
    )
    return tuple(group for group in made if group.entries)
