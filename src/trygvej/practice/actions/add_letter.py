"""Add an authority's own letter to the practice mailboxes. Whoever has a shell on the server may."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from pathlib import Path

from django.db import transaction

from trygvej.engines.problems import Problem
from trygvej.engines.reading import Refused
from trygvej.engines.world.post import memo
from trygvej.engines.world.post import reading as yaml_letters
from trygvej.engines.world.post.letter import Box, Letter
from trygvej.practice import content, letters
from trygvej.practice.models import AddedLetter
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.practice")


def add_letter(path: Path, key: str, personas: Sequence[str], *, company: bool = False) -> Letter:
    """Read a MeMo message, or a YAML file of ours, and keep it under this key for these personas (nobody: all).

    A letter added before under the same key is replaced. Raises ``Refused``.
    """
    letter = _read(path, key)
    changes = {"key": key, "to": tuple(personas), "box": Box.COMPANY if company else Box.OWN}
    letter = Letter.model_validate(letter.model_dump() | changes)
    library = content.library()
    if key in library.shelves[letters.SHELF]:
        raise Refused([Problem("letter-bundled", "", {"key": key})])
    if unknown := [name for name in personas if name not in library.personas]:
        known = ", ".join(sorted(library.personas))
        raise Refused([Problem("letter-persona", "", {"found": unknown[0], "known": known})])
    with transaction.atomic():
        AddedLetter.objects.update_or_create(key=key, defaults={"body": letter.model_dump_json()})
        announce()
    content.forget_letters()
    logger.info("letter added", extra={"letter": key})
    return letter


def _read(path: Path, key: str) -> Letter:
    if path.stat().st_size > memo.LONGEST:  # before it is read into memory
        raise Refused([Problem("memo-large", "", {"most": memo.LONGEST // 1_000_000})])
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key):
        raise Refused([Problem("letter-key", "", {"found": key[:60]})])
    if path.suffix in (".yaml", ".yml"):
        return yaml_letters.read(path.read_text("utf-8"))
    return memo.read(path.read_bytes(), key)
