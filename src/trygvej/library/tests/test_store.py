"""Versions of pages, loading from files, and ten thousand pages."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import pytest
from django.conf import settings

from trygvej.engines.page import documents
from trygvej.library import heads, public, snapshot
from trygvej.library.models import PagePublication, PageVersion
from trygvej.library.tests.made import page, put
from trygvej.publishing import public as publishing

pytestmark = pytest.mark.django_db


@pytest.mark.both_databases
def test_a_version_is_never_changed_and_the_newest_is_public() -> None:
    put()
    put(short={"da": "To.", "en": "Two."})
    put(short={"da": "To.", "en": "Two."})  # the same again is no new version
    assert [row.number for row in public.versions("proeve")] == [2, 1]
    assert public.version("proeve", 1) == page()
    found = public.page("proeve")
    assert found is not None
    assert found.short["da"] == "To."
    public.withdraw("proeve")
    assert public.page("proeve") is None


@pytest.mark.both_databases
def test_what_is_exported_can_be_loaded_and_is_the_same(tmp_path: Path) -> None:
    put()
    text = public.export("proeve")
    file = tmp_path / "pages" / "proeve.yaml"
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    (report,) = public.load_content([file])
    assert report.outcome == "unchanged"
    assert public.export("proeve") == text
    with pytest.raises(LookupError):
        public.export("findes-ikke")


def test_a_release_replaces_only_what_nobody_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    first = documents.read((Path(settings.CONTENT) / "pages/gode-kodeord.yaml").read_text("utf-8"))
    public.publish(first.model_copy(update={"owner": "En redaktør"}), author="Eva")
    reports = {report.path.stem: report for report in public.load_content(None)}
    assert reports["gode-kodeord"].outcome == "draft"
    found = public.page("gode-kodeord")
    assert found is not None
    assert found.owner == "En redaktør"
    assert all(report.outcome in ("published", "draft", "checked") for report in reports.values())
    assert {report.outcome for report in public.load_content(None)} <= {"unchanged", "checked"}


@pytest.mark.proof
def test_ten_thousand_pages_start_in_eight_seconds_and_little_memory() -> None:
    many(10_000)
    publishing.announce()
    begun = time.process_time()  # the processor's time: other work on the machine does not count
    assert len(snapshot.current().heads) == 10_000
    start = time.process_time() - begun
    put("side-1", short={"da": "Ny.", "en": "New."})
    begun = time.process_time()
    found = public.page("side-1")
    publish = time.process_time() - begun
    assert found is not None
    assert found.short["da"] == "Ny."
    snapshot.forget()
    tracemalloc.start()
    assert len(snapshot.current().heads) == 10_000
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    print(
        f"10,000 pages: read in {start:.2f} s, {size / 1e6:.0f} MB, a publish seen after {publish:.2f} s of one core"
    )
    assert start < 8
    assert publish < 2
    assert size < 120e6


def many(number: int) -> None:
    """So many small pages, written at once."""
    rows = []
    for each in range(number):
        made = page(f"side-{each}", title={"da": f"Side {each}?", "en": f"Page {each}?"})
        rows.append(
            PageVersion(
                key=made.key,
                number=1,
                hash=documents.content_hash(made),
                head=heads.to_json(made),
                document=documents.to_json(made),
            )
        )
    PageVersion.objects.bulk_create(rows, batch_size=500)
    found = PageVersion.objects.values_list("key", "pk")
    PagePublication.objects.bulk_create(
        [PagePublication(key=key, version_id=pk) for key, pk in found], batch_size=500
    )
