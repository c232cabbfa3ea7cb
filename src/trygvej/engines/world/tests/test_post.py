"""Somebody logs on, reads, answers, sorts, finds and signs out again."""

from __future__ import annotations

import pytest

from trygvej.engines.world import explore, play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.post import box
from trygvej.engines.world.screen import File, Rows
from trygvej.engines.world.tests.table import stage
from trygvej.engines.world.typed import safe

Typed = dict[str, str]


class Desk:
    """A learner at the mailbox, who speaks in presses."""

    def __init__(self, table: Stage) -> None:
        self.stage, self.world = table, play.begin(table)

    def press(self, element: str, **typed: str) -> Desk:
        scene = play.scene(self.stage, self.world)
        given = {f"post.{name.replace('_', '-')}": text for name, text in typed.items()}
        assert scene.on(element), f"{element} is not at {self.world.place}"
        event = safe(scene, element, given)
        assert event is not None
        self.world = play.press(self.stage, self.world, event)
        return self

    def presses(self, *names: str) -> Desk:
        for name in names:
            self.press(f"post.{name}")
        return self

    @property
    def said(self) -> str:
        return self.world.said.text if self.world.said else ""

    @property
    def shown(self) -> str:
        return "\n".join(
            str(block) for one in play.scene(self.stage, self.world).screens for block in one.blocks
        )

    @property
    def offered(self) -> set[str]:
        return {one.id for page in play.scene(self.stage, self.world).screens for one in page.elements()}

    def files(self) -> list[File]:
        pages = play.scene(self.stage, self.world).screens
        return [block for one in pages for block in one.blocks if isinstance(block, File)]

    def rows(self) -> list[str]:
        blocks = play.scene(self.stage, self.world).screens[0].blocks
        return [row.id for block in blocks if isinstance(block, Rows) for row in block.rows]


def inside(start: str = "post.inbox", persona: str = "karen", **setup: object) -> Desk:
    """Somebody who has logged on already."""
    return Desk(stage(start, persona, post={"logged-on": True, **setup}))


def test_the_mailbox_is_closed_until_one_logs_on() -> None:
    table = stage("post.inbox")
    desk = Desk(table)
    assert play.scene(table, desk.world).shows("post.front")
    path = explore.way(table, desk.world, lambda world: "eid.logged-on:post" in world.facts, most=20_000)
    assert path is not None
    for event in path:
        desk.world = play.press(table, desk.world, event)
    assert desk.world.place == "post.inbox"
    desk.presses("log-off")
    assert "post.signed-out" in desk.world.facts
    desk.presses("to-front")
    assert "post.to-menu" not in desk.offered


def test_a_letter_is_read_and_no_longer_new() -> None:
    desk = inside()
    new = box.unread(box.state(desk.world), box.OWN)
    desk.presses("open:sygehus-tid")
    assert "post.read:sygehus-tid" in desk.world.facts
    assert "fredag den 4. december" in desk.shown
    assert box.unread(box.state(desk.world), box.OWN) == new - 1
    desk.presses("mark-unread")
    assert box.unread(box.state(desk.world), box.OWN) == new


def test_an_answer_needs_words_and_then_is_sent() -> None:
    desk = inside().presses("open:kommune-hjemmehjaelp", "reply", "send")
    assert "Skriv din besked" in desk.said
    desk.press("post.send", text="Ja tak, det passer fint.")
    assert "post.replied:kommune-hjemmehjaelp" in desk.world.facts
    desk.presses("to-menu", "to-folder:sent", "sent:1")
    assert "Ja tak, det passer fint." in desk.shown


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        ({"to": "", "subject": "Hej", "text": "Hej"}, "Vælg først"),
        ({"to": "skat", "subject": "", "text": "Hej"}, "emne"),
        ({"to": "skat", "subject": "Hej", "text": ""}, "Skriv din besked"),
    ],
)
def test_a_new_message_says_what_it_lacks_and_loses_nothing(typed: Typed, missing: str) -> None:
    desk = inside().presses("to-new").press("post.send", **typed)
    assert missing in desk.said
    for text in filter(None, typed.values()):
        assert text in desk.shown
    desk.press("post.send", to="skat", subject="Hej", text="Hej")
    assert "post.sent-to:skat" in desk.world.facts


def test_what_one_wrote_is_kept_wherever_one_goes() -> None:
    desk = inside().presses("to-new").press("post.to-inbox", subject="Mit brev", text="Kære kommune")
    assert "gemt" in desk.said
    desk.presses("to-menu", "to-folder:drafts", "draft:1")
    assert "Kære kommune" in desk.shown
    desk.press("post.send", to="kommune", subject="Mit brev", text="Kære kommune. Tak.")
    notes = box.state(desk.world).notes
    assert [(one.text, one.sent) for one in notes] == [("Kære kommune. Tak.", True)]


