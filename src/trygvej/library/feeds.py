"""What other programs fetch: the map of the site, what is new, and the word to search engines."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import LANGUAGES, localized
from trygvej.engines.page.model import Kind
from trygvej.library import shared, snapshot
from trygvej.library.addresses import HELP, group_path, own_path, situation_path, topic_path
from trygvej.library.models import PagePublication
from trygvej.library.words import said
from trygvej.practice import public as practice
from trygvej.wizards import public as wizards

NEWEST = 30
MOST = 45_000
"""A map may hold fifty thousand addresses."""

Entry = tuple[str, tuple[str, ...], str]
"""A path, the languages it is in, and the day it was checked or nothing."""


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page in every language, each with the others beside it."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for path, languages, day in _entries():
        if len(lines) < MOST:
            lines += [_url(path, code, languages, day) for code in languages]
    return _kept(request, "\n".join([*lines, "</urlset>\n"]), "application/xml")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read: all that is public, but not the table one practises at."""
    words = f"User-agent: *\nDisallow: /oevelse/\nDisallow: /redaktion/\n\nSitemap: {settings.PUBLIC_URL}/sitemap.xml\n"
    return _kept(request, words, "text/plain")


@require_safe
def newest(request: HttpRequest) -> HttpResponse:
    """The pages that were published last, as an Atom feed in the language of the address."""
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    found = PagePublication.objects.select_related("version").defer("version__document", "version__head")
    heads = snapshot.current().heads
    rows = [
        (heads[row.key], row.version.published) for row in found if row.key in heads and row.version.published
    ]
    rows = [(head, when) for head, when in rows if language in head.languages]
    rows.sort(key=lambda row: row[1], reverse=True)
    here = settings.PUBLIC_URL + localized(f"{HELP}nyt.xml", language)
    updated = rows[0][1].isoformat() if rows else "2026-11-28T00:00:00+00:00"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">',
        f"<title>{escape(_('New at Trygvej'))}</title><id>{here}</id><updated>{updated}</updated>",
        f'<link rel="self" href="{here}"/><author><name>Trygvej</name></author>',
    ]
    for head, when in rows[:NEWEST]:
        address = settings.PUBLIC_URL + localized(own_path(head), language)
        lines.append(
            f"<entry><title>{escape(head.title[language])}</title><id>{address}</id>"
            f"<link href={quoteattr(address)}/><updated>{when.isoformat()}</updated>"
            f"<summary>{escape(head.short[language])}</summary></entry>"
        )
    return _kept(request, "\n".join([*lines, "</feed>\n"]), "application/atom+xml")


def _entries() -> Iterator[Entry]:
    found, shelf = snapshot.current(), shared.read()
    for path in ("/", HELP, "/hjaelp/mennesker/", "/oevelser/", "/vejviser/", "/trin-for-trin/", "/om/"):
        yield path, LANGUAGES, ""
    for way, path_of in (("topics", topic_path), ("situations", situation_path), ("groups", group_path)):
        for key, label in getattr(shelf, way).items():
            if key in getattr(found, way) and said(label.title, "da"):
                yield path_of(key), LANGUAGES, ""
    for head in found.heads.values():
        if head.kind is not Kind.TOPIC:  # its address is that of its topic
            yield own_path(head), head.languages, head.checked.isoformat()
    for key, one in wizards.published().items():
        yield f"/vejviser/{key}/", one.wizard.languages, one.wizard.checked.isoformat()
    for key, exercise in practice.exercises().items():
        yield f"/oevelser/{key}/", exercise.languages, exercise.checked.isoformat()
        yield f"/trin-for-trin/{key}/", exercise.languages, exercise.checked.isoformat()


def _url(path: str, language: str, languages: tuple[str, ...], day: str) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(settings.PUBLIC_URL + localized(path, code))}/>'
        for code in languages
    )
    checked = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<url><loc>{escape(settings.PUBLIC_URL + localized(path, language))}</loc>{checked}{others}</url>"


def _kept(request: HttpRequest, words: str, media: str) -> HttpResponse:
    response = HttpResponse(words, content_type=f"{media}; charset=utf-8")
    if not request.META.get("QUERY_STRING"):
        response.headers["Trygvej-Keep"] = "1"
    return response
