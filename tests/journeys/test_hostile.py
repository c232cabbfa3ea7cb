"""A wizard whose every text is an attack is walked, printed, drawn, framed, checked and edited. Nothing of it runs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.journeys import hostile
from tests.journeys.site import Site
from tests.journeys.staff import Desk, at_desk, told
from trygvej.editorial import urls as editorial_urls
from trygvej.engines.language import markup
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.answers import from_example, write
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.paths import way_to
from trygvej.engines.wizard.pointers import PARTS
from trygvej.engines.wizard.walk import walk

DAY = date(2026, 11, 25)
WORDS = " ".join(hostile.ATTACKS)
NO_AXE = "window.axe = {run: async () => ({violations: []})}"  # how staff log in is looked at elsewhere
TRAP = "window.p = () => { top.__ran = window.__ran = 1; fetch('//pwned.invalid/ran'); };"
LOOK = """() => {
  const bad = [], words = [], shape = [];
  const leads = /^(href|xlink:href|src|action|formaction|data|srcdoc)$/i;
  const runs = /^\\s*(javascript|vbscript|data:text)/i;
  for (const one of document.querySelectorAll("*")) {
    const names = [...one.attributes].map(each => each.name);
    const wrong = (one.getAttribute("class") || "").split(/\\s/).includes("pwned")
      || /[^a-z0-9:-]/i.test(one.tagName) || one.localName === "x-pwned" || names.some(each => /["'<>]/.test(each))
      || /^zq(fed|led|kode|stor)$/.test(one.textContent.trim())
      || [...one.attributes].some(each => /^on/i.test(each.name) || (leads.test(each.name) && runs.test(each.value)));
    if (wrong) { bad.push(one.outerHTML.slice(0, 300)); }
    words.push(...[...one.attributes].map(each => each.value), typeof one.value === "string" ? one.value : "");
    if (one.closest(".ed-warning, .ed-problems")) { continue; }  // signs are warned of, letters are not
    if (!one.closest("svg") || one.tagName === "svg") { shape.push([one.tagName, ...names.sort()].join(" ")); }
    else if (!shape.includes(one.tagName)) { shape.push(one.tagName); }
  }
  return {bad, shape, ran: window.__ran || 0, words: [document.documentElement.textContent, ...words].join("\\n")};
}"""
DRAFTS_ONLY = {
    "After.question", "AtLeast.question", "Before.question", "Below.question", "Between.question", "Equal.equal",
    "Equal.question", "Example.answers", "Example.says", "Figure.rate", "In.in_", "In.question", "Includes.includes",
    "Includes.question",
}  # fmt: skip
"""Names of other things: a published wizard cannot hold hostile ones, since the checks refuse them."""
STAFF_ONLY = {"Example.name", "Rate.title", "Source.review"}
NOWHERE = {"Term.forms", "Wizard.note"}
"""They go out with the file, and stand on no page."""
NO_SCREENS = {"export", "restore", "back", "move"}
"""A file, and what is only sent to."""
NOT_SHOWN = ("terms.ord.sources",)
"""So do the sources of an explained word, whose fields are seen elsewhere."""


@dataclass
class Eye:
    """Looks at pages: what runs, what became an element, and which words are there."""

    page: Page
    site: Site
    asked: list[str] = field(default_factory=list)
    read: dict[str, str] = field(default_factory=dict)
    shapes: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        context = self.page.context
        context.add_init_script(TRAP)
        context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("dialog", lambda dialog: self.asked.append(f"dialog: {dialog.message}"))

    def go(self, path: str) -> None:
        """Open a page, and look at it and at what it frames."""
        answer = self.page.goto(path if path.startswith("http") else self.site.url + path, wait_until="load")
        assert answer and answer.status == 200, (path, answer and answer.status)
        self.look()

    def look(self) -> None:
        """Nothing ran, nothing became an element, and nobody else was asked."""
        for frame in self.page.frames:
            with suppress(Error):  # a frame that is still on its way
                frame.wait_for_load_state("load", timeout=10_000)
            found = frame.evaluate(LOOK)
            assert not found["ran"], f"a script ran on {frame.url}"
            assert not found["bad"], (frame.url, found["bad"][:3])
            where = frame.url.removeprefix(self.site.url)
            self.read[where] = " ".join(found["words"].split())
            self.shapes[where] = found["shape"]
        elsewhere = [
            url for url in self.asked if not url.startswith((self.site.url, "data:", "blob:", "about:"))
        ]
        assert not elsewhere, (self.page.url, elsewhere)


@contextmanager
def loaded(site: Site, tmp_path: Path, *all_made: hostile.Made) -> Iterator[None]:
    """The wizards, taken in by the real command."""
    paths = []
    for made in all_made:
        paths.append(tmp_path / f"{made.wizard.key}.yaml")
        paths[-1].write_text(documents.write(made.wizard), "utf-8")
    told(site, "load", *map(str, paths))
    time.sleep(2.5)  # the front door looks for something new every other second
    yield


def addresses(wizard: Wizard, prefix: str = "", place: str = "vejviser") -> Iterator[str]:
    """Every page on the way through a wizard, and what lies beside it."""
    base = f"{prefix}/{place}/{wizard.key}/"
    yield base
    ways = [way_to(wizard, node, DAY) or {} for node in (*wizard.questions, *wizard.outcomes)]
    ways += [
        {key: from_example(wizard.questions[key], each) for key, each in example.answers.items()}
        for example in wizard.examples
    ]
    for way in ways:
        given = {key: write(wizard.questions[key], answer) for key, answer in way.items()}
        yield f"{base}svar?{urlencode({'v': 1, **given})}"
        if walk(wizard, given, DAY).at in wizard.outcomes:
            yield f"{base}tag-med?{urlencode({'v': 1, **given})}"
    if place == "vejviser":
        yield from (
            f"{base}tegning",
            f"{base}aendringer",
            f"{prefix}/vejviser/",
            f"{prefix}/brug-vejviserne/",
        )
        yield from (f"{prefix}/brug-vejviserne/{wizard.key}/{code}/" for code in wizard.languages)


def data(wizard: Wizard) -> Iterator[str]:
    """What other sites fetch, opened as a page."""
    base = f"/api/v1/wizards/{wizard.key}"
    yield from (base, f"{base}/drawing?language=da", f"{base}/drawing?language=en", "/api/v1/wizards")
    yield f"{base}/walk?language=da&{urlencode({'answers[alene]': 'nej', 'answers[antal]': 3})}"


def screens(begin: str) -> Iterator[str]:
    """The staff's screens below an address, so that a new one comes along by itself."""
    for each in editorial_urls._desk:
        below = str(each.pattern).removeprefix(begin)
        if str(each.pattern).startswith(begin) and "<" not in below and each.name not in NO_SCREENS:
            yield below


def entries(wizard: Wizard, *, every: bool) -> Iterator[tuple[str, str]]:
    """The parts of a wizard that have a form of their own; the first of each, or all."""
    for part in PARTS:
        names = list(getattr(wizard, part))
        yield from ((part, name) for name in (names if every else names[:1]))


@contextmanager
def the_round(
    site: Site, browser: Browser, tmp_path: Path, public: hostile.Made, *others: hostile.Made
) -> Iterator[Round]:
    """The wizards are public while somebody goes her round; then nobody meets them any more."""
    with (
        loaded(site, tmp_path, public, *others),
        at_desk(browser, site, NO_AXE, f"hilda-{len(others)}", "reviewer", bypass_csp=True) as hilda,
    ):
        once = Round(hilda, public)
        try:
            yield once
        finally:
            for made in (*others, public):
                once.other(made).archive()


class Round:
    """One round past everything that shows a wizard, by somebody at a desk."""

    def __init__(self, desk: Desk, made: hostile.Made) -> None:
        self.desk, self.made = desk, made
        self.eye = Eye(desk.page, desk.site)
        self.base = f"/redaktion/vejvisere/{made.wizard.key}/"

    def other(self, made: hostile.Made) -> Round:
        """The same person, past another wizard."""
        return Round(self.desk, made)

    def press(self, words: str) -> None:
        """Press a button by its words, and look at what comes."""
        with self.eye.page.expect_navigation():
            self.eye.page.get_by_role("button", name=words, exact=True).first.click()
        self.eye.look()

    def public(self, *, every: bool) -> set[str]:
        """What everybody sees; gives the fields that were seen."""
        for prefix in ("", "/en") if every else ("",):
            for address in addresses(self.made.wizard, prefix):
                self.eye.go(address)
            framed = list(addresses(self.made.wizard, prefix, "indlejret"))
            for address in framed if every else framed[-2:]:
                self.eye.go(address)
        shown = {leaf.field for leaf in self.made.put if self.seen(leaf)}
        for address in data(self.made.wizard):
            self.eye.go(address)
        return shown

    def desk_pages(self, *, every: bool) -> None:
        """What staff see."""
        for address in screens("<slug:key>/"):
            self.eye.go(f"{self.base}{address}")
        for part, name in entries(self.made.wizard, every=every):
            for address in screens("<slug:key>/<slug:part>/<slug:name>/"):
                if every or not address or part in ("questions", "sources"):
                    self.eye.go(f"{self.base}{part}/{name}/{address}")
        for part in PARTS if every else ("questions",):
            self.eye.go(f"{self.base}{part}/ny/")
        for address in ("vejvisere/", "formater/", "reports/site-history/"):
            self.eye.go(f"/redaktion/{address}")

    def previews(self, *, every: bool) -> None:
        """Every node as readers will see it, though some cannot be come to."""
        questions, shown = list(self.made.wizard.questions), f"/redaktion/vis/{DAY}"
        self.eye.go(f"{self.base}proev/?side={questions[0]}&sprog=en")
        for node in (*questions[:: 1 if every else 9], *self.made.wizard.outcomes):
            for code in self.made.wizard.languages:
                self.eye.go(f"{shown}/{code}/{self.made.wizard.key}/svar?knude={node}")
        self.eye.go(f"{shown}/da/{self.made.wizard.key}/tegning")

    def fact_check(self) -> None:
        """Somebody reads it by a link, and her remark is an attack as well."""
        self.eye.go(f"{self.base}faktatjek/")
        self.eye.page.fill("[name=whom]", f"Hos {hostile.ATTACKS[0]}")
        self.press("Lav et privat link")
        link = self.eye.page.input_value(".ed-link")
        self.eye.go(link[link.index("/redaktion/") :])
        self.eye.page.locator("details:has(textarea)").first.locator("summary").click()
        self.eye.page.locator("textarea[name^='r.']").first.fill(f"Husk {WORDS}")
        self.press("Send svaret")
        self.eye.go(f"{self.base}faktatjek/")
        assert "Husk" in self.eye.page.inner_text("main")

    def publish_again(self) -> None:
        """The form gives back what stands in it, and the note on why is an attack too."""
        self.eye.go(f"{self.base}om/")
        before = self.eye.page.input_value("[name='summary.da']")
        self.eye.page.fill("[name=owner]", f"Andre end {hostile.ATTACKS[3]}")
        self.press("Gem")
        assert self.eye.page.input_value("[name='summary.da']") == before
        self.eye.go(f"{self.base}sammenlign/")
        self.eye.go(f"{self.base}udgiv/")
        self.eye.page.fill("[name=why]", f"Fordi {WORDS}")
        self.press("Udgiv")
        time.sleep(2.5)
        self.eye.go(f"/vejviser/{self.made.wizard.key}/aendringer")
        assert (
            " ".join(f"Fordi {WORDS}".split())
            in self.eye.read[f"/vejviser/{self.made.wizard.key}/aendringer"]
        )

    def take_in(self, tmp_path: Path, worse: hostile.Made) -> None:
        """A file that only a draft can hold, taken in over it."""
        path = tmp_path / "vaerre.yaml"
        path.write_text(documents.write(worse.wizard), "utf-8")
        self.eye.go("/redaktion/vejvisere/hent/")
        self.eye.page.set_input_files("[name=file]", path)
        self.press("Hent filen ind")
        self.made = worse
        self.eye.go(f"{self.base}sammenlign/")

    def archive(self) -> None:
        """Nobody else shall meet it."""
        self.eye.go(f"{self.base}arkiver/")
        self.desk.page.locator("form:has([name=sure]) button").click()
        self.desk.page.wait_for_load_state()

    def seen(self, leaf: hostile.Leaf) -> bool:
        """Whether the whole of a text stood on some page, as it is written or with its words explained."""
        words = self.made.put[leaf]
        plain = markup.plain(words, {}, lambda rate: f"({rate})")
        ways = {" ".join(each.split()) for each in (words, plain)}
        return any(each in read for each in ways for read in self.eye.read.values())

    def unseen(self) -> set[str]:
        """The fields of which some text was seen nowhere."""
        shown = [leaf for leaf in self.made.put if not leaf.place.startswith(NOT_SHOWN)]
        return {leaf.field for leaf in shown if not self.seen(leaf)}


def test_every_field_with_text_holds_an_attack_or_refuses_it() -> None:
    fields = set(hostile.fields_with_text())
    public, worse = hostile.made(), hostile.made(draft=True)
    assert fields == {leaf.field for leaf in worse.put} | worse.refused
    assert fields - DRAFTS_ONLY == {leaf.field for leaf in public.put} | public.refused
    assert "Wizard.title" not in public.refused
    assert len(hostile.ATTACKS) == len({leaf.texts(draft=False)[0][6:20] for leaf in public.put})  # type: ignore[index]


@pytest.mark.proof
def test_nothing_of_a_hostile_wizard_runs(site: Site, browser: Browser, tmp_path: Path) -> None:
    public = hostile.made()
    with the_round(site, browser, tmp_path, public) as once:
        assert {leaf.field for leaf in public.put} - once.public(every=False) == STAFF_ONLY | NOWHERE
        once.publish_again()
        once.take_in(tmp_path, hostile.made(draft=True))
        once.fact_check()
        once.desk_pages(every=False)
        once.previews(every=False)
        assert once.unseen() == NOWHERE


@pytest.mark.proof
def test_every_page_of_a_hostile_wizard_has_the_elements_of_a_harmless_one(
    site: Site, browser: Browser, tmp_path: Path
) -> None:
    public = hostile.made(key="fjendtlig-hel")
    harmless = hostile.made(key="tvilling-hel", like=hostile.twin)
    shapes = []
    with the_round(site, browser, tmp_path, public, harmless) as once:
        for made in (harmless, public):
            one = once.other(made)
            one.public(every=True)
            one.fact_check()
            one.desk_pages(every=True)
            assert one.unseen() == NOWHERE
            key = made.wizard.key
            shapes.append({at.replace(key, "-"): shape for at, shape in one.eye.shapes.items() if key in at})
        for at in {**shapes[0], **shapes[1]}:
            assert shapes[1][at] == shapes[0][at], at
        assert len(shapes[0]) > 100
        once.publish_again()
        once.take_in(tmp_path, hostile.made(draft=True, key="fjendtlig-hel"))
        once.fact_check()
        once.desk_pages(every=True)
        once.previews(every=True)
        assert once.unseen() == NOWHERE
