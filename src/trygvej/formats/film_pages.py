"""The pages of the films: the player with captions and chapters, and beside it all that is said and seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import kept, localized, page_frame
from trygvej.formats import materials, ranges, registry, stock, store
from trygvej.formats.base import Material
from trygvej.formats.film.captions import FPS, chapters_vtt, vtt
from trygvej.formats.film.film import WideFilm
from trygvej.formats.film.said import Film, Part
from trygvej.formats.sheet import Source
from trygvej.formats.stock import Line
from trygvej.practice import public as practice

LIST = "/film/"


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter on the page: when it begins, what is said, and what is seen meanwhile."""

    number: int
    part: Part
    clock: str
    seconds: float


@require_safe
def all_films(request: HttpRequest) -> HttpResponse:
    """Every film, by topic, with whether it is made."""
    language = _language(request)
    words = _("Each film shows an exercise from beginning to end, with captions.")
    frame = page_frame(LIST, _("Films"), words, "practise")
    return kept(request, "formats/films.html", frame, groups=practice.groups(language))


@require_safe
def film_page(request: HttpRequest, key: str) -> HttpResponse:
    """One film, or the word that it is not made yet; in either case all of it as text."""
    source = _source(key, _language(request))
    told = WideFilm().says(source)
    ready = {line.piece.format: line for line in _lines(key, told.language) if stock.public(line)}
    first = _chapter(request, told)
    frame = page_frame(
        f"{LIST}{key}/", _("Film: %(title)s") % {"title": told.title}, source.guide.summary.text, "practise"
    )
    return kept(
        request, "formats/film.html", frame,
        guide=source.guide, film=told, base=localized(f"{LIST}{key}/", told.language),
        wide=ready.get("film"), phone=ready.get("film-phone"), audio=ready.get("audio"),
        chapters=list(_chapters(told)), at=f"#t={first}" if first else "",
    )  # fmt: skip


@require_safe
def movie(request: HttpRequest, key: str, name: str, suffix: str) -> HttpResponse:
    """The film or the sound itself, whole or a piece of it; until it is made, the way back to its page."""
    form = next(
        (one for one in registry.of(Material.EXERCISE) if (one.file, one.suffix) == (name, suffix)), None
    )
    if form is None:
        raise Http404(name)
    source = _source(key, _language(request))
    named = Material.EXERCISE, key, source.guide.language
    line = stock.line(named, form, form.fingerprint(source), stock.decisions())
    content = store.read(line.piece, line.fingerprint) if stock.public(line) else None
    if content is None:
        response: HttpResponse = HttpResponseRedirect(localized(f"{LIST}{key}/", _language(request)))
        response["Cache-Control"] = "no-store"
        return response
    return ranges.answer(request, content, form.media, f"{line.fingerprint}-{len(content)}")


@require_safe
def captions(request: HttpRequest, key: str) -> HttpResponse:
    """The captions of a film (WebVTT)."""
    return _vtt(vtt(WideFilm().says(_source(key, _language(request))).cues))


@require_safe
def chapters(request: HttpRequest, key: str) -> HttpResponse:
    """The chapters of a film (WebVTT)."""
    return _vtt(chapters_vtt(WideFilm().says(_source(key, _language(request))).chapters))


def _source(key: str, language: str) -> Source:
    """What the film is made from: in the reader's language, or in Danish where it is not told in hers."""
    if key not in practice.exercises():
        raise Http404(key)
    source = materials.source(Material.EXERCISE, key, language) or materials.source(
        Material.EXERCISE, key, "da"
    )
    if not isinstance(source, Source):
        raise Http404(key)
    return source


def _lines(key: str, language: str) -> Iterator[Line]:
    return stock.of((Material.EXERCISE, key, language), ("film", "film-phone", "audio"))


def _chapters(told: Film) -> Iterator[Chapter]:
    for number, (part, first) in enumerate(zip(told.parts, told.times, strict=False), start=1):
        yield Chapter(number, part, _clock(first), first / FPS)


def _chapter(request: HttpRequest, told: Film) -> float:
    """Where the film shall begin, in seconds: at the chapter that the address asks for."""
    asked = request.GET.get("kapitel", "")
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 4 else 0
    return told.times[number - 1] / FPS if 1 <= number <= len(told.parts) else 0.0


def _clock(frame: int) -> str:
    minutes, seconds = divmod(frame // FPS, 60)
    return f"{minutes}:{seconds:02}"


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]


def _vtt(text: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/vtt; charset=utf-8")
    response.headers["Trygvej-Keep"] = "1"
    return response
