"""What the rest of Trygvej may use of the practice room."""

from __future__ import annotations

from trygvej.practice.actions.add_letter import add_letter
from trygvej.practice.actions.expire import expire_when_due
from trygvej.practice.actions.remove_letter import remove_letter
from trygvej.practice.checking import check_content, is_ours
from trygvej.practice.content import exercises, forget, in_language, library, stage
from trygvej.practice.guiding import Guide, GuideStep, guide
from trygvej.practice.lists import groups
from trygvej.practice.mailbox import export_letter, letters
from trygvej.practice.table.pages import Marks, Said
from trygvej.practice.table.strip import said

__all__ = [
    "Guide", "GuideStep", "Marks", "Said", "add_letter", "check_content", "exercises", "expire_when_due",
    "export_letter", "forget", "groups", "guide", "in_language", "is_ours", "letters", "library", "remove_letter",
    "said", "stage",
]  # fmt: skip
