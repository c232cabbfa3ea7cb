"""What a practice session is played with: the person one plays, the words on the screens, how the table is laid.

All of it is content, read from files and handed in; nothing here changes while somebody practises.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

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
    mitid_new_pin: str  # what a new PIN becomes: nobody types one of her own here
    mitid_password: str
    nemid_user: str
    nemid_password: str
    nemid_new_password: str
    nemid_employee: str  # the user id of an employee signature


class Company(Value):
    """A company that a persona has or works for. ``cvr`` begins with a nought, as no real one does."""

    name: str
    cvr: str
    role: Literal["owner", "employee"] = "owner"
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


class Spoken(str):
    """Words in the learner's own language; ``language`` says which, so that a screen in Danish can mark them."""

    language: str

    def __new__(cls, words: str, language: str) -> Spoken:
        """The same words, with their language."""
        made = super().__new__(cls, words)
        made.language = language
        return made


class Words:
    """The words on the screens by key, with values put in.

    Most are Danish only, as the real screens are. What is not really on a screen (why something was refused, what a
    fraud gave itself away by) is there in the learner's language too.

    >>> Words({"mitid.hello": "Hej {name}"})("mitid.hello", name="Karen")
    'Hej Karen'
    """

    def __init__(self, table: Mapping[str, str | Text], language: str = "da") -> None:
        self._table = table
        self.language = language

    def into(self, language: str) -> Words:
        """The same words for a learner who speaks another language."""
        return self if language == self.language else Words(self._table, language)

    def __call__(self, key: str, **values: object) -> str:
        """The words of this key.

        Raises:
            KeyError: there are none, or a value they need is not given.
        """
        words = self._table[key]
        if isinstance(words, str):
            return words.format(**values) if values else words
        said = self.say(words)
        filled = said.format(**values) if values else said
        return Spoken(filled, said.language) if isinstance(said, Spoken) else filled

    def say(self, text: Text) -> str:
        """A text of the content in the learner's language (then it is ``Spoken``), else in Danish."""
        own = text.get(self.language) if self.language != "da" else None
        return Spoken(own, self.language) if own else text["da"]

    def __contains__(self, key: str) -> bool:
        return key in self._table


@dataclass(frozen=True)
class Stage:
    """Everything that is given before the first press.

    ``start`` is the place one begins at. ``setup`` holds what an exercise asks of each simulator, by its prefix
    (``{"mitid": {"authenticator": "code"}}``); every simulator reads and checks its own. ``shelves`` holds content
    by kind and key: letters, forms, frauds. ``today`` is the practice day: that of the session's first press, so
    that letters never grow old and a replay gives the same.
    """

    persona: Persona
    words: Words
    start: str = "desk.table"
    setup: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    personas: Mapping[str, Persona] = field(default_factory=dict)
    shelves: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    today: date = date(2026, 11, 25)

    def asked(self, simulator: str) -> Mapping[str, Any]:
        """What the exercise asks of one simulator."""
        return self.setup.get(simulator, {})
