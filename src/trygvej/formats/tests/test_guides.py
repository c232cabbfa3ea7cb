"""The step guides: every step of an exercise, in words and pictures, and the way into the exercise at that step."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from trygvej.practice import public as practice

pytestmark = pytest.mark.django_db
KEYS = sorted(practice.exercises())
ONE = "svindel-sms"
LOGGED_ON = "besked-om-post"


def _page(key: str, prefix: str = "") -> str:
    answer = Client().get(f"{prefix}/trin-for-trin/{key}/")
    assert answer.status_code == 200
    return answer.content.decode()


def _pictures(page: str) -> list[str]:
    return re.findall(r'<div class="drawn".*?(?=<form|</li>\s*<li id="trin)', page, re.DOTALL)


@pytest.mark.parametrize("key", KEYS)
def test_every_step_is_told_and_drawn(key: str) -> None:
    page, steps = unescape(_page(key)), practice.exercises()[key].steps
    pictures = re.findall(r'role="img"[^>]*aria-label="([^"]+)"', _page(key))
    assert len(pictures) == len(steps) == len(set(pictures))
    for step, words in zip(steps, pictures, strict=True):
        assert step.say["da"] in page
        assert unescape(words).endswith(step.alt["da"])
        assert len(step.alt["da"]) > 5


@pytest.mark.parametrize("key", KEYS)
def test_a_picture_has_no_controls_headings_or_ids(key: str) -> None:
    pictures = _pictures(_page(key))
    assert len(pictures) == len(practice.exercises()[key].steps)
    for picture in pictures:
        assert not re.search(r"<(button|input|select|textarea|label|form|h\d|a|fieldset)\b", picture)
        assert not re.search(r'\sid="', picture)


@pytest.mark.parametrize("key", KEYS)
def test_what_a_step_acts_on_is_ringed_once_in_its_picture(key: str) -> None:
    for step, picture in zip(practice.exercises()[key].steps, _pictures(_page(key)), strict=True):
        assert picture.count(" ringed") == (1 if step.points_at else 0), step.key


def test_an_id_stands_once() -> None:
    ids = re.findall(r'\sid="([^"]+)"', _page(LOGGED_ON))
    assert len(ids) == len(set(ids))


def test_the_guide_is_there_in_english() -> None:
    assert practice.exercises()[ONE].steps[0].say["en"] in unescape(_page(ONE, "/en"))


@pytest.mark.parametrize(("prefix", "marked"), [("", 0), ("/en", 1), ("/ar", 1)])
def test_a_translation_nobody_has_read_is_marked_once(prefix: str, marked: int) -> None:
    assert _page(ONE, prefix).count('class="remark"') == marked


def test_what_is_not_in_a_language_is_told_and_marked_as_danish() -> None:
    page = _page(LOGGED_ON, "/ar")
    assert 'dir="rtl"' in page
    assert re.search(
        r'lang="da" dir="ltr">' + re.escape(practice.exercises()[LOGGED_ON].title["da"]), unescape(page)
    )


def test_the_list_names_every_exercise() -> None:
    page = Client().get("/trin-for-trin/").content.decode()
    assert all(f"/trin-for-trin/{key}/" in page for key in KEYS)


def test_there_is_no_guide_to_what_is_no_exercise() -> None:
    assert Client().get("/trin-for-trin/findes-ikke/").status_code == 404


def test_a_guide_is_kept_by_the_front_door_at_its_own_address_only() -> None:
    assert Client().get(f"/trin-for-trin/{ONE}/")["Trygvej-Keep"] == "1"
    assert "Trygvej-Keep" not in Client().get(f"/trin-for-trin/{ONE}/?fra=x")


def test_a_guide_is_the_same_each_time_it_is_made() -> None:
    assert practice.guide(LOGGED_ON, "da") == practice.guide(LOGGED_ON, "da")


def test_each_language_has_its_own_fingerprint() -> None:
    hashes = {made.hash for code in ("da", "en") for key in KEYS if (made := practice.guide(key, code))}
    assert len(hashes) == 2 * len(KEYS)


def test_a_changed_sentence_changes_the_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    exercise, before = practice.exercises()[ONE], practice.guide(ONE, "da")
    step = exercise.steps[0].model_copy(update={"say": {**exercise.steps[0].say, "da": "Læs den igen."}})
    changed = exercise.model_copy(update={"steps": (step, *exercise.steps[1:])})
    monkeypatch.setattr("trygvej.practice.content.exercises", lambda: {ONE: changed})
    after = practice.guide(ONE, "da")
    assert before is not None
    assert after is not None
    assert after.hash != before.hash


# --- on other sites -------------------------------------------------------------------------------


@pytest.mark.parametrize("prefix", ["", "/en", "/ar"])
def test_a_guide_in_a_frame_can_be_shown_anywhere_and_leads_out_beside_it(
    client: Client, prefix: str
) -> None:
    page = client.get(f"{prefix}/indlejret/trin-for-trin/svindel-sms/")
    words = page.content.decode()
    assert "frame-ancestors *" in page["Content-Security-Policy"]
    assert "X-Frame-Options" not in page
    assert page["Trygvej-Keep"] == "1"
    assert page["Trygvej-Figures"] == f"embed/svindel-sms/*/{prefix.strip('/') or 'da'}/shown"
    assert 'class="header"' not in words
    assert words.count('action="/oevelse/begynd" target="_blank"') == words.count('action="/oevelse/begynd"')
    assert f'href="{prefix}/oevelser/svindel-sms/" target="_blank"' in words
    assert client.get(f"{prefix}/indlejret/trin-for-trin/findes-ikke/").status_code == 404


def test_the_line_for_another_site_names_the_guide(client: Client) -> None:
    page = client.get("/en/trin-for-trin/svindel-sms/indlejr/")
    words = unescape(page.content.decode())
    assert 'data-trygvej="trin-for-trin/svindel-sms"' in words
    assert "/en/indlejret/trin-for-trin/svindel-sms/" in words
    assert "frame-src 'self'" in page["Content-Security-Policy"]
    assert client.get("/trin-for-trin/findes-ikke/indlejr/").status_code == 404
