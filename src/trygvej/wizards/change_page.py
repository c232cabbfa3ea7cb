"""The value of the page "what has changed, and why"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trygvej.design.public import Rich
from trygvej.wizards.pages import SourceLine, WizardFrame


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One version the public has seen: when, what changed and why, and the sources it stands on."""

    number: int
    day: date
    why: Rich
    sources: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage(WizardFrame):
    """What has changed in a wizard, the newest first."""

    changes: tuple[ChangeLine, ...]
