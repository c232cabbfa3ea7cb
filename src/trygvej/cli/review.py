"""Contact sheets of made papers, to look at many pages at once: ``trygvej make --review``."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trygvej.cli.words import gettext as _

if TYPE_CHECKING:  # reading it needs Django, which is not ready yet
    from trygvej.formats.public import Line

ACROSS, DOWN = 5, 3
WIDE, LABEL, GAP = 420, 24, 10  # pixels
FRAMES = 15  # of a film
_DOTS = 110  # per inch; then made smaller, which is smoother than drawing small


def write(lines: Iterable[Line], folder: Path) -> int:
    """Write the sheets anew, named by format, language and number; tell how many there are."""
    if not shutil.which("pdftoppm"):
        words = _("To make contact sheets, pdftoppm is needed. Install Debian's package: poppler-utils")
        raise click.ClickException(words)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    groups: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        groups.setdefault((line.piece.format, line.piece.language), []).append(line)
    return sum(_sheets(f"{folder}/{form}-{language}", found) for (form, language), found in groups.items())


def _sheets(stem: str, lines: list[Line]) -> int:
    pages = _pages(lines)
    for number in count(1):
        taken = list(islice(pages, ACROSS * DOWN))
        if not taken:
            return number - 1
        _sheet(taken).save(f"{stem}-{number:02}.png", optimize=True)
    return 0


def _sheet(pages: list[tuple[str, Any]]) -> Any:
    from PIL import Image, ImageDraw  # come with the PDF maker

    high = max(page.height for _name, page in pages) + LABEL
    rows = -(-len(pages) // ACROSS)
    sheet = Image.new("L", (ACROSS * (WIDE + GAP), rows * (high + GAP)), 150)
    draw = ImageDraw.Draw(sheet)
    for place, (name, page) in enumerate(pages):
        left, top = place % ACROSS * (WIDE + GAP), place // ACROSS * (high + GAP)
        draw.text((left + 4, top + 4), name, fill=0, font_size=16)
        sheet.paste(page, (left, top + LABEL))
    return sheet


def _pages(lines: list[Line]) -> Iterator[tuple[str, Any]]:
    """Every page as a picture, with what it is called."""
    from PIL import Image

    from trygvej.formats.public import read

    for line in lines:
        content = read(line)
        if content is None:
            continue
        with tempfile.TemporaryDirectory(prefix="trygvej-review-") as work:
            if content.startswith(b"%PDF"):
                command = ["pdftoppm", "-r", str(_DOTS), "-gray", "-png", "-", f"{work}/page"]
                subprocess.run(command, input=content, check=True)
            elif content[4:8] == b"ftyp":
                _frames(content, Path(work))
            for number, path in enumerate(sorted(Path(work).glob("page*.png")), start=1):
                with Image.open(path) as page:
                    high = round(page.height * WIDE / page.width)
                    yield f"{line.piece.key} {number}", page.convert("L").resize((WIDE, high))


def _frames(film: bytes, work: Path) -> None:
    """Some frames of a film, spread over it."""
    source = work / "film.mp4"
    source.write_bytes(film)
    asked = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(source)]
    seconds = float(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
    spread = ["-vf", f"fps={FRAMES}/{seconds}", "-frames:v", str(FRAMES)]
    subprocess.run(["ffmpeg", "-v", "error", "-i", str(source), *spread, f"{work}/page%02d.png"], check=True)
