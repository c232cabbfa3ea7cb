"""What the rest of Trygvej may use of the practice room."""

from __future__ import annotations

from trygvej.practice.actions.expire import expire_when_due
from trygvej.practice.checking import check_content, is_ours
from trygvej.practice.content import exercises, forget, in_language, library, stage

__all__ = [
    "check_content", "exercises", "expire_when_due", "forget", "in_language", "is_ours", "library",
    "stage",
]  # fmt: skip
