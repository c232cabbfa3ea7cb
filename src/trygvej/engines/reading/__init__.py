"""Content files between text and value: YAML for people, and what is wrong with a file, place by place."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from trygvej.engines.problems import Problem
from trygvej.engines.reading import mistakes, yaml

_Model = TypeVar("_Model", bound=BaseModel)


class Refused(ValueError):
    """A file that cannot be read as what it should be; ``problems`` says why, place by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{problem.place}: {problem.code}" for problem in self.problems))


def load(text: str) -> dict[str, Any]:
    """Read the fields of a YAML file. Raises ``Refused``."""
    try:
        raw = yaml.load(text)
    except yaml.YamlRefused as error:
        raise Refused([Problem(error.code, f"line {error.line}", {"detail": error.detail})]) from error
    if not isinstance(raw, dict):
        raise Refused([Problem("needs-fields" if raw is not None else "empty-file", "")])
    if found := tuple(mistakes.truths(raw)):
        raise Refused(found)
    return raw


def build(model: type[_Model], raw: Any, kinds: Collection[str] = ()) -> _Model:
    """Make the value that the fields describe. Raises ``Refused``."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        raise Refused(mistakes.problems(error, model, kinds)) from error


def refuse_other_format(raw: dict[str, Any], known: int) -> None:
    """A file of a later format is refused, never guessed at. Raises ``Refused``."""
    if raw.get("format", known) != known:
        raise Refused([Problem("format-version", "format", {"found": str(raw["format"]), "known": known})])


def plain(value: Any) -> Any:
    """Tuples and string enums as YAML knows them."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return str(value) if isinstance(value, str) else value
