"""The Jinja2 environment of every public page: translation, addresses, static files, less white space."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment, StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from trygvej.design.films import FilmLine, filming, films_on
from trygvej.design.public import Rich, TermLine, localized, plain, terms_in
from trygvej.engines.language.dates import format_date

NAMES = {"da": "Dansk", "en": "English", "ar": "العربية"}
"""Every language by its own name: whoever looks for it can read it."""


class LessSpace(Extension):
    """Makes every run of white space that holds a line break one line break, once, when a template is compiled."""

    _run = re.compile(r"[ \t]*\n\s*")

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Shorten the words between the tags of the template language."""
        for token in stream:
            if token.type == "data":
                token = Token(token.lineno, token.type, self._run.sub("\n", token.value))
            yield token


class Words:
    """The explained words of one page, each given out the first time it is asked for."""

    def __init__(self, terms: Iterable[TermLine]) -> None:
        self._left = {term.key: term for term in terms}

    def first(self, *texts: Rich | None) -> Iterator[TermLine]:
        """The words in these texts that have not been explained further up on the page."""
        for key in terms_in(*texts):
            if key in self._left:
                yield self._left.pop(key)


def texts_of(lines: Iterable[object]) -> Iterator[Rich]:
    """Every text of content in these lines (facts, helpers, answers), in reading order."""
    for line in lines:
        yield from (getattr(line, name, ()) for name in ("text", "deadline", "hours", "reason"))


def language() -> str:
    """The code of the page's language."""
    return (translation.get_language() or settings.LANGUAGE_CODE).partition("-")[0]


def direction(code: str = "") -> str:
    """Which way a language is written; the page's own where none is named."""
    return "rtl" if (code or language()) in settings.LANGUAGES_BIDI else "ltr"


def bdi(text: str) -> Markup:
    """A name or a text that may be in another script: the words around it must not turn it round."""
    return Markup("<bdi>{}</bdi>").format(text)


def here(path: str, code: str | None = None) -> str:
    """A public path ("/om/") in the page's language, or in another one."""
    return localized(path, code or language())


def day(value: date) -> str:
    """A date in words, in the page's language: "1. marts 2018"."""
    return _day(value, language())


@lru_cache(maxsize=2048)  # the sources of one answer show forty dates, and most are alike
def _day(value: date, _language: str) -> str:
    return format_date(value, language())


def films_here(address: str | None) -> tuple[FilmLine, ...]:
    """The made films that belong on the page of an address here, whatever its language and its query."""
    path = urlsplit(address or "").path.removeprefix(localized("", language()))
    return films_on(path, language())


def static_file(name: str) -> str:
    """The address of a static file; by its plain name in a page that is filmed, which needs no collected files."""
    if filming.get():
        return f"{settings.STATIC_URL}{name}"
    return static(name) if settings.DEBUG else _static(name)


_static = cache(static)


def operator() -> dict[str, str]:
    """Who runs the site: name, address, phone, hours, email, logo; empty where nothing was set."""
    return settings.OPERATOR


def tel(number: str) -> str:
    """A telephone number as a link can call it; a Danish one gets its country."""
    digits = re.sub(r"[^\d+]", "", number)
    return f"tel:{digits}" if digits.startswith("+") or len(digits) != 8 else f"tel:+45{digits}"


def kept(macro: Callable[..., Markup], *values: Hashable) -> Markup:
    """A part of a page that is the same for every reader, rendered once for each language and value.

    An answer's facts and sources are most of the work of its page, and many answers share them.
    """
    return _kept(macro, language(), *values)


@lru_cache(maxsize=512)
def _kept(macro: Callable[..., Markup], _language: str, *values: Hashable) -> Markup:
    return macro(*values)


def environment(**options: Any) -> Environment:
    """The environment Django's Jinja2 backend asks for."""
    options |= {"undefined": StrictUndefined, "autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
    env = Environment(**options, extensions=["jinja2.ext.i18n", LessSpace])
    env.install_gettext_callables(  # type: ignore[attr-defined]
        translation.gettext, translation.ngettext, newstyle=True,
        pgettext=translation.pgettext, npgettext=translation.npgettext,
    )  # fmt: skip
    env.globals.update(
        static=static_file, films_on=films_here,
        url=reverse, here=here, here_in=localized, language=language, direction=direction, operator=operator,
        kept=kept, words=Words, texts_of=texts_of, bdi=bdi, tel=tel, language_names=NAMES, field_kind=_field_kind,
    )  # fmt: skip
    env.filters.update(day=day, plain=plain)
    return env


def _field_kind(field: object) -> str:
    """Which macro shows a form field: "checkbox", "number", "date" or "select"."""
    return type(field).__name__.removesuffix("Field").lower()