def test_a_draft_is_kept_on_purpose_and_thrown_away() -> None:
    desk = (
        inside().presses("open:kommune-hjemmehjaelp", "reply").press("post.save-draft", text="Jeg skal lige")
    )
    assert desk.world.place == "post.folder:drafts"
    desk.presses("draft:1", "drop-draft")
    assert box.state(desk.world).notes == ()


def test_a_letter_is_sent_on_to_an_authority() -> None:
    desk = inside().presses("open:sygehus-tid", "forward").press("post.send", to="kommune")
    assert "post.forwarded:sygehus-tid" in desk.world.facts


def test_a_letter_is_moved_to_a_folder_made_on_the_way() -> None:
    desk = inside().presses("open:sygehus-tid", "to-move", "to-folder-new", "folder-make")
    assert "Skriv et navn" in desk.said
    desk.press("post.folder-make", folder_name="Sygehus").presses("move-to:own-1")
    assert "post.in:own-1:sygehus-tid" in desk.world.facts
    desk.presses("to-menu", "to-folder:own-1")
    assert desk.rows() == ["post.open:sygehus-tid"]


def test_two_folders_never_have_one_name_and_there_are_never_too_many() -> None:
    desk = inside("post.folder-new", folders=["Sygehus"]).press("post.folder-make", folder_name=" sygehus ")
    assert "allerede" in desk.said
    for number in range(5):
        desk.world = desk.world.at("post.folder-new")
        desk.press("post.folder-make", folder_name=f"Mappe {number}")
    assert "fem mapper" in desk.said


def test_what_is_deleted_comes_back_to_where_it_lay() -> None:
    desk = inside(archived=["sygehus-tid"]).presses(
        "to-menu", "to-folder:archive", "open:sygehus-tid", "delete"
    )
    desk.presses("to-menu", "to-folder:trash", "open:sygehus-tid")
    assert "post.reply" not in desk.offered
    desk.presses("restore")
    item = box.item(box.state(desk.world), "sygehus-tid")
    assert item is not None
    assert item.folder == box.ARCHIVE


def test_a_letter_is_archived_and_leads_back_to_the_inbox() -> None:
    desk = inside().presses("open:sygehus-tid", "to-archive")
    assert desk.world.place == "post.inbox"
    assert "post.archived:sygehus-tid" in desk.world.facts
    assert "post.open:sygehus-tid" not in desk.rows()


@pytest.mark.parametrize("words", ["årsopgørelse", "SKAT", " skattestyrelsen  nemkonto "])
def test_an_old_letter_is_found(words: str) -> None:
    desk = inside().presses("to-search").press("post.search", search_for=words)
    desk.presses("open:skat-aarsopgoerelse")
    assert "post.found:skat-aarsopgoerelse" in desk.world.facts
    desk.presses("back")
    assert desk.world.place == "post.search"


@pytest.mark.parametrize("words", ["", "kamel"])
def test_a_search_that_finds_nothing_says_what_to_try(words: str) -> None:
    desk = inside().presses("to-search").press("post.search", search_for=words)
    assert "røv" in desk.said or "Skriv et ord" in desk.said


def test_an_appointment_goes_into_the_calendar_as_a_file() -> None:
    desk = inside().presses("open:sygehus-tid", "calendar")
    assert "post.calendar:sygehus-tid" in desk.world.facts
    (kept,) = desk.files()
    assert b"DTSTART;TZID=Europe/Copenhagen:20261204T101500\r\n" in kept.data


def test_an_attachment_is_read_on_paper() -> None:
    desk = inside().presses("open:sygehus-tid", "file:1")
    assert "Elevatoren" in desk.shown
    desk.presses("back")
    assert desk.world.place == "post.letter:sygehus-tid"


@pytest.mark.parametrize(("press", "fact"), [("to-print", "printed"), ("to-save", "saved")])
def test_print_and_save_are_told_on_paper(press: str, fact: str) -> None:
    desk = inside().presses("open:sygehus-tid", press)
    assert f"post.{fact}:sygehus-tid" in desk.world.facts


def test_the_phone_tells_of_new_post_and_reminds() -> None:
    desk = Desk(stage("post.front")).presses("open-sms")
    assert "bog er klar" in desk.shown
    assert "Du har fået ny post" in desk.shown
    assert {"post.noticed", "post.sms-read:bibliotek-sms"} <= desk.world.facts


def test_one_chooses_how_to_be_told() -> None:
    desk = inside("post.settings").presses("tell-save")
    assert "mindst én" in desk.said
    desk.press("post.tell-save", tell_mail="ja").presses("log-off", "to-front", "open-mail")
    assert "intet link" in desk.shown


@pytest.mark.parametrize(
    "setup",
    [{"ukendt": 1}, {"letters": ["findes-ikke"]}, {"reads": ["ingen"]}, {"told": ["brevdue"]}, {"box": "company"},
     {"folders": ["a", "A"]}],
)  # fmt: skip
def test_a_setup_it_cannot_use_is_refused(setup: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="post"):
        play.begin(stage("post.front", post=setup))
