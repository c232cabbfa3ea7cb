"""Our own typefaces, for paper: every woff2 file among the static files of the design."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

from django.contrib.staticfiles import finders

_ARABIC_LETTER = 0x0627


def faces(base: str) -> str:
    """The ``@font-face`` rules for every typeface there is; none where there is none (the system's are used then)."""
    rules = []
    for name, path in sorted(_files().items()):
        family, weight, style = _described(path)
        rules.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style};'
            f' src: url("{base}{name}") format("woff2"); }}'
        )
    return "\n".join(rules)


def read(name: str) -> bytes | None:
    """A typeface file by the name ``faces`` gave it."""
    path = _files().get(name)
    return path.read_bytes() if path else None


@lru_cache(maxsize=1)
def _files() -> dict[str, Path]:
    found = {}
    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            if name.endswith(".woff2"):
                found[Path(name).name] = Path(storage.path(name))
    return found


def _described(path: Path) -> tuple[str, str, str]:
    """Family, weight and style as the typeface itself says; those with Arabic letters are a family of their own."""
    from fontTools.ttLib import TTFont  # comes with the PDF maker

    font = TTFont(io.BytesIO(path.read_bytes()), lazy=True)
    family = "Trygvej Arabic" if _ARABIC_LETTER in font.getBestCmap() else "Trygvej"
    weight = f"{font['OS/2'].usWeightClass}"
    if "fvar" in font:
        axis = next((axis for axis in font["fvar"].axes if axis.axisTag == "wght"), None)
        weight = f"{axis.minValue:.0f} {axis.maxValue:.0f}" if axis else weight
    return family, weight, "italic" if font["OS/2"].fsSelection & 1 else "normal"
