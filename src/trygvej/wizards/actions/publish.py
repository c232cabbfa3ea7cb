"""Publish a wizard: write it as a new version and let the public see that one."""

from __future__ import annotations

import logging

from django.db import transaction
from django.utils import timezone

from trygvej.engines.wizard import documents
from trygvej.engines.wizard.model import Wizard
from trygvej.publishing import public as publishing
from trygvej.wizards.models import Publication, Version
from trygvej.wizards.signals import wizard_published

logger = logging.getLogger("trygvej.wizards")


@transaction.atomic
def publish(wizard: Wizard, *, author: str = "", why: str = "", bundled: bool = False) -> Version:
    """Make this wizard the public one; where it already is, nothing is written.

    The change shows in every web process within two seconds (the front doors follow the generation).
    """
    current = current_version(wizard.key)
    if current and current.hash == documents.content_hash(wizard):
        return current
    version = write(wizard, author=author, why=why, bundled=bundled)
    Version.objects.filter(pk=version.pk).update(published=timezone.now())
    Publication.objects.update_or_create(key=wizard.key, defaults={"version": version})
    publishing.announce()
    transaction.on_commit(lambda: wizard_published.send(Version, version=version))
    logger.info("wizard published", extra={"wizard": wizard.key, "number": version.number})
    return version


def write(wizard: Wizard, *, author: str = "", why: str = "", bundled: bool = False) -> Version:
    """Keep this wizard as its next version, without showing it to anybody."""
    last = Version.objects.select_for_update().filter(key=wizard.key).order_by("-number").first()
    return Version.objects.create(
        key=wizard.key,
        number=last.number + 1 if last else 1,
        hash=documents.content_hash(wizard),
        document=documents.to_json(wizard),
        author=author,
        why=why,
        bundled=bundled,
    )


def current_version(key: str) -> Version | None:
    """The version that the public sees."""
    found = Publication.objects.select_related("version").filter(key=key).first()
    return found.version if found else None
