"""What a practice session is played with: the person one plays, the words on the screens, how the table is laid.

All of it is content, read from files and handed in; nothing here changes while somebody practises.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """The base of everything that is read from a file: frozen, and nothing unknown in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Text = dict[str, str]
"""The same words per language: ``{"da": …, "en": …}``."""


class Login(Value):
    """How a persona logs on. All of it is made up and may be shown on the screen."""

    mitid_user: str
    mitid_pin: str
    mitid_password: str
    nemid_user: str
    nemid_password: str


class Company(Value):
    """A company that a persona has or works for."""

    name: str
    cvr: str
    colleagues: tuple[str, ...] = ()


class Persona(Value):
    """A made-up person. ``cpr`` is of the replacement kind (67 for 07), so that it is nobody's."""

    key: str
    name: str
    age: int
    about: Text
    cpr: str
    address: str
    phone: str
    email: str
    login: Login
    company: Company | None = None
    relative: str = ""  # the key of another persona


class Words:
    """The screens' own words by key, with values put in.

    >>> Words({"mitid.hello": "Hej {name}"})("mitid.hello", name="Karen")
    'Hej Karen'
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = dict(table)

    def __call__(self, key: str, **values: object) -> str:
        """The words of this key.

        Raises:
            KeyError: there are none, or a value they need is not given.
        """
        words = self._table[key]
        return words.format(**values) if values else words

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def has(self, key: str) -> bool:
        """True where there are words of this key."""
        return key in self._table


@dataclass(frozen=True)
class Stage:
    """Everything that is given before the first press.

    ``start`` is the place one begins at. ``setup`` holds what an exercise asks of each simulator, by its prefix
    (``{"mitid": {"authenticator": "code"}}``); every simulator reads and checks its own. ``shelves`` holds content
    by kind and key: letters, forms, frauds.
    """

    persona: Persona
    words: Words
    start: str = "desk.table"
    setup: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    personas: Mapping[str, Persona] = field(default_factory=dict)
    shelves: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def asked(self, simulator: str) -> Mapping[str, Any]:
        """What the exercise asks of one simulator."""
        return self.setup.get(simulator, {})
