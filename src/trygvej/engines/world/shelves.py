"""The content of the practice world by kind: which folder holds what, and how one file of it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from trygvej.engines import reading
from trygvej.engines.world.fraud.case import Case
from trygvej.engines.world.post import reading as letters
from trygvej.engines.world.service.form import Form


def _case(text: str) -> Case:
    return reading.build(Case, reading.load(text))


def _form(text: str) -> Form:
    return reading.build(Form, reading.load(text))


READERS: Final[Mapping[str, Callable[[str], Any]]] = MappingProxyType(
    {"forms": _form, "frauds": _case, "letters": letters.read}
)
"""By folder of ``content/``. A reader raises ``reading.Refused`` with every problem at its place."""
