"""The podcast feed: every sound that is made and says what it should, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import localized
from trygvej.formats import materials, registry, stock, store
from trygvej.formats.audio import reading
from trygvej.formats.base import Material
from trygvej.formats.sheet import Source
from trygvej.practice import public as practice


@dataclass(frozen=True, slots=True)
class Episode:
    """One sound; ``day`` is when its exercise was last checked, as feeds write it."""

    title: str
    summary: str
    page: str
    sound: str
    mark: str
    size: int
    seconds: int
    day: str


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The sounds of the reader's language, as podcast players read them."""
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    about = _("Exercises in the digital public sector, read aloud step by step.")
    home = settings.PUBLIC_URL + localized("/film/", language)
    values = {"home": home, "language": language, "about": about, "episodes": list(_episodes(language))}
    response = render(
        request, "formats/podcast.xml", values, content_type="application/rss+xml; charset=utf-8"
    )
    response["Trygvej-Keep"] = "1"
    return response


def _episodes(language: str) -> Iterator[Episode]:
    form = registry.FORMATS["audio"]
    for key, exercise in practice.exercises().items():
        source = materials.source(Material.EXERCISE, key, language)
        if not isinstance(source, Source) or not source.voices:
            continue
        line = stock.line((Material.EXERCISE, key, language), form, form.fingerprint(source))
        content = store.read(line.piece, line.fingerprint) if stock.public(line) else None
        if content is None:
            continue
        page = settings.PUBLIC_URL + localized(f"/film/{key}/", language)
        day = datetime(exercise.checked.year, exercise.checked.month, exercise.checked.day, tzinfo=UTC)
        yield Episode(
            title=source.guide.title.text, summary=source.guide.summary.text, page=page, sound=f"{page}lyd.mp3",
            mark=line.fingerprint, size=len(content), seconds=reading(source).times[-1] // 1000,
            day=format_datetime(day, usegmt=True),
        )  # fmt: skip
