"""Where on the site the made things lie, and where the square on a paper leads."""

from __future__ import annotations

from trygvej.design.public import localized
from trygvej.formats.base import Material

FOLDERS = {
    Material.EXERCISE: "/trin-for-trin",
    Material.WIZARD: "/vejviser",
    Material.POSTER: "/plakater",
    Material.PAGE: "/hjaelp",
    Material.FILM: "/film",
}
"""The page that lists each kind of material; what is made from it lies below."""


EDITION, TO = "_", "/til/"
"""What stands between a page's key and the group it is fitted to: in the key of a material, and in an address."""


def page(material: Material, key: str) -> str:
    """The path of a material's own page, without a language."""
    return f"{FOLDERS[material]}/{key.replace(EDITION, TO)}/"


def paper_page(material: Material, key: str, mark: str) -> str:
    """The path of a paper's own page, which tells whether the paper is the newest."""
    return f"{page(material, key)}papir/{mark[:8]}/"


def whole(site: str, path: str, language: str, batch: str = "") -> str:
    """A whole address to print, with the key of the batch it is printed for."""
    own = localized(path, language)
    return f"{site}/fra/{batch}{own}" if batch else site + own


def in_words(site: str, path: str, language: str) -> str:
    """An address as one types it."""
    return f"{site.partition('://')[2]}{localized(path, language)}".rstrip("/")
