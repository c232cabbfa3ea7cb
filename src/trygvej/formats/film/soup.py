"""Read a page as a film sees it: what is seen stays, and what is wished for is marked. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, Tag

from trygvej.formats.film.pages import MARK, By, NotThere, Page, Wish

_KEPT = frozenset({
    "class", "lang", "dir", "type", "value", "checked", "disabled", "open", "src", "alt", "rows", "cols", "start",
    "colspan", "rowspan", "scope", "role", "placeholder", "data-count", "data-head",
})  # fmt: skip
"""The attributes that change how something looks; and all that begin with aria-."""
_NEVER = ("script", "noscript", "template", "link", "meta", "iframe", "video", "audio")
_PRESSED = ("a", "button", "label", "summary", "input")
_INLINE = ("span", "b", "strong", "em", "bdi", "a")
_HASHED = re.compile(r"\.[0-9a-f]{12}(?=\.)")


def read(html: str, wishes: tuple[Wish, ...], static: str) -> Page:
    """What is seen of a page (``static``: where addresses of its files begin), with each wish marked by its number.

    Raises:
        NotThere: something wished for is not there.
    """
    soup = BeautifulSoup(html, "html.parser")
    root, body = soup.find("html"), soup.find("body")
    if not isinstance(root, Tag) or not isinstance(body, Tag):
        raise NotThere("<body>")
    sheets = tuple(_sheets(soup, static))
    _without_the_unseen(body)
    for number, wish in enumerate(wishes):
        _found(body, wish)[MARK] = str(number)
    for tag in body.find_all(True):
        _plain(tag, static)
    return Page(body.decode_contents(), str(root.get("lang", "da")), str(root.get("dir", "ltr")), sheets)


def _sheets(soup: BeautifulSoup, static: str) -> Iterator[str]:
    for link in soup.find_all("link", rel="stylesheet"):
        name = str(link.get("href", ""))
        if name.startswith(static):
            yield _HASHED.sub("", name.removeprefix(static))


def _without_the_unseen(body: Tag) -> None:
    for comment in body.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for tag in body.find_all(_NEVER):
        tag.decompose()
    for tag in body.find_all(lambda tag: tag.has_attr("hidden") or "skipnav" in tag.get("class", ())):
        tag.decompose()
    for tag in body.find_all("input", type="hidden"):
        tag.decompose()
    for tag in body.find_all(class_="credits"):  # it names the version, which would make every film stale
        tag.decompose()
    for folded in body.find_all("details", open=False):
        for child in list(folded.find_all(lambda tag: tag.name != "summary", recursive=False)):
            child.decompose()


def _plain(tag: Tag, static: str) -> None:
    """Only what changes how it looks; drawings are kept as they are."""
    if tag.name == "svg" or tag.find_parent("svg"):
        return
    link = tag.name == "a" and tag.has_attr("href")
    tag.attrs = {
        name: value
        for name, value in tag.attrs.items()
        if name in _KEPT or name == MARK or name.startswith("aria-")
    }
    for name in ("aria-labelledby", "aria-describedby", "aria-controls"):
        tag.attrs.pop(name, None)
    if link:
        tag["href"] = "#"
    if tag.name == "img":
        source = str(tag.get("src", ""))
        tag["src"] = _HASHED.sub("", source) if source.startswith(static) else ""


def _found(body: Tag, wish: Wish) -> Tag:
    """The first thing that answers to a wish."""
    found = {By.PRESS: _press, By.WORDS: _said, By.NAME: _named, By.LOOKS: _looking}[wish.by](
        body, wish.words
    )
    if not isinstance(found, Tag):
        raise NotThere(wish.words)
    return found


def _press(body: Tag, words: str) -> Tag | None:
    return next((tag for tag in body.find_all(_PRESSED) if _words(words) in _names(tag)), None)


def _said(body: Tag, words: str) -> Tag | None:
    asked = _words(words)
    found = (tag for tag in body.find_all(True) if _words(tag.get_text()) == asked)
    return next((_innermost(tag, asked) for tag in found), None)


def _named(body: Tag, name: str) -> Tag | None:
    return body.find(("input", "select", "button", "textarea"), attrs={"name": name})


def _looking(body: Tag, name: str) -> Tag | None:
    return body.find(class_=name)


def _names(tag: Tag) -> set[str]:
    """What something is called: all its words, those without what only a reader hears, or those of a part of it."""
    heard = "".join(str(text) for text in tag.find_all(string=True) if not text.find_parent(class_="sr-only"))
    parts = {_words(part.get_text()) for part in tag.find_all(True)} if tag.name in _PRESSED else set()
    return {_words(tag.get_text()), _words(heard)} | parts


def _innermost(tag: Tag, words: str) -> Tag:
    """Not a part of a line: the ring goes round the whole of a heading."""
    for child in tag.find_all(lambda one: one.name not in _INLINE, recursive=False):
        if _words(child.get_text()) == words:
            return _innermost(child, words)
    return tag


def _words(text: str) -> str:
    return " ".join(text.split())
