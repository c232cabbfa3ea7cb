"""YAML as the format uses it: a safe, small part of it, read strictly and written steadily.

Booleans are ``true`` and ``false`` only (so that ``no:`` is a key and not False), a key may stand once,
there are no anchors, aliases or tags, and a file that is very large or very deep is refused before
anything is built from it: files come from other authorities too.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import yaml

MOST_CHARACTERS = 4_000_000
MOST_DEPTH = 40


class YamlRefused(ValueError):
    """The text is not YAML of this kind. ``code`` names the mistake, ``line`` where it is (from 1)."""

    def __init__(self, code: str, line: int, detail: str = "") -> None:
        super().__init__(f"line {line}: {code} {detail}".strip())
        self.code, self.line, self.detail = code, line, detail


class _Loader(yaml.CSafeLoader):
    """Safe loading with YAML 1.2 booleans, unique keys and no aliases."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None or key_node.tag == "tag:yaml.org,2002:merge":
                raise YamlRefused("yaml-key", key_node.start_mark.line + 1)
            if key in seen:
                raise YamlRefused("yaml-duplicate", key_node.start_mark.line + 1, str(key))
            seen.add(key)
        return super().construct_mapping(node, deep)

    def construct_day(self, node: yaml.ScalarNode) -> date:
        """A day; one that is not in the calendar is told of at its line."""
        try:
            return date.fromisoformat(node.value)
        except ValueError as error:
            raise YamlRefused("yaml-date", node.start_mark.line + 1, node.value) from error


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_day)


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


_DROPPED = {"tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:merge"}
_DROPPED |= {"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"}
_PLAIN = [
    ("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), "tf"),
    ("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9][0-9]*)$"), "-0123456789"),
    ("tag:yaml.org,2002:timestamp", re.compile(r"^\d{4}-\d{2}-\d{2}$"), "0123456789"),
]
for _class in (_Loader, _Dumper):
    _class.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in found if tag not in _DROPPED]
        for first, found in _class.yaml_implicit_resolvers.items()
    }
    for _tag, _pattern, _first in _PLAIN:
        _class.add_implicit_resolver(_tag, _pattern, list(_first))


def _write_words(dumper: _Dumper, words: str) -> yaml.ScalarNode:
    style = "|" if "\n" in words else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", words, style=style)


_Dumper.add_representer(str, _write_words)


def _guard(text: str) -> None:
    """Refuse what is too large, too deep or uses anchors, tags or several documents, from events alone."""
    if len(text) > MOST_CHARACTERS:
        raise YamlRefused("yaml-large", 1, str(MOST_CHARACTERS))
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlRefused("yaml-alias", line)
        if tag := getattr(event, "tag", None):
            raise YamlRefused("yaml-tag", line, str(tag))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MOST_DEPTH:
            raise YamlRefused("yaml-deep", line, str(MOST_DEPTH))


def load(text: str) -> Any:
    """Read one YAML document into plain values.

    Raises:
        YamlRefused: it is not YAML, or not of the kind this format allows.
    """
    try:
        _guard(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a subclass of the safe loader
    except YamlRefused:
        raise
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 1
        raise YamlRefused("yaml-syntax", line, error.problem or "") from error
    except (yaml.YAMLError, ValueError) as error:
        raise YamlRefused("yaml-syntax", 1, str(error)) from error


def dump(value: Any) -> str:
    """Write plain values as YAML, the same bytes for the same value, kind to ``git diff``."""
    return yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
