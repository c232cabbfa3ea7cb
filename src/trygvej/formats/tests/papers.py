"""What the tests of the paper formats share: making one, and looking into a PDF."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from trygvej.formats import materials
from trygvej.formats.base import Drawn, Material
from trygvej.formats.pictures import HIGH, SCALE, WIDE
from trygvej.formats.sheet import Source
from trygvej.formats.tools import Workshop
from trygvej.practice import public as practice

ONE = "svindel-sms"
"""The exercise that `make test` makes; the others are made by `make proof`."""
EVERY = [(key, code) for key, exercise in practice.exercises().items() for code in exercise.languages]


WORKSHOP = Workshop()
"""Takes the pictures of one exercise once for all its papers."""


def chosen() -> list[Any]:
    """Key and language of every exercise for a fixture; most of them only in `make proof`."""
    few = ((ONE, "da"), (ONE, "ar"))
    return [
        pytest.param(one, marks=() if one in few else pytest.mark.proof, id="-".join(one)) for one in EVERY
    ]


class Blank:
    """Tools that take no pictures, for tests of everything else."""

    def __init__(self) -> None:
        self.asked = 0

    def pictures(self, wanted: tuple[Drawn, ...]) -> tuple[bytes, ...]:
        self.asked += 1
        kept = io.BytesIO()
        Image.new("L", (WIDE * SCALE, HIGH * SCALE), 255).save(kept, "PNG")
        return (kept.getvalue(),) * len(wanted)


def source(key: str = ONE, language: str = "da") -> Source:
    found = materials.source(Material.EXERCISE, key, language)
    assert isinstance(found, Source)
    return found


def ran(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@dataclass(frozen=True)
class Word:
    """One word on a page, with where it stands in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def words_by_page(path: Path) -> list[list[Word]]:
    """Every word on every page, in the order of the file."""
    pages = ran("pdftotext", "-bbox", path, "-").split("<page ")[1:]
    number = r'"([-\d.]+)"'
    found = rf"<word xMin={number} yMin={number} xMax={number} yMax={number}>(.*?)</word>"
    return [
        [Word(*map(float, one[:4]), unescape(one[4])) for one in re.findall(found, page, re.DOTALL)]
        for page in pages
    ]


def read_aloud(path: Path) -> str:
    """The words in the order of the tags, without spaces."""
    return squeezed("".join(re.findall(r'^\s+"(.*)"$', ran("pdfinfo", "-struct-text", path), re.MULTILINE)))


def alts(path: Path) -> list[str]:
    """What is said of each picture, in reading order."""
    with pikepdf.open(path) as pdf:
        return [str(one.get("/Alt", "")) for one in _figures(pdf.Root.StructTreeRoot)]


def _figures(at: pikepdf.Object) -> Iterator[pikepdf.Object]:
    if isinstance(at, pikepdf.Array):
        for one in at:  # type: ignore[attr-defined]
            yield from _figures(one)
    elif isinstance(at, pikepdf.Dictionary):
        if at.get("/S") == "/Figure":
            yield at
        elif "/K" in at:
            yield from _figures(at.K)


def squeezed(text: str) -> str:
    """Words without the spaces and line breaks that paper puts in."""
    return re.sub(r"[\s\u200b\u200e\u200f\u2066-\u2069]+", "", text)


def scanned(path: Path, page: int) -> list[str]:
    """What a camera reads in the squares of a page, after it has been printed coarsely.

    Only squares: between lines of words the reader once saw the bars of a shop's goods.
    """
    picture = path.with_name("scan")
    ran("pdftoppm", "-r", "100", "-gray", "-png", "-singlefile", "-f", str(page), path, picture)
    with Image.open(f"{picture}.png") as seen:
        return [code.text for code in zxingcpp.read_barcodes(seen, formats=zxingcpp.BarcodeFormat.QRCode)]
