"""Keep an own group of words that stand for each other in the search."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.log_actions import log

from trygvej.editorial.permissions import must_publish
from trygvej.engines.search.synonyms import Group
from trygvej.search import public as search


@transaction.atomic
def keep_synonyms(group: Group, user: AbstractBaseUser) -> None:
    """It counts at once for everybody who searches, so it is for those who publish."""
    must_publish(user)
    kept = search.keep_group(group)
    log(
        instance=kept,
        action="editorial.synonyms",
        user=user,
        title=group.key,
        data={"what": written(group)},
    )


def written(group: Group) -> str:
    """Its words in one line, so that the log says what it was."""
    return "; ".join(", ".join(words) for words in (*group.words.values(), *group.also.values()) if words)[
        :1000
    ]
