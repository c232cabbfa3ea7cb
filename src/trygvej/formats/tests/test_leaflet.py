"""The layout of the leaflet: two halves a page, pictures of one size, nothing out of its place."""

from __future__ import annotations

import math
from pathlib import Path

import pikepdf
import pytest

from trygvej.formats.leaflet import Leaflet
from trygvej.formats.pictures import HIGH, SCALE, WIDE
from trygvej.formats.sheet import Source
from trygvej.formats.tests import papers
from trygvej.formats.tests.papers import ran

MM = 72 / 25.4
HALF = 145 * MM  # where the first half of a page ends
BOTTOM = (297 - 15) * MM
PICTURE = (16 + 178 - 97) * MM  # where pictures begin
Made = tuple[Source, Path]


@pytest.fixture(scope="module", params=papers.chosen())
def made(
    request: pytest.FixtureRequest,
    django_db_setup: None,
    django_db_blocker: object,
    tmp_path_factory: pytest.TempPathFactory,
) -> Made:
    """One leaflet, as a file; `make proof` makes all there are."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        source = papers.source(*request.param)
    path = tmp_path_factory.mktemp("leaflet") / "leaflet.pdf"
    path.write_bytes(Leaflet().make(source, papers.WORKSHOP))
    return source, path


def test_every_step_has_a_bookmark(made: Made) -> None:
    source, path = made
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        (root,) = outline.root
        assert root.title == source.guide.title.text
        marks = [child.title for child in root.children]
    for step in source.guide.steps:
        assert marks[step.number - 1] == f"{step.number}. {step.says.text}"


def test_it_has_two_halves_a_page_and_no_half_page_is_empty(made: Made) -> None:
    source, path = made
    pages = papers.words_by_page(path)
    assert len(pages) == math.ceil((len(source.guide.steps) + 2) / 2)
    for words in pages:
        assert any(word.bottom < HALF for word in words)
        assert any(HALF < word.top < BOTTOM for word in words)


def test_no_words_run_out_of_their_place(made: Made) -> None:
    source, path = made
    arabic = source.guide.language == "ar"
    for number, words in enumerate(papers.words_by_page(path)):
        assert not [word for word in words if word.top < HALF < word.bottom]
        inside = [word for word in words if word.bottom < BOTTOM]
        assert len(words) - len(inside) <= 3, "only the page number stands below"
        for first in (True, False):
            if not 0 < 2 * number + (not first) <= len(source.guide.steps):
                continue  # not a step
            for word in inside:
                if (word.bottom < HALF) is first:
                    beside = word.left > (16 + 97) * MM if arabic else word.right < PICTURE
                    assert beside, word


def test_every_picture_has_the_same_size_and_is_sharp_on_paper(made: Made) -> None:
    source, path = made
    lines = ran("pdfimages", "-list", path).splitlines()[2:]
    sizes = {tuple(line.split()[3:5]) for line in lines}
    assert sizes == {(str(WIDE * SCALE), str(HIGH * SCALE))}
    assert len(lines) == len(source.guide.steps)
    assert min(int(line.split()[12]) for line in lines) >= 240  # dots per inch
