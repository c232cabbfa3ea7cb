"""An exercise as a frozen value: the format of ``content/exercises/*.yaml``, told in docs/format/exercise.md."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from trygvej.engines.wizard.model import Audience, Day, Language, Slug, Source, Text
from trygvej.engines.world.cast import Value

FORMAT = 1
"""The version of the file format; a file of a later format is refused, never guessed at."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(\.[a-z0-9-]+)+(:[a-z0-9-]+)*$", max_length=120)]
"""A place, an element or a fact of the practice world: ``mitid.continue``, ``post.letter:sygehus``."""


class Topic(StrEnum):
    """What an exercise is about; the list of exercises is in this order."""

    EID = "eid"
    POST = "post"
    FRAUD = "fraud"
    SERVICE = "service"
    COMPANY = "company"


class Expect(Value):
    """How the world shows that a step is done: something has been done in it, or another screen is there."""

    fact: Name | None = None
    screen: Name | None = None


class Crop(StrEnum):
    """How much of the screen the picture of a step shows."""

    SCREEN = "screen"
    ELEMENT = "element"


class Step(Value):
    """One thing to do on one screen.

    ``press`` is the element to press, ``fill`` what to type or choose first, by element. A step without ``press``
    asks to look at something; it is done when the learner says so. ``say`` is what the helper says. ``hints`` are
    two: the same in other words, and where it is; the third help shows it being done. ``narration`` is what a
    voice reads where that differs, ``pronunciation`` how it is to be read. ``because`` says why, in the guide.
    """

    key: Slug
    screen: Name
    press: Name | None = None
    fill: dict[Name, Annotated[str, StringConstraints(max_length=400)]] = {}
    look: Name | None = Field(default=None, description="The element to point at in a step that only looks")
    say: Text
    narration: Text = {}
    pronunciation: Text = {}
    hints: Annotated[tuple[Text, ...], Field(min_length=2, max_length=2)]
    alt: Text = Field(description="What matters in the picture of this step, in words")
    crop: Crop = Crop.SCREEN
    expect: Expect | None = None
    because: Text = {}

    @property
    def points_at(self) -> str | None:
        """The element that the ring goes round: the first to fill in, else the one to press or look at."""
        return next(iter(self.fill), None) or self.press or self.look


class Exercise(Value):
    """A whole exercise: for whom, on which table, step by step, and what one has learned at the end."""

    format: Literal[1] = 1
    key: Slug
    topic: Topic
    order: int = Field(default=100, ge=0, le=999, description="The place among the exercises of its topic")
    audience: Audience = Audience.CITIZEN
    groups: tuple[Slug, ...] = ()
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    unreviewed: tuple[Language, ...] = ()
    title: Text
    summary: Text
    teaches: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    minutes: Annotated[int, Field(ge=1, le=20)]
    persona: Slug
    start: Name
    setup: dict[Slug, dict[str, Any]] = {}
    steps: Annotated[tuple[Step, ...], Field(min_length=2, max_length=20)]
    learned: Text
    next: Slug | None = None
    owner: str
    sources: tuple[Source, ...] = ()
    checked: Day
    check_again: Day
    note: str | None = None

    def step(self, key: str) -> Step | None:
        """The step of this key."""
        return next((step for step in self.steps if step.key == key), None)
