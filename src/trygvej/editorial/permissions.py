"""Who may do what: three roles, each a group that the migrations make."""

from __future__ import annotations

from enum import StrEnum

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import PermissionDenied

Person = AbstractBaseUser | AnonymousUser


class Role(StrEnum):
    """A role, by the word the command line uses; the group has the Danish name."""

    EDITOR = "editor"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"


GROUPS = {Role.EDITOR: "Redaktør", Role.REVIEWER: "Gennemlæser", Role.ADMINISTRATOR: "Administrator"}
EDIT, PUBLISH = "editorial.change_wizarddraft", "editorial.publish_wizarddraft"


def may_edit(user: Person) -> bool:
    """Whether the person may change drafts."""
    return user.is_authenticated and user.has_perm(EDIT)  # type: ignore[union-attr]


def may_publish(user: Person) -> bool:
    """Whether the person may let the public see something, or take it away."""
    return user.is_authenticated and user.has_perm(PUBLISH)  # type: ignore[union-attr]


def may_make_accounts(user: Person) -> bool:
    """Whether the person may make accounts and give roles."""
    return user.is_authenticated and user.has_perm("auth.change_user")  # type: ignore[union-attr]


def must_edit(user: Person) -> None:
    """Refuse whoever may not change drafts."""
    if not may_edit(user):
        raise PermissionDenied


def must_publish(user: Person) -> None:
    """Refuse whoever may not publish."""
    if not may_publish(user):
        raise PermissionDenied
