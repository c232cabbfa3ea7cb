"""What is seen of a page in a film: its words and marks, without addresses, scripts and what is hidden. Pure.

Two pages that look alike are the same value. So a new version number in an address makes no film stale.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from trygvej.formats.film.pages import Page, Wish


def seen(html: str, wishes: Iterable[Wish] = (), static: str = "/static/") -> Page:
    """What is seen of a page, with what is wished for marked by its number.

    Raises:
        NotThere: something wished for is not there.
    """
    return _seen(html, tuple(wishes), static)


# The same page is looked at for both sizes, and whenever somebody asks how a film stands.
@lru_cache(maxsize=128)
def _seen(html: str, wishes: tuple[Wish, ...], static: str) -> Page:
    from trygvej.formats.film.soup import read  # its parser is slow to load, and most commands read no page

    return read(html, wishes, static)
