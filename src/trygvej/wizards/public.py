"""What the rest of Trygvej may use of the wizards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from django.conf import settings
from django.utils import timezone, translation

from trygvej.engines.wizard import diagram, documents
from trygvej.wizards import shared, snapshot
from trygvej.wizards.actions.load import FileReport, check_files, load_files
from trygvej.wizards.actions.publish import publish
from trygvej.wizards.actions.withdraw import withdraw
from trygvej.wizards.drawings import labels as drawing_labels
from trygvej.wizards.embed.framing import frame
from trygvej.wizards.embed.views import embed_line
from trygvej.wizards.models import Version
from trygvej.wizards.previews import node_query, place_of, preview
from trygvej.wizards.signals import wizard_published
from trygvej.wizards.snapshot import Published
from trygvej.wizards.words import Words

__all__ = [
    "FileReport",
    "Published",
    "Words",
    "check_content",
    "drawing",
    "drawing_labels",
    "embed_line",
    "export",
    "frame",
    "keys",
    "library",
    "load_content",
    "made_on",
    "node_query",
    "place_of",
    "preview",
    "publish",
    "published",
    "version",
    "versions",
    "withdraw",
    "wizard_published",
]


def check_content(paths: Iterable[Path] | None = None) -> list[FileReport]:
    """Check content files, or all that come with the program; writes nothing."""
    library, reports, wizards = _sorted(paths)
    return reports + check_files(wizards, library, timezone.localdate())


def load_content(paths: Iterable[Path] | None = None) -> list[FileReport]:
    """Check and publish wizard files, or all that come with the program. Broken ones are left out and told of.

    So are the wizards that need a shared file which is broken: their last good version stays.
    """
    library, reports, wizards = _sorted(paths)
    return reports + load_files(wizards, library, timezone.localdate(), bundled=paths is None)


def export(key: str, number: int | None = None) -> str:
    """A version of a wizard (the public one, unless a number is given) as YAML that stands alone.

    Raises:
        LookupError: there is no such wizard or version.
    """
    public = snapshot.published().get(key)
    wizard = snapshot.version(key, number) if number is not None else (public.wizard if public else None)
    if wizard is None:
        raise LookupError(key)
    return documents.write(wizard)


def drawing(key: str, language: str, notes: Mapping[str, str]) -> str:
    """The public version's flow of today as SVG, with a note at some of its nodes.

    Raises:
        LookupError: there is no such public wizard, or it is not made in that language.
    """
    found = snapshot.published().get(key)
    if found is None or language not in found.wizard.languages:
        raise LookupError(key)
    day = timezone.localdate()
    words, marks = found.words(language, day), diagram.Marks(notes=notes)
    with translation.override(language):
        return diagram.draw(found.wizard, language, day, words.plain, drawing_labels(), marks)


def keys() -> list[str]:
    """The keys of every wizard there is a version of."""
    return list(Version.objects.order_by("key").values_list("key", flat=True).distinct())


def made_on(key: str, number: int) -> date:
    """The day, in Denmark, on which a version was written."""
    return timezone.localdate(Version.objects.get(key=key, number=number).created)


def versions(key: str) -> list[Version]:
    """Every version of a wizard, the newest first."""
    return list(Version.objects.filter(key=key).order_by("-number").defer("document"))


published = snapshot.published
version = snapshot.version


def _sorted(paths: Iterable[Path] | None) -> tuple[documents.Library, list[FileReport], list[Path]]:
    """What wizards share, reports on the shared files that are broken or asked for, and the files of wizards."""
    library, reports = shared.read()
    if paths is None:
        return library, reports, sorted((settings.CONTENT / "wizards").glob("*.yaml"))
    asked = list(paths)
    told = shared.check(path for path in asked if shared.is_shared(path))
    named = {report.path.resolve() for report in told}
    others = [report for report in reports if report.path.resolve() not in named]
    return library, told + others, [path for path in asked if not shared.is_shared(path)]


def library() -> documents.Library:
    """The shared rate tables, explained words and hard words that come with the program; broken ones are left out."""
    return shared.read()[0]
