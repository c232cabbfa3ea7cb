"""What pydantic found wrong with a document, as problems at their places in the file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from trygvej.engines.problems import Problem

_NESTED = frozenset({"all", "any", "not"})
_EITHER_OR = frozenset({"equal", "in", "below", "at_least", "between", "min", "max", "answers"})
"""Fields whose value may be of several kinds; pydantic then tells of each kind by its name."""

_KINDS_OF_VALUE = ("str", "int", "date", "Figure", "tuple[", "function-")
_TRUTHS = frozenset(
    {
        "sensitive",
        "fraud",
        "me",
        "needed",
        "company",
        "read",
        "archived",
        "reply",
        "mandatory",
        "legal",
        "review",
    }
)
"""The fields whose value is true or false."""
_FREE = frozenset({"setup"})
"""The fields that hold what somebody else reads and checks."""

_CODES = {
    "missing": "missing-field", "enum": "wrong-choice", "literal_error": "wrong-choice",
    "string_too_long": "too-long", "string_too_short": "empty", "too_short": "empty",
    "string_type": "needs-text", "int_type": "needs-number", "int_parsing": "needs-number",
    "int_from_float": "needs-number", "bool_type": "needs-truth", "bool_parsing": "needs-truth",
    "date_type": "needs-date", "date_parsing": "needs-date", "date_from_datetime_parsing": "needs-date",
    "date_from_datetime_inexact": "needs-date", "tuple_type": "needs-list",
    "dict_type": "needs-fields", "model_type": "needs-fields", "model_attributes_type": "needs-fields",
    "union_tag_not_found": "unknown-comparison",
}  # fmt: skip
_PATTERNS = {
    r"^[a-z]{2}$": "needs-language",
    r"^(https?": "needs-url",
    r"^(https://|/": "needs-form",
    r"^(exercise|wizard": "needs-reference",
    r"^[a-z0-9-]+\.": "needs-picture",
    r"^[a-z0-9]+(": "needs-name",
    r"^[^\x00": "hidden-sign",
}
_LONGEST = 60


def close(word: str, known: Iterable[str]) -> str:
    """The known words most like this one, to offer to whoever mistyped; empty where none is."""
    return ", ".join(get_close_matches(word, list(known), n=3, cutoff=0.6))


def truths(raw: Any, place: str = "") -> Iterator[Problem]:
    """Every bare true or false where a word is meant: YAML reads it as a value of its own."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key not in _FREE and not (isinstance(value, bool) and key in _TRUTHS):
                yield from truths(value, f"{place}.{key}".lstrip("."))
    elif isinstance(raw, list):
        for number, value in enumerate(raw):
            yield from truths(value, f"{place}[{number}]")
    elif isinstance(raw, bool):
        yield Problem("boolean", place, {"found": str(raw).lower()})


def problems(
    error: ValidationError, model: type[BaseModel], kinds: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Every mistake once, in the order of the file. ``kinds`` are the comparisons that a condition may make."""
    found = (_problem(details, model, kinds) for details in error.errors(include_url=False))
    return tuple(dict.fromkeys(found))


def _problem(details: ErrorDetails, model: type[BaseModel], kinds: Collection[str]) -> Problem:
    place, either_or = _place(details["loc"], kinds)
    last, kind = str(details["loc"][-1]) if details["loc"] else "", details["type"]
    context, found = details.get("ctx", {}), _shown(details["input"])
    if kind == "extra_forbidden":
        return _unknown_field(place, last, model)
    if either_or:
        return Problem("wrong-value", place, {"found": found})
    code = _CODES.get(kind, "wrong-value")
    if kind == "string_pattern_mismatch":
        pattern = str(context.get("pattern", ""))
        code = next((code for start, code in _PATTERNS.items() if pattern.startswith(start)), code)
    limits = {
        "limit": str(context.get("max_length", "")),
        "allowed": _allowed(context),
        "known": ", ".join(kinds),
    }
    return Problem(code, place, {"field": last, "found": found, **limits})


def _unknown_field(place: str, field: str, model: type[BaseModel]) -> Problem:
    likely = close(field, _field_names(model))
    if likely:
        return Problem("did-you-mean", place, {"field": field, "close": likely})
    return Problem("unknown-field", place, {"field": field})


def _allowed(context: dict[str, Any]) -> str:
    """The allowed words, without pydantic's quotes and its English "or"."""
    return str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _place(location: tuple[int | str, ...], kinds: Collection[str]) -> tuple[str, bool]:
    """`("questions", "ejere", "next", 2)` as `questions.ejere.next[2]`.

    What pydantic adds is left out: the comparison's name before its fields, and the kind of value it tried.
    The second value tells that such a kind was left out.
    """
    shown, names, either_or = "", [""], False
    for number, part in enumerate(location):
        if isinstance(part, int):
            shown += f"[{part}]"
            names.append(names[-1] if names[-1] in _NESTED else "")
        elif part == "[key]" or _is_comparison(part, names, kinds, location[number + 1 :]):
            names.append("")
        elif part.startswith(_KINDS_OF_VALUE) and _EITHER_OR.intersection(
            map(str, location[number - 2 : number])
        ):
            either_or = True
        else:
            shown += f".{part}"
            names.append(part)
    return shown.lstrip("."), either_or


def _is_comparison(part: str, names: list[str], kinds: Collection[str], rest: tuple[int | str, ...]) -> bool:
    """The name of a comparison, which pydantic puts between the condition and its field."""
    return part in kinds and (names[-1] == "when" or names[-1] in _NESTED) and bool(rest)


@cache
def _field_names(model: type[BaseModel]) -> frozenset[str]:
    """Every field name that a document of this kind may use anywhere."""
    schema = model.model_json_schema()
    definitions = (schema, *schema.get("$defs", {}).values())
    return frozenset(name for definition in definitions for name in definition.get("properties", {}))
