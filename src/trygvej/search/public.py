"""What the rest of Trygvej may use of the search."""

from __future__ import annotations

from trygvej.search.actions.keep_group import keep_group
from trygvej.search.actions.remove_group import remove_group
from trygvej.search.checking import check_content, is_ours
from trygvej.search.content import groups as bundled_groups
from trygvej.search.keeping import groups, own_groups
from trygvej.search.missing import SoughtLine, months, sought
from trygvej.search.models import OwnGroup

__all__ = [
    "OwnGroup", "SoughtLine", "bundled_groups", "check_content", "groups", "is_ours", "keep_group", "months",
    "own_groups", "remove_group", "sought",
]  # fmt: skip
