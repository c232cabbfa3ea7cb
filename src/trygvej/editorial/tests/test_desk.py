"""The list, files in and out, and the guide to the first hour."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile

from trygvej.editorial import drafts
from trygvej.editorial.actions.answer_check import answer_check
from trygvej.editorial.actions.ask_for_check import ask_for_check
from trygvej.editorial.models import FactCheck, WizardDraft
from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff, publish_bundled
from trygvej.editorial.tests.typist import fields_of
from trygvej.engines.language.lix import measure
from trygvej.engines.reading import load
from trygvej.engines.wizard import documents, edit
from trygvej.engines.wizard.tests import small
from trygvej.wizards import public as wizards
from trygvej.wizards.actions.publish import publish, write

BASE = "/redaktion/vejvisere/"


def file(text: bytes) -> dict[str, SimpleUploadedFile]:
    """What a browser sends for a chosen file."""
    return {"file": SimpleUploadedFile("x.yaml", text)}


@pytest.mark.parametrize("key", sorted(small.bundled()))
def test_what_goes_out_comes_in_and_goes_out_the_same(staff: Staff, key: str) -> None:
    publish_bundled(key)
    client = staff()
    first = client.get(f"{BASE}{key}/fil/").content
    WizardDraft.objects.all().delete()
    assert client.post(f"{BASE}hent/", file(first))["Location"] == f"{BASE}{key}/"
    assert client.get(f"{BASE}{key}/fil/").content == first
    assert drafts.wizard_of(WizardDraft.objects.get()) == wizards.published()[key].wizard


@pytest.mark.parametrize(
    "text",
    [
        b"a: &a [*a, *a]", b"[" * 500, b"\xff\xfe", b"", b"key: !!python/object:os.system x",
        b"title: {da: x}", b"x: " + b"y" * 2_000_000,
    ],
)  # fmt: skip
def test_hostile_files_are_refused_in_words(staff: Staff, text: bytes) -> None:
    response = staff().post(f"{BASE}hent/", file(text))
    assert response.status_code == 422
    assert "Filen blev ikke hentet ind" in response.content.decode()
    assert not WizardDraft.objects.exists()


def test_a_release_stands_beside_what_an_editor_changed(staff: Staff) -> None:
    wizard = small.wizard({"a": small.yes_no("x", "y")})
    publish(wizard, bundled=True, why="release")
    client, path = staff(), f"{BASE}proeve/questions/a/"
    client.post(path, fields_of(client, path) | {"text.da": "Redaktørens ord?"})
    publish(drafts.wizard_of(WizardDraft.objects.get()), author="anna", why="Andre ord.")
    write(edit.change_head(wizard, {"owner": "Den nye udgave"}), bundled=True, why="release")
    page = client.get(f"{BASE}proeve/").content.decode()
    assert "version 3" in page
    assert "Den har ikke erstattet din." in page
    both = client.get(f"{BASE}proeve/sammenlign/?til=v3").content.decode()
    assert "Den nye udgave" in both
    assert "Redaktørens" in both


def test_the_first_hour_is_written_plainly_and_every_picture_is_there(staff: Staff) -> None:
    guide = load((settings.CONTENT / "editorial" / "first-hour.yaml").read_text("utf-8"))
    page = staff().get(f"{BASE}vejledning/").content.decode()
    for step in guide["steps"]:
        assert step["title"] in page
        if "picture" in step:
            assert finders.find(step["picture"]), step["picture"]
            assert step["alt"]
    words = [guide["lead"], *(line for step in guide["steps"] for line in step["text"])]
    assert measure(words).value <= 35


def test_the_export_of_a_draft_is_read_by_the_command_line_too(staff: Staff, draft: WizardDraft) -> None:
    text = staff().get(f"{BASE}proeve/fil/").content.decode()
    assert documents.read(text) == drafts.wizard_of(draft)


def test_every_word_that_the_first_hour_quotes_stands_on_its_screens(
    staff: Staff, draft: WizardDraft
) -> None:
    guide = load((settings.CONTENT / "editorial" / "first-hour.yaml").read_text("utf-8"))
    client = staff(Role.REVIEWER)
    ask_for_check(draft, client.user, "Juridisk kontor", 7)  # type: ignore[attr-defined]
    answer_check(FactCheck.objects.get(), {"questions.mange": "Hvor mange?"}, None)
    quoted = 0
    for step in guide["steps"]:
        said: set[str] = set()
        for path in step["screens"]:
            address = path.replace("VEJVISER", "proeve").replace("SPOERGSMAAL", "mange")
            said |= labels(client.get(f"/redaktion/vejvisere/{address}").content.decode())
        words = re.findall("“([^”]+)”", " ".join(step["text"]))
        assert not set(words) - said, (step["title"], set(words) - said)
        quoted += len(words)
    assert quoted > 20


def labels(page: str) -> set[str]:
    """What a page calls its presses, fields and headings, without counts and the dots of what asks more first."""
    tags = "a|button|label|legend|summary|h1|h2|th"
    found = re.findall(rf"<({tags})\b[^>]*>(.*?)</\1>", page, re.DOTALL)
    plain = (" ".join(unescape(re.sub(r"<[^>]*>", " ", words)).split()) for _tag, words in found)
    return {re.sub(r"( …|: .*| \(\d+\))$", "", words) for words in plain}
