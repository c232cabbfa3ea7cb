"""The pages of the films: the player with captions and chapters, and beside it all that is said and seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import kept, localized, page_frame
from trygvej.figures import public as figures
from trygvej.formats import copying, films_about, materials, ranges, registry, signing, stock, store
from trygvej.formats.base import Format, Material
from trygvej.formats.film import said
from trygvej.formats.film.captions import FPS, chapters_vtt, vtt
from trygvej.formats.film.film import film
from trygvej.formats.film.said import Film, Part, Size
from trygvej.formats.film.telling import Telling, telling
from trygvej.formats.scripts import scripts
from trygvej.formats.sheet import Source
from trygvej.formats.stock import Line
from trygvej.practice import public as practice
from trygvej.practice.public import Said
from trygvej.wizards import public as wizards

LIST = "/film/"


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter on the page: when it begins, what is said, and what is seen meanwhile."""

    number: int
    part: Part
    title: Said
    clock: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Onward:
    """A press on the page of a film: where it leads, and its words."""

    path: str
    words: Said


@require_safe
def all_films(request: HttpRequest) -> HttpResponse:
    """Every film, by topic; those with a script of their own once they are made."""
    language = _language(request)
    words = _("Each film shows an exercise from beginning to end, with captions.")
    frame = page_frame(LIST, _("Films"), words, "practise")
    groups = practice.groups(language)
    return kept(request, "formats/films.html", frame, groups=groups, told=films_about.made_films(language))


@require_safe
def film_page(request: HttpRequest, key: str) -> HttpResponse:
    """One film, or the word that it is not made yet; in either case all of it as text."""
    material, source = _source(key, _language(request))
    title = _("Film: %(title)s") % {"title": source.title.text}
    frame = page_frame(f"{LIST}{key}/", title, source.summary.text, "practise")
    frame = replace(frame, noindex=material is Material.FILM and not _ready(material, source))
    return kept(request, "formats/film.html", frame, **_values(request, material, source))


@require_safe
def framed(request: HttpRequest, key: str) -> HttpResponse:
    """The film in a frame on somebody else's page; what one can do next opens beside it."""
    language = _language(request)
    material, source = _source(key, language)
    path, own = f"/indlejret{LIST}{key}/", localized(f"{LIST}{key}/", language)
    frame = page_frame(path, _("Film: %(title)s") % {"title": source.title.text}, source.summary.text)
    frame = replace(frame, embedded=own, noindex=True)
    response = kept(request, "formats/film.html", frame, **_values(request, material, source))
    wizards.frame(response)
    mark = figures.Mark("embed", key, figures.HOST, language, figures.SHOWN)
    response[figures.HEADER] = figures.mark_of([mark])
    return response


@require_safe
def copy(request: HttpRequest, key: str) -> HttpResponse:
    """The line that shows the film on another site, and how it looks."""
    _material, source = _source(key, _language(request))
    return copying.page(
        request, f"{LIST}{key}/", source.title.text, _("Show the film “%(title)s” on your own page")
    )


@require_safe
def movie(request: HttpRequest, key: str, name: str, suffix: str) -> HttpResponse:
    """The film or the sound itself, whole or a piece of it; until it is made, the way back to its page."""
    material, source = _source(key, _language(request))
    form = next((one for one in registry.of(material) if (one.file, one.suffix) == (name, suffix)), None)
    if form is None:
        raise Http404(name)
    named = material, key, source.language
    whole = materials.source(*named)  # as the format knows it: one that people hand in knows guides only
    line = stock.line(named, form, form.fingerprint(whole), stock.decisions())
    content = store.read(line.piece, line.fingerprint) if stock.public(line) else None
    if content is None:
        response: HttpResponse = HttpResponseRedirect(localized(f"{LIST}{key}/", _language(request)))
        response["Cache-Control"] = "no-store"
        return response
    return ranges.answer(request, content, form.media, f"{line.fingerprint}-{len(content)}")


@require_safe
def captions(request: HttpRequest, key: str, size: Size) -> HttpResponse:
    """The captions of a film (WebVTT), placed in the strip of one of its sizes."""
    return _vtt(vtt(film(_source(key, _language(request))[1], size).cues, size.line_at))


@require_safe
def chapters(request: HttpRequest, key: str) -> HttpResponse:
    """The chapters of a film (WebVTT)."""
    return _vtt(chapters_vtt(film(_source(key, _language(request))[1], said.WIDE).chapters))


def _source(key: str, language: str) -> tuple[Material, Telling]:
    """What the film is made from: in the reader's language, or in Danish where it is not told in hers.

    Raises:
        Http404: there is no such film.
    """
    material = Material.FILM if key in scripts() else Material.EXERCISE
    if material is Material.EXERCISE and key not in practice.exercises():
        raise Http404(key)
    source = materials.source(material, key, language) or materials.source(material, key, "da")
    if not isinstance(source, Source | Telling):
        raise Http404(key)
    return material, telling(source)


def _values(request: HttpRequest, material: Material, source: Telling) -> dict[str, object]:
    """What the page of a film shows, here or in a frame."""
    shown, ready = film(source, said.WIDE), _ready(material, source)
    first = _chapter(request, shown)
    return {
        "guide": source,
        "film": shown,
        "base": localized(f"{LIST}{source.key}/", shown.language),
        "wide": ready.get("film"),
        "phone": ready.get("film-telefon"),
        "audio": ready.get("lyd"),
        "chapters": list(_chapters(shown)),
        "at": f"#t={first}" if first else "",
        "signed": signing.signed(source.key, shown.language),
        "onward": list(_onward(material, source.key, _language(request))),
    }


def _onward(material: Material, key: str, language: str) -> Iterator[Onward]:
    """What one can do when one has seen it."""
    if material is Material.EXERCISE:
        yield Onward(f"/oevelser/{key}/", Said(_("Try it yourself"), language))
        yield Onward(f"/trin-for-trin/{key}/", Said(_("Read it step by step, with pictures"), language))
        return
    script = scripts()[key]
    if script.onward is not None:
        words = practice.said(script.onward.text, language)
        yield Onward(script.onward.path, replace(words, text=words.text.rstrip(":")))
    elif script.wizard is not None:
        yield Onward(f"/vejviser/{script.wizard}/", Said(_("Try it yourself"), language))


def _ready(material: Material, source: Telling) -> dict[str, Line]:
    """The files of a film that may be given out, by their names."""
    forms = [form for form in registry.of(material) if form.file in ("film", "film-telefon", "lyd")]
    lines = ((form.file, _line(material, source, form)) for form in forms)
    return {name: line for name, line in lines if stock.public(line)}


def _line(material: Material, source: Telling, form: Format) -> Line:
    named = material, source.key, source.language
    return stock.line(named, form, form.fingerprint(source), stock.decisions())


def _chapters(told: Film) -> Iterator[Chapter]:
    for number, (part, first) in enumerate(zip(told.parts, told.times, strict=False), start=1):
        title = Said(part.title, told.language)
        yield Chapter(number, part, title, _clock(first), first / FPS)


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
