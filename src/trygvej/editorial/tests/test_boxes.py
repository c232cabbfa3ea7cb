"""A whole kit with a distribution key: made by the worker, and fetched once every paper in it has the key."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.test import Client

from trygvej.editorial.tests.conftest import Staff
from trygvej.formats import public as formats
from trygvej.formats.public import Material
from trygvej.library import public as library
from trygvej.library.tests.made import put


@pytest.fixture(autouse=True)
def quick(tmp_path: Path, settings: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A storage of the test's own, and nothing is laid out."""
    settings.MEDIA_ROOT = tmp_path / "media"  # type: ignore[attr-defined]
    storages._storages.clear()
    paper = lambda _self, source, _tools: f"%PDF for {source.batch or 'all'}".encode()  # noqa: E731
    monkeypatch.setattr("trygvej.formats.page_leaflet.PageLeaflet.make", paper)


def test_an_editor_has_a_box_made_with_a_key_and_fetches_it(staff: Staff) -> None:
    client = staff()
    put()
    put("pakke", kind="kit", material=["page:proeve"], title={"da": "En aften", "en": "An evening"})
    formats.make_pieces(Material.PAGE, "proeve_aeldre", "da")
    batch = formats.make_batch("Biblioteket i Lund").key
    own = f"/redaktion/formater/noegler/{batch}/"
    file = f"{own}pakke/pakke/da.zip"
    page = client.get(own).content.decode()
    assert "0 af 1" in page
    assert file not in page
    assert client.get(file)["Location"] == own
    assert client.post(f"{own}pakke/pakke/da/").status_code == 302
    (line,) = library.kit_papers("pakke", "da")
    formats.print_for_batch(batch, line.piece)  # as the worker does
    assert f'href="{file}"' in client.get(own).content.decode()
    response = client.get(file)
    assert response["Content-Disposition"] == f'attachment; filename="pakke-{batch}-da.zip"'
    with zipfile.ZipFile(io.BytesIO(response.content)) as box:
        assert box.read("proeve-page-leaflet.pdf") == f"%PDF for {batch}".encode()
    assert client.get(f"{own}pakke/proeve/da.zip").status_code == 404  # no kit
    assert client.get(f"{own}pakke/pakke/ar.zip").status_code == 404


def test_only_staff_get_a_box_with_a_key(client: Client, db: None) -> None:
    batch = formats.make_batch("Biblioteket i Lund").key
    away = client.get(f"/redaktion/formater/noegler/{batch}/pakke/pakke/da.zip")
    assert away.status_code == 302
    assert "/konto/" in away["Location"] or "login" in away["Location"]
