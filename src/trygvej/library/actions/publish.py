"""Publish a page: write it as a new version and let the public see that one."""

from __future__ import annotations

import logging

from django.db import transaction
from django.utils import timezone

from trygvej.engines.page import documents
from trygvej.engines.page.model import Page
from trygvej.library import heads
from trygvej.library.models import PagePublication, PageVersion
from trygvej.library.signals import page_published
from trygvej.publishing import public as publishing

logger = logging.getLogger("trygvej.library")


@transaction.atomic
def publish(page: Page, *, author: str = "", why: str = "", bundled: bool = False) -> PageVersion:
    """Make this page the public one; where it already is, nothing is written.

    The change shows in every web process within two seconds (the front doors follow the generation).
    """
    current = current_version(page.key)
    if current and current.hash == documents.content_hash(page):
        return current
    version = write(page, author=author, why=why, bundled=bundled)
    PageVersion.objects.filter(pk=version.pk).update(published=timezone.now())
    PagePublication.objects.update_or_create(
        key=page.key, defaults={"version": version, "told": None, "lost": ""}
    )
    publishing.announce()
    transaction.on_commit(lambda: page_published.send(PageVersion, version=version))
    logger.info("page published", extra={"page": page.key, "number": version.number})
    return version


def write(page: Page, *, author: str = "", why: str = "", bundled: bool = False) -> PageVersion:
    """Keep this page as its next version, without showing it to anybody."""
    last = PageVersion.objects.select_for_update().filter(key=page.key).order_by("-number").first()
    return PageVersion.objects.create(
        key=page.key,
        number=last.number + 1 if last else 1,
        hash=documents.content_hash(page),
        document=documents.to_json(page),
        head=heads.to_json(page),
        author=author,
        why=why,
        bundled=bundled,
    )


def current_version(key: str) -> PageVersion | None:
    """The version that the public sees."""
    found = PagePublication.objects.select_related("version").filter(key=key).first()
    return found.version if found else None
