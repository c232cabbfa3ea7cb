"""What every paper of an exercise keeps: for screen readers, in black, for a camera, the same bytes each time."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from django.test import Client

from trygvej.formats import registry
from trygvej.formats.base import Format, Material
from trygvej.formats.sheet import Source
from trygvej.formats.tests import papers
from trygvej.formats.tests.papers import ran, squeezed
from trygvej.formats.tools import Workshop

Made = tuple[Format, Source, Path]
FORMS = [form for form in registry.of(Material.EXERCISE) if form.suffix == "pdf"]
PAGE = {"leaflet": (595, 842), "card": (595, 842), "slides": (960, 540)}


@pytest.fixture(scope="module", params=papers.chosen())
def source(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: object) -> Source:
    """One exercise in one language; `make proof` takes all there are."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        return papers.source(*request.param)


@pytest.fixture(scope="module", params=FORMS, ids=lambda form: form.key)
def made(request: pytest.FixtureRequest, source: Source, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """One of its papers, as a file."""
    path = tmp_path_factory.mktemp("paper") / "paper.pdf"
    path.write_bytes(request.param.make(source, papers.WORKSHOP))
    return request.param, source, path


def test_it_says_that_it_is_pdf_ua_and_in_which_language(made: Made) -> None:
    form, source, path = made
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == source.guide.language
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
        assert str(pdf.docinfo["/Title"]) == source.guide.title.text
        assert [round(float(size)) for size in pdf.pages[0].MediaBox[2:]] == list(PAGE[form.key])


def test_every_picture_is_told_in_words_in_the_order_of_the_script(made: Made) -> None:
    form, source, path = made
    told = papers.alts(path)
    pictures = source.guide.steps if form.key != "card" else ()
    assert len(told) == len(set(told)) == len(pictures) + 1  # and the square
    for step, words in zip(pictures, told[:-1], strict=True):
        assert words.endswith(f"{step.number}: {step.alt.text}")


def test_it_is_read_in_the_order_of_the_script(made: Made) -> None:
    form, source, path = made
    guide = source.guide
    if guide.language == "ar":
        pytest.skip("the PDF maker writes Arabic in the order of the eye; decision 91 says so")
    read = papers.read_aloud(path)
    at = -1
    summary = () if form.key == "card" else (guide.summary,)
    for text in (guide.title, *summary, *(step.says for step in guide.steps), guide.learned):
        at = read.find(squeezed(text.text), at + 1)
        assert at >= 0, text


def test_headings_follow_one_another(made: Made) -> None:
    structure = ran("pdfinfo", "-struct", made[2])
    levels = [int(level) for level in re.findall(r"^\s*H([1-6])\b", structure, re.MULTILINE)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_font_is_embedded(made: Made) -> None:
    fonts = ran("pdffonts", made[2]).splitlines()[2:]
    assert fonts
    assert all(re.search(r"\byes (yes|no)\s+yes\s", line) for line in fonts)


def test_nothing_is_said_by_colour(made: Made) -> None:
    with pikepdf.open(made[2]) as pdf:
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("rg", "RG", "scn", "SCN") and len(operands) == 3:
                    assert len({round(float(value), 2) for value in operands}) == 1


@pytest.mark.django_db
def test_a_phone_reads_the_square_and_finds_that_the_paper_is_the_newest(made: Made) -> None:
    _, source, path = made
    pages = len(papers.words_by_page(path))
    found = [one for page in range(1, pages + 1) for one in papers.scanned(path, page)]
    assert len(found) == 1
    assert found[0].startswith(source.place.url)
    answer = Client().get(found[0].removeprefix(source.place.url))
    assert answer.status_code == 200
    assert answer["Trygvej-Keep"] == "1"


@pytest.mark.django_db
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_the_same_source_gives_the_same_bytes(form: Format) -> None:
    first, second = (form.make(papers.source(), Workshop()) for _ in range(2))
    assert first == second


def test_a_card_is_one_page_and_its_letters_are_large(made: Made) -> None:
    form, _, path = made
    if form.key != "card":
        pytest.skip("another paper")
    (words,) = papers.words_by_page(path)
    assert max(word.bottom for word in words) < 842 - 30
    assert min(word.bottom - word.top for word in words) > 14


def test_each_slide_holds_one_step_and_no_words_run_out_of_it(made: Made) -> None:
    form, source, path = made
    if form.key != "slides":
        pytest.skip("another paper")
    pages = papers.words_by_page(path)
    steps = pages[1 : len(source.guide.steps) + 1]
    for words in (pages[0], *steps, pages[len(steps) + 1]):
        assert max(word.bottom for word in words) < 540 - 12
    for step, words in zip(source.guide.steps, steps, strict=True):
        if source.guide.language != "ar":
            assert squeezed(step.says.text) in squeezed("".join(word.text for word in words))
            assert max(word.right for word in words) < (338.6 - 16 - 132) * 72 / 25.4
    notes = pages[len(steps) + 2 :]
    assert notes
    assert all(len(words) > 20 for words in notes), "no page for the paper's mark alone"
