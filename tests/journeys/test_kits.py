"""A kit's file, as somebody fetches it: opened without the net and without scripts, followed, and its papers read."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.journeys.site import Site, running

PAPERS = ("leaflet", "card", "slides", "booklet", "find-out", "questions", "page-leaflet", "poster")
EVENING = "svindelaften-for-seniorer"
FEW = ("svindel-sms", "mistaenkelig-besked", "genkend-svindel", "hvad-goer-jeg-snydt", "haster-det-saa-vent")
"""One exercise, the guide, pages and a poster of the evening; the whole of every kit is made in `make proof`."""
EXPECTED = {
    "svindel-sms-leaflet.pdf", "svindel-sms-card.pdf", "mistaenkelig-besked-booklet.pdf",
    "mistaenkelig-besked-questions.pdf", "genkend-svindel-page-leaflet.pdf", "hvad-goer-jeg-snydt-page-leaflet.pdf",
    "haster-det-saa-vent-poster.pdf",
}  # fmt: skip


def make(site: Site, *arguments: str) -> None:
    """Make papers as an operator does, for the site at this address: it stands on them."""
    command = [sys.executable, "-m", "trygvej", "make", *arguments, *(f"--format={one}" for one in PAPERS)]
    environment = {
        **os.environ,
        "TRYGVEJ_HOME": str(site.home),
        "HOST": "127.0.0.1",
        "PORT": site.url.rpartition(":")[2],
        "DJANGO_SETTINGS_MODULE": "trygvej.config.settings",
    }
    environment.pop("SECRET_KEY", None)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def unpacked(site: Site, kit: str, prefix: str, folder: Path) -> Path:
    """The file of a kit, fetched and unpacked."""
    with urllib.request.urlopen(f"{site.url}{prefix}/hjaelp/{kit}/pakke.zip") as answer:
        zipfile.ZipFile(io.BytesIO(answer.read())).extractall(folder)
    return folder


class Offline:
    """A browser without net and scripts that opens what lies in a folder, and notes everything it asked for."""

    def __init__(self, context: BrowserContext, folder: Path) -> None:
        self.root = folder.as_uri()
        self.asked: list[str] = []
        context.on("request", lambda request: self.asked.append(request.url))
        self.page = context.new_page()

    def walk(self) -> set[str]:
        """Every file that links lead to from the table of contents, each page of them opened."""
        found, waiting = {"indhold.html"}, ["indhold.html"]
        while waiting:
            name = waiting.pop()
            self.page.goto(f"{self.root}/{name}")
            assert self.page.locator("h1").count() == 1, name
            broken = "(all) => all.filter((one) => !one.naturalWidth || !one.alt).map((one) => one.src)"
            assert not self.page.locator("img").evaluate_all(broken), name
            links = self.page.locator("a[href]").evaluate_all("(all) => all.map((one) => one.href)")
            for link in links:
                assert link.startswith((f"{self.root}/", "http://", "https://", "tel:")), (name, link)
                own = link.removeprefix(f"{self.root}/").partition("#")[0]
                if link.startswith(self.root) and own not in found:
                    found.add(own)
                    waiting += [own] if own.endswith(".html") else []
        return found


def check(browser: Browser, folder: Path, language: str) -> set[str]:
    """Everything in a kit is reached by its links, nothing outside is asked for, and each paper can be read aloud."""
    context = browser.new_context(offline=True, java_script_enabled=False)
    offline = Offline(context, folder)
    reached = offline.walk()
    context.close()
    files = {path.name for path in folder.iterdir()}
    assert reached <= files
    pictures = {one for one in files if one.endswith((".webp", ".png", ".jpg"))}
    assert files - reached == pictures | {"stil.css"}
    assert all(one.startswith(f"{offline.root}/") for one in offline.asked), offline.asked
    papers = {one for one in files if one.endswith(".pdf")}
    for name in papers:
        with pikepdf.open(folder / name) as pdf:
            assert pdf.Root.MarkInfo.Marked, name
            assert "/StructTreeRoot" in pdf.Root, name
            assert str(pdf.Root.Lang) == language, name
            assert str(pdf.docinfo["/Title"]).strip(), name
            assert pdf.open_metadata()["pdfuaid:part"] == "1", name
    return papers


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Site]:
    """A site whose papers may be made, since no other test looks at it."""
    home = tmp_path / "site"
    home.mkdir()
    with running(home, os.environ.get("DATABASE_URL", ""), worker=False) as site:
        yield site


@pytest.mark.proof
def test_a_kit_opens_without_the_net_and_its_papers_can_be_read_aloud(
    browser: Browser, own: Site, tmp_path: Path
) -> None:
    make(own, *FEW, "--lang=da")
    papers = check(browser, unpacked(own, EVENING, "", tmp_path / "kit"), "da")
    assert papers >= EXPECTED


@pytest.mark.proof
def test_every_kit_with_all_its_papers_in_every_language(browser: Browser, own: Site, tmp_path: Path) -> None:
    kits = {
        path.stem: path.read_text("utf-8")
        for path in (Path(__file__).parents[2] / "content/pages").glob("*.yaml")
    }
    kits = {key: text for key, text in kits.items() if "\nkind: kit\n" in text}
    assert len(kits) >= 4
    wanted = {line[2:].partition(":")[2] for text in kits.values()
              for line in text.partition("\nmaterial:\n")[2].partition("\nsources:")[0].split("\n")}  # fmt: skip
    make(own, *sorted(wanted), "--jobs=1")
    for kit in kits:
        for language, prefix in (("da", ""), ("en", "/en")):
            folder = unpacked(own, kit, prefix, tmp_path / f"{kit}-{language}")
            assert len(check(browser, folder, language)) > 4, (kit, language)
