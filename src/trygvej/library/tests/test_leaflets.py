"""Every page is a leaflet too: in each language, and in an edition for each group it is fitted to."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from django.core.files.storage import storages
from django.test import Client

from trygvej.engines.page import documents
from trygvej.formats import public as formats
from trygvej.formats.public import Material, Piece, State
from trygvej.formats.tests import papers
from trygvej.library import kits, leaflets, shared
from trygvej.library.public import publish
from trygvej.library.tests.made import put

pytestmark = pytest.mark.django_db
PAPER = b"%PDF-1.7 quick\n%%EOF\n"


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: object) -> None:
    """A storage of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "media"  # type: ignore[attr-defined]
    storages._storages.clear()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is laid out: for tests of what is made when."""
    monkeypatch.setattr("trygvej.formats.page_leaflet.PageLeaflet.make", lambda *_: PAPER)


def states(key: str = "proeve", language: str = "da") -> State:
    (line,) = formats.lines((Material.PAGE, key, language))
    return line.state


def test_each_language_and_edition_of_each_page_but_a_kit_is_a_leaflet() -> None:
    put()
    put("pakke", kind="kit", material=["page:proeve"])
    every = [(key, code) for material, key, code in _every() if material is Material.PAGE]
    assert every == [(key, code) for key in ("proeve", "proeve_aeldre") for code in ("da", "en")]
    assert formats.title(Material.PAGE, "proeve_aeldre", "da") == "Hvad er et brev? (Ældre)"


def _every() -> list[tuple[str, str, str]]:
    return [(one.material, one.key, one.language) for one in formats.every_piece()]


def test_a_page_offers_its_leaflet_once_it_is_made(client: Client, quick: None) -> None:
    put()
    page, edition = "/hjaelp/proeve/", "/hjaelp/proeve/til/aeldre/"
    for own in (page, edition):
        address = f"{own}folder.pdf"
        assert address not in client.get(own).content.decode()
        away = client.get(address)
        assert (away.status_code, away["Location"], away["Cache-Control"]) == (302, own, "no-store")
    assert formats.make_pieces(Material.PAGE, "proeve", "da") == 1
    assert formats.make_pieces(Material.PAGE, "proeve_aeldre", "da") == 1
    for own in (page, edition):
        assert f'href="{own}folder.pdf"' in client.get(own).content.decode()
        assert client.get(f"{own}folder.pdf").content == PAPER
    assert client.get("/hjaelp/proeve/til/unge/folder.pdf").status_code == 404
    assert client.get("/hjaelp/findes-ikke/folder.pdf").status_code == 404


def test_only_what_a_leaflet_says_makes_it_stale(quick: None) -> None:
    put()
    for key in ("proeve", "proeve_aeldre"):
        formats.make_pieces(Material.PAGE, key, "da")
        formats.make_pieces(Material.PAGE, key, "en")
    put(words={"da": ["noget andet"]}, note="Til en kollega")
    assert states() is states("proeve_aeldre") is State.THERE
    body = [
        {"text": {"da": "Det samme.", "en": "The same."}},
        {"text": {"da": "Nyt.", "en": "New."}, "for": ["aeldre"]},
    ]
    put(body=body)
    assert states() is states("proeve_aeldre") is State.STALE
    for key in ("proeve", "proeve_aeldre"):
        formats.make_pieces(Material.PAGE, key, "da")
    put(body=[body[0], {**body[1], "text": {"da": "Nyere.", "en": "New."}}])
    assert states() is State.THERE
    assert states("proeve_aeldre") is State.STALE


def test_the_worker_is_asked_for_the_leaflets_of_what_an_editor_publishes(
    django_capture_on_commit_callbacks: object,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        put()
    wanted = {(Material.PAGE, key, code) for key in ("proeve", "proeve_aeldre") for code in ("da", "en")}
    assert formats.waiting() == wanted


def test_the_square_leads_to_the_page_of_the_paper_and_the_paper_can_be_read_aloud(
    client: Client, tmp_path: Path
) -> None:
    put()
    source = leaflets.Leaflets().source("proeve_aeldre", "da")
    form, path = formats.FORMATS["page-leaflet"], tmp_path / "paper.pdf"
    path.write_bytes(form.make(source, papers.Blank()))
    with pikepdf.open(path) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"])) == ("da", "Hvad er et brev?")
        assert pdf.Root.MarkInfo.Marked
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
    read, at = papers.read_aloud(path), -1
    told = ("Ældre", "Noget, du kan læse.", "Sådan gør du", "Find din NemKonto frem.", "Åbn det.", "Et kort",
            "Du har tid nok.", "Spørg din nabo.", "Læs dit første brev", "Ord, der forklares", "NemKonto",
            "Borgerservice", "Borgerredaktionen", form.fingerprint(source)[:8])  # fmt: skip
    for words in told:
        at = read.find(papers.squeezed(words), at + 1)
        assert at >= 0, words
    (code,) = [
        code
        for page in (1, 2)
        if page <= len(papers.words_by_page(path))
        for code in papers.scanned(path, page)
    ]
    own = code.partition("/hjaelp/")[2]
    assert own == f"proeve/til/aeldre/papir/{form.fingerprint(source)[:8]}/"
    assert "Dit papir er det nyeste" in client.get(f"/hjaelp/{own}").content.decode()
    assert "Der er et nyere papir" in client.get("/hjaelp/proeve/til/aeldre/papir/00000000/").content.decode()


# --- kits -----------------------------------------------------------------------------------------


def boxed(batch: str = "") -> dict[str, bytes]:
    page = put("pakke", kind="kit", material=["page:proeve"], title={"da": "En aften", "en": "An evening"})
    with zipfile.ZipFile(io.BytesIO(kits.packed(page, "da", batch))) as box:
        return {name: box.read(name) for name in box.namelist()}


def test_a_kit_holds_the_edition_for_those_it_is_for(quick: None) -> None:
    put()
    assert "proeve-page-leaflet.pdf" not in boxed()
    formats.make_pieces(Material.PAGE, "proeve", "da")
    assert "proeve-page-leaflet.pdf" not in boxed()  # the kit is for older people, whose edition is not made
    formats.make_pieces(Material.PAGE, "proeve_aeldre", "da")
    files = boxed()
    assert files["proeve-page-leaflet.pdf"] == PAPER
    assert b'href="proeve-page-leaflet.pdf"' in files["indhold.html"]


def test_every_link_and_paper_of_a_box_with_a_key_carries_it(
    monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    made = lambda _self, source, _tools: f"%PDF-1.7 for {source.batch or 'everybody'}".encode()  # noqa: E731
    monkeypatch.setattr("trygvej.formats.page_leaflet.PageLeaflet.make", made)
    put()
    formats.make_pieces(Material.PAGE, "proeve_aeldre", "da")
    batch = formats.make_batch("Biblioteket i Lund").key
    assert "proeve-page-leaflet.pdf" not in boxed(batch)  # not printed with the key yet
    (line,) = kits.lines(put("pakke", kind="kit", material=["page:proeve"]), "da")
    formats.print_for_batch(batch, line.piece)
    files = boxed(batch)
    assert files["proeve-page-leaflet.pdf"] == f"%PDF-1.7 for {batch}".encode()
    assert boxed()["proeve-page-leaflet.pdf"] == b"%PDF-1.7 for everybody"
    for name in ("indhold.html", "nyhedsbrev.txt", "til-jeres-side.txt", "proeve.html"):
        assert f"/fra/{batch}/hjaelp/proeve/" in files[name].decode(), name
        assert "/hjaelp/" not in files[name].decode().replace(f"/fra/{batch}/hjaelp/", ""), name
    assert client.get(f"/fra/{batch}/hjaelp/proeve/")["Location"] == "/hjaelp/proeve/"
    assert Piece(Material.PAGE, "proeve_aeldre", "page-leaflet", "da") == line.piece


def test_no_arabic_word_stands_outside_the_margins(tmp_path: Path) -> None:
    publish(documents.read((shared.folder("pages") / "genkend-svindel.yaml").read_text("utf-8")))
    source, path = leaflets.Leaflets().source("genkend-svindel", "ar"), tmp_path / "paper.pdf"
    path.write_bytes(formats.FORMATS["page-leaflet"].make(source, papers.Blank()))
    sides = [(word.left, word.right) for page in papers.words_by_page(path) for word in page]
    assert min(left for left, _right in sides) > 50  # 18 mm
    assert max(right for _left, right in sides) < 595 - 50
