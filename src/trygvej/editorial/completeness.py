"""The completeness table as values: every material, format and language, how it stands, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trygvej.editorial.forms import language_name
from trygvej.engines.problems import sentences
from trygvej.formats import public as formats
from trygvej.formats.public import Job, Line, Material, State, Untold

Named = tuple[Material, str, str]
DONE = (State.THERE, State.DRAFT, State.NOT_NEEDED)
NEXT = 5
"""How many of what should be made next are shown."""


@dataclass(frozen=True)
class Cell:
    """One piece in the table; ``own`` is its page here, ``note`` what is to be known of it besides."""

    state: State
    words: str
    own: str
    note: str = ""


@dataclass(frozen=True)
class Row:
    """One material in one language, with a cell for each format that is shown; None where it has no such format."""

    title: str
    kind: str
    language: str
    code: str
    cells: tuple[Cell | None, ...]
    voice: str = ""
    sign: str = ""


@dataclass(frozen=True)
class Wanted:
    """Something to do next: which material, which formats of it, and where one does it."""

    title: str
    language: str
    names: str
    own: str


@dataclass(frozen=True)
class Broken:
    """A film that cannot be told: for each scene what is wrong, and what to do."""

    title: str
    language: str
    problems: tuple[tuple[str, str], ...]


def states() -> dict[State, str]:
    """How each state is said."""
    return {
        State.THERE: _("there"),
        State.DATED: _("there, with an older look"),
        State.STALE: _("stale"),
        State.MISSING: _("missing"),
        State.DRAFT: _("draft, not given out"),
        State.NOT_NEEDED: _("not needed"),
    }


def kinds() -> dict[Material, str]:
    """What each kind of material is called."""
    return {
        Material.EXERCISE: _("Exercise"),
        Material.WIZARD: _("Guide"),
        Material.FILM: _("Film from a script"),
        Material.POSTER: _("Poster"),
        Material.PAGE: _("Page"),
    }


def groups() -> dict[str, str]:
    """Whom the materials are for."""
    return {"borger": _("Citizens"), "ejer": _("Owners of firms"), "myndighed": _("Authorities")}


def orders() -> dict[str, str]:
    """What the table can be sorted by."""
    return {"titel": _("Title"), "stand": _("What is most urgent"), "sprog": _("Language")}


def chosen(asked: QueryDict, untold: Iterable[Untold] | None = None) -> list[Line]:
    """The lines that the filters leave; a film that cannot be told first, as nothing can be made of it.

    ``untold``: all such films, where they have been looked for already; it takes a second.
    """
    language, state, group = (asked.get(name, "") for name in ("sprog", "stand", "gruppe"))
    forms, languages = (
        _forms(asked.get("format", ""), asked.get("materiale", "")),
        [language] * bool(language),
    )
    films = formats.untold_films() if untold is None else untold
    found = [
        line
        for film in films
        for line in film.lines
        if (not forms or line.piece.format in forms) and (not language or film.language == language)
    ]
    found += formats.survey((), forms, languages)
    left = [
        line
        for line in found
        if (not state or line.state == state) and (not group or formats.group_of(line.piece) == group)
    ]
    return sorted(left, key=_ORDERS.get(asked.get("orden", ""), lambda line: 0))


def line_of(piece: formats.Piece) -> Line | None:
    """How one piece stands, also of a film that cannot be told; None where there is no such piece."""
    only = [piece.key], [piece.format], [piece.language]
    untold = (line for film in formats.untold_films(*only) for line in film.lines)
    return next((line for line in (*formats.survey(*only), *untold) if line.piece == piece), None)


def note_of(line: Line) -> str:
    """How many parts are there, or why nothing can make a piece now; empty where it can be made, or need not be."""
    if State.THERE in line.parts:
        words = ngettext("%(there)s of %(n)s step", "%(there)s of %(n)s steps", len(line.parts))
        return words % {"there": line.parts.count(State.THERE), "n": len(line.parts)}
    if line.possible or line.state in DONE:
        return ""
    return _("a scene must be mended") if line.piece.material is Material.FILM else _("waits for a voice")


def rows(lines: Iterable[Line], shown: list[str]) -> list[Row]:
    """The lines as a table with a column for each format."""
    by_material: dict[Named, dict[str, Line]] = {}
    for line in lines:
        by_material.setdefault(_named(line), {})[line.piece.format] = line
    ordered, said, kind = formats.waiting(), states(), kinds()
    return [
        Row(
            title=formats.title(*named),
            kind=kind[named[0]],
            language=language_name(named[2]),
            code=named[2],
            cells=tuple(_cell(found.get(key), said, ordered=named in ordered) for key in shown),
            voice=_voice(*named),
            sign=_sign(*named),
        )
        for named, found in by_material.items()
    ]


def to_make(lines: Iterable[Line]) -> list[Wanted]:
    """What the machine should make first: what people may hold an old paper of, then what is missing; Danish first."""
    return list(_wanted((line for line in lines if line.to_make), _piece_page))


def to_do(lines: Iterable[Line]) -> list[Wanted]:
    """What people should do first, since no machine can: mend a scene, record a voice, film sign language."""
    left = (line for line in lines if not line.to_make and line.state in (State.STALE, State.MISSING))
    return list(_wanted(left, _hand_page))


def broken(films: Iterable[Untold]) -> list[Broken]:
    """Films that cannot be told, in words."""
    return [
        Broken(
            title=formats.title(Material.FILM, film.key, film.language),
            language=language_name(film.language),
            problems=tuple(sentences(problem, _) for problem in film.problems),
        )
        for film in films
    ]


def job_words(job: Job) -> str:
    """What a job makes."""
    words = {"title": formats.title(*job.named), "language": language_name(job.named[2])}
    if job.heavy:
        return _("film and sound of %(title)s (%(language)s)") % words
    return _("papers of %(title)s (%(language)s)") % words


_URGENT = {State.STALE: 0, State.MISSING: 1, State.DATED: 2}
_ORDERS: dict[str, Callable[[Line], object]] = {
    "titel": lambda line: formats.title(line.piece.material, line.piece.key, "da").casefold(),
    "stand": lambda line: _URGENT.get(line.state, 3),
    "sprog": lambda line: line.piece.language,
}


def _forms(form: str, material: str) -> list[str]:
    """The formats that two filters leave; none is all of them."""
    if form:
        return [form]
    return [key for key, one in formats.FORMATS.items() if one.material == material]


def _wanted(lines: Iterable[Line], own: Callable[[Line], str]) -> Iterator[Wanted]:
    codes = [code for code, _name in settings.LANGUAGES]
    by_material: dict[Named, list[Line]] = {}
    for line in sorted(lines, key=lambda line: (_URGENT[line.state], codes.index(line.piece.language))):
        by_material.setdefault(_named(line), []).append(line)
    for named, found in list(by_material.items())[:NEXT]:
        names = ", ".join(formats.names()[line.piece.format] for line in found)
        yield Wanted(formats.title(*named), language_name(named[2]), names, own(found[0]))


def _cell(line: Line | None, said: dict[State, str], *, ordered: bool) -> Cell | None:
    if line is None:
        return None
    note = _("ordered") if ordered and line.to_make else note_of(line)
    return Cell(line.state, said[line.state], _piece_page(line), note)


def _piece_page(line: Line) -> str:
    piece = line.piece
    place = [piece.material, piece.key, piece.format, piece.language]
    return reverse("editorial-formats:piece", args=place)


def _named(line: Line) -> Named:
    return line.piece.material, line.piece.key, line.piece.language


def _hand_page(line: Line) -> str:
    """Where people do what is missing: record, film, or read what is wrong."""
    if formats.FORMATS[line.piece.format].by_hand:
        return _sign(*_named(line))
    silent = not line.possible and line.piece.material is not Material.FILM
    return _voice(*_named(line)) if silent else _piece_page(line)


def _voice(material: Material, key: str, language: str) -> str:
    """Where the voice of a material is recorded, if it has one."""
    place = [material, key, language]
    return reverse("editorial-formats:voice", args=place) if formats.has_voice(material) else ""


def _sign(material: Material, key: str, language: str) -> str:
    """Where a material's films in sign language are handed in, if it has any."""
    by_hand = any(form.by_hand and language in form.languages for form in formats.forms_of(material))
    return reverse("editorial-formats:sign", args=[key]) if by_hand else ""
