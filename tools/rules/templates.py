"""What may stand in a template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tools.rules import PACKAGE, Finding, ours, text

_TAG = re.compile(r"<[a-zA-Z][^<>]*(?:\{[{%].*?[%}]\}[^<>]*)*>", re.DOTALL)
_HANDLER = re.compile(r"\son[a-z]+\s*=", re.IGNORECASE)
_STYLE = re.compile(r"\sstyle\s*=", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*?(?:src|href)=[\"']?(?:https?:)?//", re.IGNORECASE
)
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


def _templates() -> Iterator[tuple[str, str]]:
    for name in ours(".html", ".svg", under=PACKAGE):
        if "templates/" in name:
            # A comment keeps its lines, so that the numbers we print stay right.
            yield name, _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text(name))


def _line(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1


def nothing_inline() -> Iterator[Finding]:
    """The content security policy forbids inline scripts and styles: they would silently not work."""
    for name, source in _templates():
        for match in re.finditer(r"<style\b|<script\b(?![^>]*\bsrc=)", source, re.IGNORECASE):
            if 'type="application/json"' not in source[match.start() : match.start() + 200]:
                yield Finding(
                    name, _line(source, match.start()), "an inline script or style; put it in a static file"
                )
        for tag in _TAG.finditer(source):
            if _HANDLER.search(tag[0]):
                yield Finding(
                    name, _line(source, tag.start()), "an on… attribute; listen from a script file instead"
                )
            if _STYLE.search(tag[0]):
                yield Finding(name, _line(source, tag.start()), "a style attribute; use a class")


def nothing_from_elsewhere() -> Iterator[Finding]:
    """A page asks no other host for anything: that would tell it who visits us."""
    for name, source in _templates():
        for match in _ELSEWHERE.finditer(source):
            yield Finding(
                name, _line(source, match.start()), "asks another host; keep a copy among our static files"
            )


def templates_compile() -> Iterator[Finding]:
    """A misspelt tag in a page that is seldom opened is found here and not by a visitor."""
    from jinja2 import TemplateSyntaxError

    for name, _ in _templates():
        if "/django_templates/" in name:
            yield from _django_compiles(name)
            continue
        try:
            _environment().parse(text(name), filename=name)
            _environment().compile(text(name), filename=name)
        except TemplateSyntaxError as error:
            yield Finding(name, error.lineno, f"does not compile: {error.message}")


def _django_compiles(name: str) -> Iterator[Finding]:
    import django
    from django.template import TemplateSyntaxError, engines

    django.setup()
    try:
        engines["django"].from_string(text(name))
    except TemplateSyntaxError as error:
        yield Finding(name, 1, f"does not compile: {error}")


@cache
def _environment() -> Any:
    import django
    from django.template import engines

    django.setup()
    return engines["jinja2"].env  # type: ignore[attr-defined]


RULES = (nothing_inline, nothing_from_elsewhere, templates_compile)
