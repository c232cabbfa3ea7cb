"""What the rest of Trygvej may use of the editorial room."""

from __future__ import annotations

from trygvej.editorial.accounts import AccountAdapter, AddKey, EditKey, SecondFactor, SocialAdapter
from trygvej.editorial.actions.add_staff import add_staff
from trygvej.editorial.actions.look_for_broken import look_for_broken_when_due
from trygvej.editorial.actions.publish_draft import publish_drafts_due
from trygvej.editorial.actions.tell_owners import tell_owners_when_due
from trygvej.editorial.permissions import GROUPS, Role

__all__ = [
    "GROUPS",
    "AccountAdapter",
    "AddKey",
    "EditKey",
    "Role",
    "SecondFactor",
    "SocialAdapter",
    "add_staff",
    "look_for_broken_when_due",
    "publish_drafts_due",
    "tell_owners_when_due",
]
