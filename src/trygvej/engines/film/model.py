"""A film script as a frozen value: the format of ``content/films/*.yaml``, told in docs/tasks/write-a-film.md."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from trygvej.engines.wizard.model import Audience, Day, Given, Language, Slug, Text, Words
from trygvej.engines.world.cast import Value

FORMAT = 1
"""The version of the file format; a file of a later format is refused, never guessed at."""

Path = Annotated[str, StringConstraints(pattern=r"^/([a-z0-9-]+/)*$", max_length=200)]
"""The address of a page here, without a language: ``/klasse/ny/``."""


class Card(Value):
    """Words on a sheet of their own."""

    heading: Text
    lines: tuple[Text, ...] = ()
    drawing: Slug | None = None


class Taken(Value):
    """A screen of an exercise: the one on which this step is taken."""

    exercise: Slug
    step: Slug


class Asked(Value):
    """A page of a wizard: the one that these answers lead to, and the option that is chosen on it."""

    wizard: Slug
    answers: dict[Slug, Given] = {}
    choose: Given | None = None


class Shown(Value):
    """A page of the site."""

    path: Path
    query: dict[Slug, Annotated[str, StringConstraints(max_length=200)]] = {}


class RoomView(StrEnum):
    """Which page of a class: the instructor's, the wall's, or what is left when it is over."""

    DESK = "desk"
    WALL = "wall"
    SUMMARY = "summary"


class Sitting(Value):
    """One learner of an example class: the step she is at, and what she needs."""

    step: Annotated[int, Field(ge=1, le=30)] = 1
    need: Literal["hand", "stuck", "quiet", "none", "done"] = "none"


class Room(Value):
    """A page of a class that nobody sits in: made up for the film."""

    view: RoomView
    plan: Slug
    at: Annotated[int, Field(ge=0, le=11)] = 0
    learners: Annotated[tuple[Sitting, ...], Field(max_length=12)] = ()


class Scene(Value):
    """One chapter. It shows one thing: a card, a screen, a wizard's page, a page of a class or of the site.

    ``say`` are the words of the captions and of the voice; ``narration`` and ``pronunciation`` are what they are in
    a step of an exercise. ``alt`` tells what is seen. A screen of an exercise brings its own words where none are
    given. ``press`` is the label of what is pressed on a page, ``look`` the words that one looks at.
    """

    key: Slug
    title: Text = {}
    say: Text = {}
    narration: Text = {}
    pronunciation: Text = {}
    alt: Text = {}
    card: Card | None = None
    screen: Taken | None = None
    wizard: Asked | None = None
    page: Shown | None = None
    room: Room | None = None
    press: Text = {}
    look: Text = {}

    @model_validator(mode="after")
    def _shows_one_thing(self) -> Scene:
        shown = (self.card, self.screen, self.wizard, self.page, self.room)
        if sum(one is not None for one in shown) != 1:
            raise ValueError("shows-one-thing")
        return self


class Onward(Value):
    """Where one goes when the film is over."""

    path: Path
    text: Text


class Script(Value):
    """A whole film. One without scenes names a wizard, and shows one of its own cases from beginning to end.

    ``places`` are the pages that link to it. ``case`` is the name of the wizard's case to walk; without it the
    newest that today's rules answer in the same way.
    """

    format: Literal[1] = 1
    key: Slug
    audience: Audience
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    unreviewed: tuple[Language, ...] = ()
    title: Text
    summary: Text
    drawing: Slug = "phone"
    places: tuple[Path, ...] = ()
    most_seconds: Annotated[int, Field(ge=10, le=600)] = 180
    scenes: tuple[Scene, ...] = ()
    wizard: Slug | None = None
    case: Words | None = None
    ends: Text = {}
    onward: Onward | None = None
    owner: Words
    checked: Day
    check_again: Day
    note: Words | None = None

    @model_validator(mode="after")
    def _tells_something(self) -> Script:
        if bool(self.scenes) == bool(self.wizard):
            raise ValueError("scenes-or-wizard")
        return self
