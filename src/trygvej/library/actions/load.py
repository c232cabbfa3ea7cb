"""Load pages from files: checked first, published only where that overwrites nobody's work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from django.db import transaction

from trygvej.engines.page import documents
from trygvej.library.actions.publish import current_version, publish, write
from trygvej.library.checking import FileReport, check_content
from trygvej.library.models import PageVersion


def load_content(paths: Iterable[Path] | None = None) -> list[FileReport]:
    """Check and publish files of pages, or all that come with the program. A refused file changes nothing."""
    return [_loaded(report, bundled=paths is None) for report in check_content(paths)]


@transaction.atomic
def _loaded(report: FileReport, bundled: bool) -> FileReport:
    page = report.page
    if report.refused:
        return replace(report, outcome="refused")
    if page is None:
        return report  # topics, groups and the like are read where they lie
    current, hash_ = current_version(page.key), documents.content_hash(page)
    same = PageVersion.objects.filter(key=page.key, hash=hash_, bundled=bundled).first()
    if same and bundled:
        return replace(report, outcome="unchanged", number=same.number)
    withdrawn = current is None and PageVersion.objects.filter(key=page.key).exists()
    if bundled and (withdrawn or (current and not current.bundled)):
        return replace(report, outcome="draft", number=write(page, why="release", bundled=True).number)
    version = publish(page, why="release" if bundled else "load", bundled=bundled)
    unchanged = current is not None and version.pk == current.pk
    return replace(report, outcome="unchanged" if unchanged else "published", number=version.number)
