"""What happened in a practice session, as it is kept: an append-only log without a secret in it."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Began(_Event):
    """An exercise (or free practice, where ``exercise`` is empty) begins on a clean table."""

    what: Literal["began"] = "began"
    exercise: str = ""
    persona: str = ""
    language: str = "da"


class Pressed(_Event):
    """Somebody pressed an element.

    ``values`` holds what was written in free fields and chosen among options. Of a field with a right answer only
    ``matches`` is kept: "yes", "no", "empty", or the name of a slip. ``refused`` says that something typed may not
    be kept at all ("cpr", "card"); then nothing of it is. ``helper``: the helper pressed, when asked to.
    """

    what: Literal["pressed"] = "pressed"
    element: str
    values: dict[str, str] = {}
    matches: dict[str, str] = {}
    refused: str = ""
    helper: bool = False


class Looked(_Event):
    """A step that only asks to look has been looked at."""

    what: Literal["looked"] = "looked"
    step: str


class Hinted(_Event):
    """Help was asked for at a step."""

    what: Literal["hinted"] = "hinted"
    step: str


class Undone(_Event):
    """The last thing that happened in the world is taken back."""

    what: Literal["undone"] = "undone"


class Restarted(_Event):
    """The table is laid anew; ``Undone`` takes this back too."""

    what: Literal["restarted"] = "restarted"


class Unhinted(_Event):
    """The last help is taken back by the instructor who gave it."""

    what: Literal["unhinted"] = "unhinted"


class Arrived(_Event):
    """An instructor has sent something (``sent.py``); "undo" does not take it away."""

    what: Literal["arrived"] = "arrived"
    kind: str
    key: str


class Recalled(_Event):
    """What was sent is taken back by the instructor who sent it."""

    what: Literal["recalled"] = "recalled"
    kind: str
    key: str


Event: TypeAlias = Annotated[
    Began | Pressed | Looked | Hinted | Undone | Restarted | Unhinted | Arrived | Recalled,
    Field(discriminator="what"),
]
_ADAPTER: Final[TypeAdapter[Event]] = TypeAdapter(Event)


def to_json(event: Event) -> str:
    """One event as compact JSON, for storage."""
    return event.model_dump_json(exclude_defaults=False)


def from_json(text: str) -> Event:
    """The event that ``to_json`` wrote."""
    return _ADAPTER.validate_json(text)
