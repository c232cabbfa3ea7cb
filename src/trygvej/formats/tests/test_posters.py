"""The posters: their words, how they look on paper, and their pages."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from django.conf import settings
from django.test import Client

from trygvej.engines.language.lix import measure
from trygvej.formats import posters, public
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.base import Material
from trygvej.formats.poster import PosterPaper
from trygvej.formats.posters import PosterSource
from trygvej.formats.sheet import Place
from trygvej.formats.tests import papers
from trygvej.formats.tests.papers import Blank, ran, squeezed
from trygvej.practice import public as practice

EVERY = posters.posters()
ONE = "snydt-ring-nu"
PLACE = Place(url="https://trygvej.example", name="Biblioteket", phone="12 34 56 78")
MM = 72 / 25.4


def source(key: str, language: str, **more: str) -> PosterSource:
    return PosterSource(poster=EVERY[key], language=language, place=PLACE, **more)


@pytest.mark.parametrize("key", EVERY)
def test_a_poster_is_short_plain_and_can_be_tried(key: str) -> None:
    poster = EVERY[key]
    assert poster.exercise in practice.exercises()
    assert poster.checked < poster.check_again
    for text in (poster.headline, *poster.points, poster.now):
        assert set(text) == set(poster.languages)
        assert len(text["da"]) <= 90
        assert not re.search(r"!|\b(bare|blot|simpelthen|ugyldig)\b", text["da"])


def test_they_are_easy_to_read() -> None:
    assert measure(text["da"] for one in EVERY.values() for text in (*one.points, one.now)).value <= 30


def test_there_are_enough_of_them_and_a_wrong_one_is_refused(tmp_path: Path) -> None:
    assert len(EVERY) >= 6
    wrong = tmp_path / "en-anden.yaml"
    wrong.write_text((settings.CONTENT / "posters" / f"{ONE}.yaml").read_text("utf-8"), "utf-8")
    with pytest.raises(ValueError, match=ONE):
        posters.read(wrong)


@pytest.mark.parametrize(
    ("key", "language"),
    [
        pytest.param(key, code, marks=() if (key, code) == (ONE, "da") else pytest.mark.proof)
        for key, one in EVERY.items()
        for code in one.languages
    ],
)
def test_it_is_one_page_of_a3_that_can_be_read_from_three_metres(
    key: str, language: str, tmp_path: Path
) -> None:
    path = tmp_path / "poster.pdf"
    path.write_bytes(PosterPaper().make(source(key, language), Blank()))
    poster = EVERY[key]
    (words,) = papers.words_by_page(path)
    with pikepdf.open(path) as pdf:
        assert [round(float(size)) for size in pdf.pages[0].MediaBox[2:]] == [842, 1191]
        assert str(pdf.Root.Lang) == language
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
    foot = (420 - 16 - 54) * MM
    said = [word for word in words if word.bottom < foot]
    assert min(word.bottom - word.top for word in said) > 40  # the line of a letter of 44 points
    assert max(word.bottom for word in words) < (420 - 8) * MM
    assert max(word.right for word in words) < (297 - 15) * MM
    fonts = ran("pdffonts", path).splitlines()[2:]
    assert all(re.search(r"\byes (yes|no)\s+yes\s", line) for line in fonts)
    if language != "ar":
        read, at = papers.read_aloud(path), -1
        for text in (poster.headline, *poster.points, poster.now):
            at = read.find(squeezed(text[language]), at + 1)
            assert at >= 0, text
    mark = PosterPaper().fingerprint(source(key, language))[:8]
    prefix = "" if language == "da" else f"/{language}"
    assert papers.scanned(path, 1) == [f"{PLACE.url}{prefix}/plakater/{key}/papir/{mark}/"]


def test_the_same_poster_gives_the_same_bytes() -> None:
    assert PosterPaper().make(source(ONE, "da"), Blank()) == PosterPaper().make(source(ONE, "da"), Blank())


@pytest.mark.django_db
def test_its_page_says_it_and_offers_it_when_it_is_made(client: Client, media: Path, quick: None) -> None:
    page, address = f"/plakater/{ONE}/", f"/plakater/{ONE}/plakat.pdf"
    assert page in client.get("/plakater/").content.decode()
    before = client.get(page).content.decode()
    assert EVERY[ONE].now["da"] in before
    assert address not in before
    assert client.get(address)["Location"] == page
    make_pieces(Material.POSTER, ONE, "da")
    assert address in client.get(page).content.decode()
    assert client.get(address)["Content-Type"] == "application/pdf"
    (line,) = public.survey([ONE], ["poster"], ["da"])
    assert client.get(f"{page}papir/{line.fingerprint[:8]}/")["Trygvej-Keep"] == "1"
    assert client.get("/plakater/findes-ikke/").status_code == 404
    assert client.get("/plakater/findes-ikke/plakat.pdf").status_code == 404
