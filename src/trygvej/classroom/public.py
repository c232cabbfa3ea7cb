"""What the rest of Trygvej may use of the classroom."""

from __future__ import annotations

from trygvej.classroom.actions.sweep import sweep_when_due

__all__ = ["sweep_when_due"]
