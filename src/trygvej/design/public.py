"""What other rooms hand to the base page and its components: frozen values, without Django.

A page value begins with a ``Frame`` (what every page has); a ``Move`` is one press; a ``Rich`` is text
from the content with the explained words marked. The templates show them; see ``components.html``.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from trygvej.design.films import FilmLine, filming, films_are_known_by, films_on

__all__ = [
    "LANGUAGES", "FilmLine", "Frame", "LanguageLine", "Move", "Notice", "NoticeKind", "Paragraph", "Rich", "Span",
    "TermLine", "filming", "films_are_known_by", "films_on", "language_lines", "localized", "plain", "qr", "rich",
    "terms_in",
]  # fmt: skip

LANGUAGES = ("da", "en", "ar")
"""The languages the site speaks, its own first: that one has no prefix in addresses."""


def localized(path: str, code: str) -> str:
    """A public path without prefix ("/om/") as its address in a language."""
    return path if code == LANGUAGES[0] else f"/{code}{path}"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words. ``term`` is the key of the ``TermLine`` that explains them, if they are explained."""

    text: str
    term: str | None = None


Paragraph: TypeAlias = tuple[Span, ...]
Rich: TypeAlias = tuple[Paragraph, ...]
"""Text of the content: paragraphs of spans."""


def rich(text: str) -> Rich:
    """Text without explained words as a ``Rich``; a blank line begins a new paragraph."""
    return tuple((Span(" ".join(part.split())),) for part in text.split("\n\n") if part.strip())


def plain(text: Rich) -> str:
    """The words alone, for a title, a button or a voice."""
    return " ".join("".join(span.text for span in paragraph) for paragraph in text)


def terms_in(*texts: Rich | None) -> Iterator[str]:
    """The keys of the explained words in these texts, in reading order; a word may come again."""
    for text in texts:
        for paragraph in text or ():
            yield from (span.term for span in paragraph if span.term)


@dataclass(frozen=True, slots=True)
class TermLine:
    """An explained word: what is shown on the page, and what it means."""

    key: str
    name: str
    explanation: Rich


@dataclass(frozen=True, slots=True)
class Move:
    """One press: a link (``href``), or a form that posts hidden fields (``action``).

    Exactly one of the two is given. Sensitive wizards use the second, so that nothing of what was
    answered stands in an address.
    """

    href: str | None = None
    action: str | None = None
    fields: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse a press that leads nowhere, or to two places."""
        if (self.href is None) == (self.action is None):
            raise ValueError("a move is either a link or a posted form")


class NoticeKind(StrEnum):
    """What a notice is for. It decides its sign and its words, never its meaning by colour alone."""

    INFO = "info"
    CHANGED = "changed"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know before reading on, such as "this guide has changed since your link was made"."""

    kind: NoticeKind
    title: str
    text: Rich = ()
    move: Move | None = None
    move_text: str = ""


@dataclass(frozen=True, slots=True)
class LanguageLine:
    """The same page in one language. ``code`` is da, en or ar; the name is always in its own language."""

    code: str
    move: Move
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page has around its own content.

    ``title`` is the browser's title without the site's name. ``languages`` is the language switch, every
    language that can be chosen, the current one too. ``canonical`` is the page's absolute address; None
    where an address must not be kept or shared (sensitive wizards, error pages). ``section`` marks where
    one is among the doors: "practise", "find" or "help". ``embedded`` is given where the page is shown in a
    frame on somebody else's site: the address of the same thing here. Such a page has no header.
    """

    title: str
    languages: tuple[LanguageLine, ...] = ()
    canonical: str | None = None
    description: str = ""
    noindex: bool = False
    section: str = ""
    embedded: str = ""
    notices: tuple[Notice, ...] = ()


def language_lines(path: str, current: str) -> tuple[LanguageLine, ...]:
    """The language switch of a page with an address; ``path`` has no prefix and may have a query."""
    return tuple(LanguageLine(code, Move(href=localized(path, code)), code == current) for code in LANGUAGES)


def page_frame(path: str, title: str, description: str = "", section: str = "") -> Frame:
    """The frame of a page that is there in every language, as the reader's language shows it."""
    language = get_language() or "da"
    return Frame(
        title=title,
        description=description,
        languages=language_lines(path, language),
        canonical=settings.PUBLIC_URL + localized(path, language),
        section=section,
    )


def kept(request: HttpRequest, template: str, frame: Frame, **values: object) -> HttpResponse:
    """Answer with a page that is the same for everybody: the front door may keep it, at its one address."""
    response = render(request, template, {"page": frame, **values})
    if not request.META.get("QUERY_STRING"):
        response.headers["Trygvej-Keep"] = "1"
    return response


def qr(address: str) -> str:
    """An address as a QR code, an inline SVG without style or size of its own."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True
    )
    return drawn.getvalue().decode().strip()
