"""Take an own group of words away from the search; one of the program's that it took the place of counts again."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.log_actions import log

from trygvej.editorial.actions.keep_synonyms import written
from trygvej.editorial.permissions import must_publish
from trygvej.search import public as search


@transaction.atomic
def remove_synonyms(key: str, user: AbstractBaseUser) -> str:
    """Its words, so that whoever regrets it can write them again; empty where somebody has removed it already."""
    must_publish(user)
    kept = search.OwnGroup.objects.filter(key=key).first()
    if kept is None:
        return ""
    words = written(search.own_groups()[key])
    log(instance=kept, action="editorial.synonyms-removed", user=user, title=key, data={"what": words})
    search.remove_group(key)
    return words or key
