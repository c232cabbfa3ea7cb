"""Wizards, rates and terms between text and value: YAML for people, JSON for the database.

A bundled wizard names the rate tables and terms it uses; reading it takes them in, so that a stored
document stands alone and one hash covers everything it can say.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from trygvej.engines.language.terms import Forms
from trygvej.engines.problems import Problem
from trygvej.engines.reading import Refused, build, load, mistakes, plain, refuse_other_format, yaml
from trygvej.engines.wizard.conditions import KINDS
from trygvej.engines.wizard.model import FORMAT, Jargon, Rate, Term, Wizard

__all__ = [
    "Library", "Refused", "content_hash", "from_json", "read", "read_jargon", "read_rate", "read_term",
    "to_json", "write",
]  # fmt: skip


@dataclass(frozen=True)
class Library:
    """The shared rate tables and explained words that wizard files may name, and the hard words of each language."""

    rates: Mapping[str, Rate] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    jargon: Mapping[str, Forms] = field(default_factory=dict)


def read(text: str, library: Library | None = None) -> Wizard:
    """Read a wizard from YAML, taking in the tables and terms that it names.

    Raises:
        Refused: with every problem found, each at its place in the file.
    """
    raw = load(text)
    refuse_other_format(raw, FORMAT)
    return build(Wizard, _with_shared(raw, library or Library()), KINDS)


def read_rate(text: str) -> Rate:
    """Read one rate table from YAML. Raises ``Refused``."""
    return build(Rate, load(text))


def read_term(text: str) -> Term:
    """Read one explained word from YAML. Raises ``Refused``."""
    return build(Term, load(text))


def read_jargon(text: str) -> Mapping[str, Forms]:
    """Read the hard words, per language with all their forms, from YAML. Raises ``Refused``."""
    return build(Jargon, load(text)).root


def write(wizard: Wizard) -> str:
    """The wizard as self-contained YAML; reading it again gives the same value."""
    document = wizard.model_dump(mode="python", by_alias=True, exclude_defaults=True)
    return yaml.dump(plain({"format": FORMAT} | document))


def to_json(wizard: Wizard) -> str:
    """The wizard as compact JSON, for storage; the order of questions and options is kept."""
    return json.dumps(
        wizard.model_dump(mode="json", by_alias=True, exclude_defaults=True),
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(text: str) -> Wizard:
    """The wizard that ``to_json`` wrote. Raises ``Refused``."""
    return build(Wizard, json.loads(text), KINDS)


def content_hash(wizard: Wizard) -> str:
    """A fingerprint of everything in the wizard (SHA-256, hexadecimal)."""
    return hashlib.sha256(to_json(wizard).encode()).hexdigest()


def _with_shared(raw: dict[str, Any], library: Library) -> dict[str, Any]:
    problems: list[Problem] = []
    taken = dict(raw)
    for name, shared in (("rates", library.rates), ("terms", library.terms)):
        if isinstance(raw.get(name), list):
            unknown = [key for key in raw[name] if key not in shared]
            problems += [_unknown_shared(name, str(key), shared) for key in unknown]
            taken[name] = {key: shared[key] for key in raw[name] if key in shared}
    if problems:
        raise Refused(problems)
    return taken


def _unknown_shared(name: str, key: str, shared: Mapping[str, Any]) -> Problem:
    return Problem(f"unknown-{name[:-1]}", name, {"key": key, "close": mistakes.close(key, shared) or "–"})
