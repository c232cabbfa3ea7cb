"""The PDF itself: for screen readers, for paper, the same bytes each time."""

from __future__ import annotations

import io
import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from django.utils.translation import gettext, override

from trygvej.design.public import plain
from trygvej.engines.wizard.model import Wizard
from trygvej.formats.booklet import Booklet
from trygvej.formats.compose import compose
from trygvej.formats.edition import Edition
from trygvej.formats.tests.conftest import edition
from trygvej.formats.tools import Workshop

LANGUAGES = ("da", pytest.param("en", marks=pytest.mark.proof))


@pytest.fixture(scope="module", params=LANGUAGES)
def made(
    request: pytest.FixtureRequest, wizard: Wizard, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    """The whole booklet in one language, as a file."""
    path = tmp_path_factory.mktemp("booklet") / f"{request.param}.pdf"
    path.write_bytes(booklet_bytes(edition(wizard, request.param)))
    return request.param, path


def booklet_bytes(found: Edition) -> bytes:
    return Booklet().make(found, Workshop())


def ran(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_it_says_that_it_is_pdf_ua_and_in_which_language(made: tuple[str, Path], wizard: Wizard) -> None:
    language, path = made
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == language
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.Outlines.First
        metadata = pdf.open_metadata()
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == wizard.title[language]
        assert str(pdf.docinfo["/Title"]) == wizard.title[language]
        box = pdf.pages[0].MediaBox
        assert [round(float(size)) for size in box[2:]] == [595, 842]
        assert all(page.get("/Tabs") == "/S" for page in pdf.pages if "/Annots" in page)


def test_its_structure_has_headings_lists_tables_and_links(made: tuple[str, Path]) -> None:
    structure = ran("pdfinfo", "-struct", made[1])
    for tag in ("H1", "H2", "H3", "L (", "LI", "Table", "TH", "Link"):
        assert re.search(rf"^\s*{re.escape(tag)}", structure, re.MULTILINE), tag
    levels = [int(level) for level in re.findall(r"^\s*H([1-6])\b", structure, re.MULTILINE)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_font_is_embedded(made: tuple[str, Path]) -> None:
    fonts = ran("pdffonts", made[1]).splitlines()[2:]
    assert fonts
    assert all(re.search(r"\byes (yes|no)\s+yes\s", line) for line in fonts)


def test_every_question_and_answer_stands_in_it(made: tuple[str, Path], wizard: Wizard) -> None:
    language, path = made
    with override(language):
        book = compose(edition(wizard, language))
    words = squeezed(ran("pdftotext", "-raw", path, "-"))
    for block in book.questions:
        assert squeezed(block.text) in words
        assert all(squeezed(line.label) in words for line in block.answers)
    for outcome in book.outcomes:
        assert squeezed(outcome.name) in words
        assert squeezed(plain(outcome.answer)) in words
    with override(language):
        assert squeezed(gettext("To be verified")) in words
    assert book.hash in words


def squeezed(text: str) -> str:
    """Words without the spaces and line breaks that paper puts in."""
    return re.sub(r"\s+", "", text)


def test_the_same_edition_gives_the_same_bytes(small: Wizard) -> None:
    assert booklet_bytes(edition(small)) == booklet_bytes(edition(small))


def test_nothing_is_said_by_colour(small: Wizard) -> None:
    with pikepdf.open(io.BytesIO(booklet_bytes(edition(small)))) as pdf:
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("rg", "RG", "scn", "SCN") and len(operands) == 3:
                    assert len({round(float(value), 2) for value in operands}) == 1
