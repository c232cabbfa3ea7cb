"""Authorities' own messages: public samples are read and can be answered; hostile ones are refused or made harmless."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.engines.problems import CATALOGUE
from trygvej.engines.reading import Refused
from trygvej.engines.world import play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.post import fill, find, memo, parts
from trygvej.engines.world.post.letter import Code, Kind, Letter
from trygvej.engines.world.post.memo import html
from trygvej.engines.world.tests.table import shelves, stage
from trygvej.engines.world.typed import safe

HERE = Path(__file__).parent / "memo"
SAMPLES = sorted((HERE / "itk").glob("*.xml"))
LETTERS: dict[str, Letter] = shelves()["letters"]

REFUSED = {
    "entity-bomb": "memo-doctype",
    "quadratic-bomb": "memo-doctype",
    "external-entity": "memo-doctype",
    "external-subset": "memo-doctype",
    "parameter-entity": "memo-doctype",
    "wrong-encoding": "memo-not-xml",
    "unknown-encoding": "memo-encoding",
    "deep-nesting": "memo-deep",
    "many-elements": "memo-many",
    "wrong-namespace": "memo-not-memo",
    "another-format": "memo-not-memo",
    "future-version": "memo-version",
    "no-sender": "memo-missing",
    "duplicate-id": "memo-twice",
    "two-headers": "memo-twice",
    "not-base64": "memo-base64",
    "cut-off": "memo-not-xml",
    "control-character": "memo-not-xml",
    "real-cpr": "memo-person",
    "card-number": "memo-person",
    "deep-html": "memo-html",
    "many-files": "memo-many-files",
    "long-text-message": "letter-nemsms",
}
HARMLESS = {
    "script-in-letter", "lying-content-type", "zip-bomb", "absurd-dates", "turning-marks", "unknown-action",
}  # fmt: skip


def hostile(name: str) -> bytes:
    return (HERE / "hostile" / f"{name}.xml").read_bytes()


def table_with(letter: Letter, start: str = "post.inbox") -> Stage:
    """A stage on which this letter lies alone."""
    bare = stage(start)
    setup = {"post": {"logged-on": True}}
    return Stage(bare.persona, bare.words, start, setup, bare.personas, {"letters": {letter.key: letter}})


def test_every_hostile_file_has_its_test() -> None:
    assert {path.stem for path in (HERE / "hostile").glob("*.xml")} == set(REFUSED) | HARMLESS


@pytest.mark.parametrize(("name", "code"), REFUSED.items())
def test_a_hostile_message_is_refused_at_once_and_says_why(name: str, code: str) -> None:
    began = time.perf_counter()
    with pytest.raises(Refused) as refusal:
        memo.read(hostile(name), "fremmed")
    assert time.perf_counter() - began < 2
    assert [problem.code for problem in refusal.value.problems] == [code]
    assert all(problem.code in CATALOGUE for problem in refusal.value.problems)


def test_a_message_larger_than_any_letter_is_refused_before_it_is_read() -> None:
    with pytest.raises(Refused, match="memo-large"):
        memo.read(b"<" * (memo.LONGEST + 1), "stor")


@pytest.mark.parametrize("mark", ["<", "< ", "&", "\0", "a&"])
def test_a_page_of_nothing_but_beginnings_is_refused_before_it_is_read(mark: str) -> None:
    with pytest.raises(Refused, match="memo-html"):
        html.reduced(mark * (html.LONGEST // len(mark) - 1))


def test_a_script_in_a_letter_is_left_out_and_the_words_stay() -> None:
    letter = memo.read(hostile("script-in-letter"), "html")
    assert parts.parts(letter.text) == (
        parts.Heading("Kære borger"),
        parts.Paragraph("Du har ret til hjælp."),
        parts.Paragraph("Læs mere"),
        parts.Points(("Et", "To")),
        parts.Table((("Dag", "Mandag"),)),
    )
    assert not any(
        word in letter.model_dump_json() for word in ("alert", "script", "skjult", "192.0.2.1", "CPR?")
    )


def test_a_file_is_what_is_in_it_not_what_it_says() -> None:
    _, picture = memo.read(hostile("lying-content-type"), "loegn").attachments
    program = memo.read(hostile("lying-content-type"), "loegn").attachments[0]
    assert (program.data, program.media) == ("", "application/octet-stream")
    assert (picture.name, picture.text, picture.data) == ("billede.png.txt", "", "")


def test_an_archive_is_named_and_never_kept_or_opened() -> None:
    (archive,) = memo.read(hostile("zip-bomb"), "zip").attachments
    assert (archive.name, archive.data, archive.text) == ("filer.zip", "", "")


def test_absurd_dates_are_left_out() -> None:
    letter = memo.read(hostile("absurd-dates"), "dato")
    assert (letter.sent, letter.answer_by, letter.actions) == (None, None, ())


def test_marks_that_turn_the_words_are_gone_and_file_names_lead_nowhere() -> None:
    letter = memo.read(hostile("turning-marks"), "tegn")
    assert letter.title == "Regning gpj.exe"
    assert letter.text == "Hej omvendt pling"
    assert letter.attachments[0].name == "etc-fdp.pdf"


def test_an_action_we_do_not_know_is_left_out() -> None:
    assert memo.read(hostile("unknown-action"), "ukendt").actions == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_public_sample_is_read_without_a_person_in_it(path: Path, version: str) -> None:
    data = path.read_bytes().replace(b'memoVersion="1.2"', f'memoVersion="{version}"'.encode())
    letter = memo.read(data, "proeve")
    assert letter.title and letter.sender
    assert not any(person in letter.model_dump_json() for person in ("2211771212", "2512169996", "Mette"))


def test_the_full_sample_is_shown_and_can_be_answered() -> None:
    letter = memo.read((HERE / "itk" / "MeMo_Full_Example.xml").read_bytes(), "boernehave")
    assert (letter.sender, letter.sent, letter.at) == ("Kommunen", date(2018, 5, 3), "14:00")
    assert letter.answer_by == date(2025, 9, 30)
    assert [one.code for one in letter.actions] == [
        Code.SELF_SERVICE, Code.APPOINTMENT, Code.INFORMATION, Code.APPOINTMENT, Code.SELF_SERVICE,
    ]  # fmt: skip
    assert (letter.actions[1].on, letter.actions[1].at, letter.actions[1].minutes) == (
        date(2018, 11, 10),
        "10:00",
        180,
    )
    table = table_with(letter)
    world = play.begin(table)
    for element, typed in (
        ("post.open:boernehave", {}),
        ("post.calendar-2", {}),
        ("post.back", {}),
        ("post.reply", {}),
        ("post.send", {"post.text": "Ja tak til pladsen."}),
    ):
        event = safe(play.scene(table, world), element, typed)
        assert event is not None, element
        world = play.press(table, world, event)
    assert {"post.read:boernehave", "post.calendar:boernehave", "post.replied:boernehave"} <= world.facts


@pytest.mark.parametrize("key", LETTERS)
def test_a_letter_of_ours_goes_out_as_memo_and_comes_back_the_same(key: str) -> None:
    letter, table = LETTERS[key], stage()
    person = table.personas.get(letter.to[0], table.persona) if letter.to else table.persona

    def put_in(text: str) -> str:
        return fill.filled(text, person, table)

    number = person.company.cvr if letter.box == "company" and person.company else person.cpr
    back = memo.read(memo.write(letter, table.today, number, person.name, put_in), key)
    assert (back.kind, back.title, back.sender, back.reply) == (
        letter.kind, put_in(letter.title), letter.sender, letter.reply,
    )  # fmt: skip
    if letter.kind is Kind.SMS:
        assert back.text == put_in(letter.text)
        return
    assert parts.parts(back.text) == parts.parts(put_in(letter.text))
    assert (back.day(table.today), back.at, back.deadline(table.today)) == (
        letter.day(table.today), letter.at, letter.deadline(table.today),
    )  # fmt: skip
    assert [(one.code, one.label, one.day(table.today), one.at) for one in back.actions if one.at] == [
        (one.code, one.label, one.day(table.today), one.at) for one in letter.actions if one.at
    ]
    assert [one.code for one in back.actions] == [one.code for one in letter.actions]
    assert len(back.attachments) == len(letter.attachments)


def test_our_message_reads_well_by_an_independent_reader() -> None:
    letter = LETTERS["sygehus-tid"]
    text = memo.write(letter, date(2026, 11, 25), "671148-3018", "Karen Holm", str).decode()
    assert '<memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.2">' in text
    assert "<memo:startDateTime>2026-12-04T09:15:00Z</memo:startDateTime>" in text
    assert "<memo:recipientID>6711483018</memo:recipientID>" in text


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000, "<a " + "x=1 " * 40_000 + ">", "<a " + "x " * 40_000 + ">", "<b>" * 90 + "<p>x" * 9_000,
        "<ul>" + "<li>x" * 9_000, "<!--" * 40_000, "<p><font></p>" * 3_000, "<table>" + "<tr><td>x" * 4_000,
        f"<img src='data:image/png;base64,{'A' * 400_000}'><p>Hej",
    ],
    ids=lambda page: page[:8],
)  # fmt: skip
def test_no_page_takes_long(page: str) -> None:
    began = time.perf_counter()
    with suppress(Refused):
        html.reduced(page)
    assert time.perf_counter() - began < 10


@given(st.binary(max_size=400))
def test_no_bytes_do_more_than_be_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        memo.read(data, "bytes")


@settings(max_examples=200)
@given(st.text(max_size=200), st.integers(0, 4000), st.binary(max_size=8))
def test_a_damaged_sample_is_read_or_refused(label: str, place: int, bytes_: bytes) -> None:
    data = (HERE / "itk" / "MeMo_Full_Example.xml").read_bytes()
    damaged = data[:place] + bytes_ + data[place:]
    try:
        memo.read(damaged, "skadet")
    except Refused as refusal:
        assert refusal.problems


@settings(max_examples=200)
@given(st.text(st.sampled_from("<>/abpdivultrh123 \n\"'=&;!-#|x"), max_size=300))
def test_a_page_of_any_shape_becomes_plain_words(page: str) -> None:
    text = html.reduced(page)
    assert parts.markup(parts.parts(text)) == text


@given(st.dates(date(2001, 1, 1), date(2099, 1, 1)), st.times())
def test_danish_time_goes_to_memo_and_back(day: date, at: object) -> None:
    clock = str(at)[:5]
    letter = LETTERS["sygehus-tid"].model_copy(update={"sent": day, "at": clock})
    back = memo.read(memo.write(letter, day, "12345678", "Firma", str), "tid")
    skipped = clock.startswith("02:") and day.month == 3  # an hour that is not there on one night of March
    assert skipped or (back.sent, back.at) == (day, clock)


def test_a_title_is_found_by_its_words() -> None:
    letter = memo.read(SAMPLES[1].read_bytes(), "proeve")
    assert find.title(table_with(letter), "own", letter) == "Pladsanvisning"
