"""Wizards as documents: nothing is lost on the way to YAML, to JSON and back; bad files are refused."""

from datetime import date

import pytest
from hypothesis import given

from trygvej.engines.wizard import documents
from trygvej.engines.wizard.documents import Library, Refused
from trygvej.engines.wizard.model import NoFigure, Rate, Wizard, schema
from trygvej.engines.wizard.tests import strategies
from trygvej.engines.wizard.tests.small import SOME_DAY, bundled, library, one, option, question, wizard

RATES = [pytest.param(rate, id=key) for key, rate in library().rates.items()]
WIZARDS = [pytest.param(found, id=key) for key, found in bundled().items()]


def survives(found: Wizard) -> None:
    """Assert that a wizard comes back whole, the same again every time."""
    written, stored = documents.write(found), documents.to_json(found)
    assert documents.read(written) == found
    assert documents.from_json(stored) == found
    assert documents.write(documents.from_json(stored)) == written
    assert documents.content_hash(documents.read(written)) == documents.content_hash(found)


@given(strategies.wizards(strategies.any_words))
def test_any_wizard_survives(found: Wizard) -> None:
    survives(found)


@pytest.mark.parametrize("found", WIZARDS)
def test_a_bundled_wizard_survives(found: Wizard) -> None:
    survives(found)


def test_example_cases_survive_with_dates_and_several() -> None:
    asked = question("date", {"to": "spm"})
    needs = question("several", {"to": "svar"}, options={"moms": option()})
    case = {
        "name": "En",
        "date": SOME_DAY,
        "outcome": "svar",
        "answers": {"dag": date(2018, 3, 1), "spm": ["moms"]},
    }
    survives(wizard({"dag": asked, "spm": needs}, examples=[case]))


def test_the_order_of_options_is_kept() -> None:
    found = documents.read(documents.write(wizard({"spm": one(z="svar", a="svar", m="svar")})))
    assert list(found.questions["spm"].options) == ["z", "a", "m"]


def test_a_change_of_one_word_changes_the_fingerprint() -> None:
    before = wizard({"spm": one(a="svar")})
    after = before.model_copy(update={"owner": "En anden"})
    assert documents.content_hash(before) != documents.content_hash(after)


def refused(text: str, library: Library | None = None) -> dict[str, str]:
    """Assert that a text is refused, and give the codes by place."""
    with pytest.raises(Refused) as found:
        documents.read(text, library)
    return {problem.place: problem.code for problem in found.value.problems}


GOOD = documents.write(wizard({"spm": one(a="svar")}))


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        (GOOD.replace("format: 1", "format: 2"), "format", "format-version"),
        (GOOD.replace("owner:", "ejer:"), "ejer", "unknown-field"),
        (GOOD.replace("kind: one", "kind: ene"), "questions.spm.kind", "wrong-choice"),
        (GOOD.replace("equal: a", "lig: a"), "questions.spm.next[0].when", "unknown-comparison"),
        (GOOD.replace("key: proeve", "key: Prøve"), "key", "needs-name"),
        (GOOD.replace("start: spm\n", ""), "start", "missing-field"),
        (GOOD + "rates: [findes-ikke]\n", "rates", "unknown-rate"),
        (GOOD + "start: spm\n", f"line {GOOD.count(chr(10)) + 1}", "yaml-duplicate"),
        (GOOD + "note: &a x\n", f"line {GOOD.count(chr(10)) + 1}", "yaml-alias"),
        (GOOD + "note: !!python/name:os.system x\n", f"line {GOOD.count(chr(10)) + 1}", "yaml-tag"),
        ("[" * 100 + "]" * 100, "line 1", "yaml-deep"),
        ("a: ]", "line 1", "yaml-syntax"),
        ("", "", "empty-file"),
        ("- a", "", "needs-fields"),
    ],
)
def test_bad_files_are_refused_with_their_place(text: str, place: str, code: str) -> None:
    assert refused(text).get(place) == code


def test_rates_and_terms_are_taken_in() -> None:
    found = bundled()["virksomhedsform"]
    assert found.rates["mindstekapital-aps"] == library().rates["mindstekapital-aps"]
    assert found.terms.keys() <= library().terms.keys()


def test_the_format_is_published() -> None:
    assert {"questions", "outcomes", "facts", "rates"} <= schema()["properties"].keys()


# --- Figures


@pytest.mark.parametrize("rate", RATES)
def test_every_figure_holds_on_the_first_and_the_last_of_its_days(rate: Rate) -> None:
    for row in rate.rows:
        assert rate.on(row.from_) == row
        assert rate.on(row.to or date.max) == row


@pytest.mark.parametrize("rate", RATES)
def test_outside_its_rows_a_table_has_no_figure(rate: Rate) -> None:
    outside = [date.fromordinal(row.from_.toordinal() - 1) for row in rate.rows]
    outside += [date.fromordinal(row.to.toordinal() + 1) for row in rate.rows if row.to]
    for day in outside:
        if not any(row.holds_on(day) for row in rate.rows):
            with pytest.raises(NoFigure):
                rate.on(day)


@pytest.mark.parametrize(
    ("day", "kroner"),
    [
        (date(2014, 1, 1), 50_000),
        (date(2018, 3, 1), 50_000),
        (date(2019, 4, 14), 50_000),
        (date(2019, 4, 15), 40_000),
        (date(2025, 2, 26), 40_000),
        (date(2025, 2, 27), 20_000),
    ],
)
def test_the_capital_of_an_aps_on_six_days(day: date, kroner: int) -> None:
    assert bundled()["virksomhedsform"].figure("mindstekapital-aps", day) == kroner


def test_a_day_or_a_table_that_is_not_there_is_an_error() -> None:
    found = bundled()["virksomhedsform"]
    with pytest.raises(NoFigure):
        found.figure("mindstekapital-aps", date(2013, 12, 31))
    with pytest.raises(NoFigure):
        found.figure("findes-ikke", SOME_DAY)


def test_the_days_on_which_something_changes() -> None:
    days = bundled()["virksomhedsform"].change_days()
    assert days[0] == date(2014, 1, 1)
    assert {date(2019, 4, 15), date(2025, 2, 27)} <= set(days)
    assert list(days) == sorted(set(days))
