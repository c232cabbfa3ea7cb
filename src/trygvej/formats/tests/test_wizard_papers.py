"""The papers of a wizard: what stands on them, and for whom they can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from django.test import Client

from trygvej.engines.wizard.model import Wizard
from trygvej.formats import public, registry
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.base import Format, Material, State
from trygvej.formats.sheet import Place
from trygvej.formats.tests import papers
from trygvej.formats.tests.conftest import edition
from trygvej.formats.tests.papers import Blank, ran, squeezed
from trygvej.formats.wizard_papers import FindOut, Questions
from trygvej.wizards.actions.publish import publish

PLACE = Place(url="https://trygvej.example", name="Biblioteket", phone="12 34 56 78", hours="hver dag 10-16")
FORMS = (FindOut(), Questions())
Made = tuple[Format, Wizard, Path]


@pytest.fixture(scope="module", params=FORMS, ids=lambda form: form.key)
def made(request: pytest.FixtureRequest, small: Wizard, tmp_path_factory: pytest.TempPathFactory) -> Made:
    path = tmp_path_factory.mktemp("paper") / "paper.pdf"
    path.write_bytes(request.param.make(replace(edition(small), place=PLACE), Blank()))
    return request.param, small, path


def test_it_says_that_it_is_pdf_ua_and_in_which_language(made: Made) -> None:
    _, wizard, path = made
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "da"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
        assert str(pdf.docinfo["/Title"]) == wizard.title["da"]


def test_headings_follow_one_another_and_fonts_are_embedded(made: Made) -> None:
    structure = ran("pdfinfo", "-struct", made[2])
    levels = [int(level) for level in re.findall(r"^\s*H([1-6])\b", structure, re.MULTILINE)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    fonts = ran("pdffonts", made[2]).splitlines()[2:]
    assert all(re.search(r"\byes (yes|no)\s+yes\s", line) for line in fonts)


def test_every_question_is_read_in_the_order_of_the_wizard(made: Made) -> None:
    form, wizard, path = made
    said = form.says(replace(edition(wizard), place=PLACE))
    read, at = papers.read_aloud(path), -1
    for one in said.questions:  # type: ignore[attr-defined]
        for text in (one.text, *one.choices):
            at = read.find(squeezed(text), at + 1)
            assert at >= 0, text


def test_a_leaflet_is_one_sheet_with_every_answer(small: Wizard, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    source = replace(edition(small), place=PLACE)
    path.write_bytes(FindOut().make(source, Blank()))
    assert len(papers.words_by_page(path)) <= 2
    read = papers.read_aloud(path)
    assert all(squeezed(name) in read for name in FindOut().says(source).outcomes)
    assert squeezed("12 34 56 78") in read


def test_the_key_of_a_batch_stands_in_the_square_and_nowhere_else(made: Made, tmp_path: Path) -> None:
    form, wizard, path = made
    (plain,) = [code for page in (1, 2, 3, 4) if page <= _pages(path) for code in papers.scanned(path, page)]
    mark = form.fingerprint(replace(edition(wizard), place=PLACE))[:8]
    assert plain == f"https://trygvej.example/vejviser/{wizard.key}/papir/{mark}/"
    keyed = tmp_path / "keyed.pdf"
    keyed.write_bytes(form.make(replace(edition(wizard), place=PLACE, batch="k7m4xp"), Blank()))
    (code,) = [code for page in range(1, _pages(keyed) + 1) for code in papers.scanned(keyed, page)]
    assert code == plain.replace("/vejviser", "/fra/k7m4xp/vejviser")
    assert papers.read_aloud(keyed) == papers.read_aloud(path)


def test_the_same_source_gives_the_same_bytes(small: Wizard) -> None:
    source = replace(edition(small), place=PLACE)
    assert FindOut().make(source, Blank()) == FindOut().make(source, Blank())


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("outcome", {"find-out"}),
        ("option", {"questions"}),
        ("question", {"find-out", "questions"}),
        ("why", set()),
    ],
)
def test_a_change_touches_exactly_the_papers_that_say_it(
    changed: str, expected: set[str], small: Wizard
) -> None:
    before = replace(edition(small), place=PLACE)
    key = next(key for key, one in small.questions.items() if one.options)
    question = small.questions[key]
    if changed == "outcome":
        name = next(iter(small.outcomes))
        told = small.outcomes[name].model_copy(update={"name": {"da": "Noget andet"}})
        after = small.model_copy(update={"outcomes": {**small.outcomes, name: told}})
    else:
        first, option = next(iter(question.options.items()))
        options = {**question.options, first: option.model_copy(update={"label": {"da": "Noget andet"}})}
        update = {
            "option": {"options": options},
            "question": {"text": {"da": "Hvad?"}},
            "why": {"why": {"da": "Fordi"}},
        }
        edited = question.model_copy(update=update[changed])
        after = small.model_copy(update={"questions": {**small.questions, key: edited}})
    other = replace(before, wizard=after)
    assert {form.key for form in FORMS if form.fingerprint(before) != form.fingerprint(other)} == expected


@pytest.mark.django_db
def test_from_a_published_wizard_to_its_papers_and_their_page(
    small: Wizard, media: Path, client: Client, quick: None
) -> None:
    publish(small)
    address = "/vejviser/proeve/saadan-finder-du-ud-af-det.pdf"
    assert client.get(address)["Cache-Control"] == "no-store"
    assert make_pieces(Material.WIZARD, "proeve", "da") == len(registry.of(Material.WIZARD))
    assert client.get(address)["Content-Type"] == "application/pdf"
    (line,) = public.survey(["proeve"], ["find-out"], ["da"])
    assert line.state is State.THERE
    newest = client.get(f"/vejviser/proeve/papir/{line.fingerprint[:8]}/")
    assert newest["Trygvej-Keep"] == "1"
    assert 'href="/vejviser/proeve/"' in newest.content.decode()
    assert "Trygvej-Keep" not in client.get("/vejviser/proeve/papir/00000000/")
    assert client.get("/vejviser/findes-ikke/papir/00000000/").status_code == 404


def _pages(path: Path) -> int:
    return len(papers.words_by_page(path))
