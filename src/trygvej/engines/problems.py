"""A problem as a value, and the sentences that tell a person what is wrong and how to mend it.

A check returns `Problem(code, place, parameters)`; no check contains a sentence. The sentences stand in
`messages/`, in English, and are translated by whoever shows them (`translate` is gettext from outside).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from trygvej.engines.messages import document, film, language, letter, page, script, wizard

Value = str | int
Severity = Literal["error", "warning"]
Translate = Callable[[str], str]

_ROOMS: Final = (
    document.MESSAGES, language.MESSAGES, wizard.MESSAGES, script.MESSAGES, letter.MESSAGES, page.MESSAGES,
    film.MESSAGES,
)  # fmt: skip
_PARAMETER: Final = re.compile(r"%\((\w+)\)s")
_NUMBER: Final = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Message:
    """Two English sentences (msgids) with named parameters, such as `%(date)s`."""

    wrong: str
    mend: str

    @property
    def names(self) -> frozenset[str]:
        """The parameters that the sentences need."""
        return frozenset(_PARAMETER.findall(self.wrong + self.mend))


def _merge() -> Mapping[str, Message]:
    merged: dict[str, Message] = {}
    for room in _ROOMS:
        for code, sentences in room.items():
            if code in merged:
                raise ValueError(f"the code {code} is registered twice")
            merged[code] = Message(*sentences)
    return MappingProxyType(merged)


CATALOGUE: Final[Mapping[str, Message]] = _merge()


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where, and with which details; hashable and sortable by place.

    An unknown code or a missing parameter is a mistake in our own code and raises at once, so that no
    half-written message can reach a person later.
    """

    code: str
    place: str
    parameters: Mapping[str, Value] = field(default_factory=dict)
    severity: Severity = "error"

    def __post_init__(self) -> None:
        missing = CATALOGUE[self.code].names - self.parameters.keys()
        if missing:
            raise ValueError(f"{self.code} needs {', '.join(sorted(missing))}")
        object.__setattr__(self, "parameters", MappingProxyType(dict(sorted(self.parameters.items()))))

    def __hash__(self) -> int:
        return hash((self.code, self.place, tuple(self.parameters.items()), self.severity))

    def __reduce__(self) -> tuple[type["Problem"], tuple[str, str, dict[str, Value], Severity]]:
        """Make it picklable and copyable: a mapping proxy by itself is neither."""
        return (Problem, (self.code, self.place, dict(self.parameters), self.severity))

    def __lt__(self, other: "Problem") -> bool:
        return self._order() < other._order()

    def _order(self) -> tuple[list[tuple[int, str]], str, str, list[tuple[str, str]]]:
        # Numbers in a place count as numbers: next[10] comes after next[9].
        place = [(int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBER.split(self.place)]
        details = [(name, str(value)) for name, value in self.parameters.items()]
        return (place, self.code, self.severity, details)


def identity(sentence: str) -> str:
    """Leave a sentence in English."""
    return sentence


def sentences(problem: Problem, translate: Translate = identity) -> tuple[str, str]:
    """What is wrong and how to mend it, in the language of `translate`."""
    message = CATALOGUE[problem.code]
    values = dict(problem.parameters)
    return translate(message.wrong) % values, translate(message.mend) % values


def describe(problem: Problem, translate: Translate = identity) -> str:
    """One line for a person: place, what is wrong, how to mend it."""
    wrong, mend = sentences(problem, translate)
    return f"{problem.place}: {wrong} {mend}" if problem.place else f"{wrong} {mend}"


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """True where at least one problem is more than a warning."""
    return any(problem.severity == "error" for problem in problems)


def catalogue_messages() -> tuple[str, ...]:
    """Every English sentence once, in order, for the extraction of messages to translate."""
    found = [sentence for message in CATALOGUE.values() for sentence in (message.wrong, message.mend)]
    return tuple(dict.fromkeys(found))
