"""An authority adds its own letter, and somebody practises with it; the days are the session's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from trygvej.engines.reading import Refused
from trygvej.engines.world.post import memo
from trygvej.practice import content, letters, mailbox
from trygvej.practice.actions.add_letter import add_letter
from trygvej.practice.actions.remove_letter import remove_letter
from trygvej.practice.models import AddedLetter
from trygvej.practice.sessions.storage import KEPT_SECONDS, Row
from trygvej.publishing.public import generation

pytestmark = pytest.mark.django_db
SAMPLES = Path(settings.CONTENT).parent / "src/trygvej/engines/world/tests/memo"
FULL = SAMPLES / "itk" / "MeMo_Full_Example.xml"


@pytest.fixture(autouse=True)
def letters_read_anew() -> object:
    content.forget_letters()
    yield
    content.forget_letters()


def test_a_letter_is_in_the_mailbox_at_once_and_gone_when_removed() -> None:
    before = generation()
    add_letter(FULL, "boernehave", ["karen"])
    assert generation() > before
    stage = content.stage("", "karen", "da")
    assert stage is not None
    assert stage.shelves["letters"]["boernehave"].title == "Besked fra Børneforvaltningen"
    assert remove_letter("boernehave")
    stage = content.stage("", "karen", "da")
    assert stage is not None
    assert "boernehave" not in stage.shelves["letters"]
    assert not remove_letter("boernehave")


def test_nothing_of_the_real_receiver_is_kept() -> None:
    add_letter(FULL, "boernehave", [])
    body = AddedLetter.objects.get().body
    assert not any(word in body for word in ("2211771212", "2512169996", "Mette", "Emilie"))


def test_a_letter_added_again_takes_the_place_of_the_first() -> None:
    add_letter(FULL, "brev", [])
    add_letter(SAMPLES / "itk" / "MeMo_NemSMS.xml", "brev", ["kim"])
    assert letters.added()["brev"].to == ("kim",)


@pytest.mark.parametrize(
    ("path", "key", "personas", "code"),
    [
        ("hostile/entity-bomb.xml", "brev", [], "memo-doctype"),
        ("itk/MeMo_Full_Example.xml", "sygehus-tid", [], "letter-bundled"),
        ("itk/MeMo_Full_Example.xml", "Æ!", [], "letter-key"),
        ("itk/MeMo_Full_Example.xml", "brev", ["ingen"], "letter-persona"),
    ],
)
def test_what_cannot_be_added_is_refused_and_changes_nothing(
    path: str, key: str, personas: list[str], code: str
) -> None:
    with pytest.raises(Refused, match=code):
        add_letter(SAMPLES / path, key, personas)
    assert not AddedLetter.objects.exists()


def test_a_gigabyte_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "stor.xml"
    with large.open("wb") as file:
        file.truncate(1_000_000_000)
    with pytest.raises(Refused, match="memo-large"):
        add_letter(large, "stor", [])


def test_an_exported_letter_can_be_added_again() -> None:
    for letter, _ in mailbox.letters():
        message = mailbox.export_letter(letter.key)
        assert message is not None
        assert memo.read(message, letter.key).kind == letter.kind
    assert mailbox.export_letter("findes-ikke") is None


def test_the_practice_day_is_the_day_the_session_began() -> None:
    noon = 1_782_900_000 // 3600 * 3600  # 1 July 2026
    row = Row(1, "", "karen", "da", False, 1, 1, noon + KEPT_SECONDS)
    assert row.today == date(2026, 7, 1)
    stage = content.stage("", "karen", "da", row.today)
    assert stage is not None
    assert stage.today == date(2026, 7, 1)
