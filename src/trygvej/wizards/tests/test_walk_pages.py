"""Walking a wizard page by page, as somebody without scripts does."""

import pytest

from trygvej.engines.wizard import documents
from trygvej.wizards.actions.publish import publish
from trygvej.wizards.tests.walker import Walker, publish_trial, trial

pytestmark = pytest.mark.django_db


def test_somebody_walks_from_the_start_to_the_answer() -> None:
    publish_trial()
    walker = Walker().open().press("Begynd")
    assert walker.heading == "Er du alene?"
    walker.press("Ja")
    assert walker.heading == "Hvad laver du?"
    walker.send(arbejde=["maler"])
    assert walker.heading == "Hvor meget sælger du for?"
    walker.send(salg="49.999 kr.").sees(
        "Du er lille, for grænsen er 60.000 kr.", "Du er alene.", "Bliv ved.", "Bogen"
    )
    assert walker.query == {"v": "1", "alene": "ja", "arbejde": "maler", "salg": "49999"}
    assert walker.kept


@pytest.mark.parametrize(
    ("day", "sold", "answer"),
    [
        ("2018-03-01", "50000", "Du er stor."),
        ("2019-12-31", "50000", "Du er stor."),
        ("2020-01-01", "50000", "60.000"),
    ],
)
def test_the_law_of_the_day_asked_about_gives_the_answer(day: str, sold: str, answer: str) -> None:
    publish_trial()
    Walker().open(f"svar?v=1&dato={day}&alene=ja&arbejde=maler&salg={sold}").sees(answer)


def test_an_option_is_offered_only_in_its_time() -> None:
    publish_trial()
    Walker().open("svar?v=1&dato=2019-12-31&alene=ja").sees("Jeg murer")
    Walker().open("svar?v=1&dato=2020-01-01&alene=ja").sees_not("Jeg murer")


def test_changing_an_early_answer_keeps_the_later_ones_that_still_fit() -> None:
    publish_trial()
    walker = Walker().open("svar?v=1&ret=alene&alene=ja&arbejde=maler&salg=100")
    assert walker.heading == "Er du alene?"
    walker.press("Nej")
    assert walker.heading == "Hvor mange er I?"
    walker.send(antal="3").sees("Du er lille")
    assert walker.query == {"v": "1", "alene": "nej", "antal": "3", "arbejde": "maler", "salg": "100"}


def test_whoever_does_not_know_goes_on_without() -> None:
    publish_trial()
    walker = Walker().open("svar?v=1&alene=ja&arbejde=maler").sees("Se efter i dine papirer.")
    assert Walker().open("svar?v=1&alene=ja&arbejde=maler&salg=ved-ikke").heading == "Hvornår begynder du?"
    assert "salg=ved-ikke" in walker.html


@pytest.mark.parametrize(
    ("where", "sent", "said"),
    [
        ("svar?v=1&alene=nej", {"antal": "mange"}, "Skriv et helt tal"),
        ("svar?v=1&alene=nej", {"antal": "1"}, "Skriv 2 eller mere"),
        ("svar?v=1&alene=nej", {"antal": "٣٠٠"}, "Skriv 50 eller mindre"),
        ("svar?v=1&alene=ja", {}, "Sæt mindst ét kryds"),
        ("svar?v=1&alene=ja", {"arbejde": ["maler", "ingen"]}, "Ingen af dem"),
        ("svar?v=1&alene=ja&arbejde=maler", {"salg": "en del"}, "Skriv et beløb med tal"),
        (
            "svar?v=1&alene=ja&arbejde=ingen",
            {"dag__dag": "31", "dag__maaned": "2", "dag__aar": "2020"},
            "Skriv dag",
        ),
        (
            "svar?v=1&alene=ja&arbejde=ingen",
            {"dag__dag": "1", "dag__maaned": "2", "dag__aar": "1999"},
            "2010",
        ),
        ("svar?v=1&alene=ja&arbejde=ingen&dag=2016-01-01", {"by": ""}, "Vælg et af svarene"),
    ],
)
def test_what_cannot_be_used_is_explained_and_given_back(where: str, sent: dict, said: str) -> None:  # type: ignore[type-arg]
    publish_trial()
    walker = Walker().open(where)
    heading = walker.heading
    walker.send(**sent).sees(said)
    assert walker.heading == heading
    assert not walker.kept
    assert walker.page.status_code == 200
    for value in sent.values():
        assert isinstance(value, list) or not value or value in walker.html


def test_a_date_is_typed_as_people_write_it() -> None:
    publish_trial()
    walker = Walker().open("svar?v=1&alene=ja&arbejde=ingen")
    walker.send(dag__dag="1", dag__maaned="marts", dag__aar="2018")
    assert walker.query["dag"] == "2018-03-01"
    assert walker.heading == "Hvor bor du?"
    walker.send(by="odense").sees("Du er lille")


@pytest.mark.parametrize(
    "query",
    [
        "", "v=1&utm_source=x", "alene=ja&v=1", "v=99&alene=ja", "v=0", "v=1&alene=ja&antal=3&antal=4&x=",
        "v=1&alene=ja&", "v=1&alene=ja&ret=nej", "v=abc&alene=ja&alene=nej",
    ],
)  # fmt: skip
def test_every_other_spelling_is_sent_to_the_one_address(query: str) -> None:
    publish_trial()
    walker = Walker().open(f"svar?{query}", follow=False)
    assert walker.page.status_code == 302, walker.html[:300]
    followed = Walker().open(f"svar?{query}")
    assert followed.page.status_code == 200
    assert followed.kept
    assert followed.page.redirect_chain == [(followed.address, 302)]  # type: ignore[attr-defined]


def test_an_answer_that_does_not_fit_leads_to_its_question_and_says_so() -> None:
    publish_trial()
    walker = Walker().open("svar?v=1&alene=maaske")
    assert walker.heading == "Er du alene?"
    walker.sees("Et af svarene i linket passer ikke")
    assert not walker.kept


def test_an_old_link_still_works_and_says_that_the_guide_has_changed() -> None:
    wizard = publish_trial()
    publish(wizard.model_copy(update={"owner": "En anden"}))
    walker = Walker().open("svar?v=1&alene=ja&arbejde=maler&salg=100").sees("ændret", "Du er lille")
    assert "v=2&amp;alene" in walker.html or "v=2&alene" in walker.html


def test_an_old_link_to_an_answer_that_is_gone_asks_again() -> None:
    wizard = publish_trial()
    document = documents.write(wizard).replace("maler", "kunstner")
    publish(documents.read(document))
    walker = Walker().open("svar?v=1&alene=ja&arbejde=maler&salg=100").sees("passer ikke længere")
    assert walker.heading == "Hvad laver du?"


@pytest.mark.parametrize("raw", ["2013-12-31", "2999-01-01", "i-morgen", "2018-02-30", "20180301"])
def test_a_date_that_cannot_be_used_leads_to_the_start_with_words(raw: str) -> None:
    publish_trial()
    walker = Walker().open(f"svar?v=1&dato={raw}&alene=ja").sees("Skriv en dag fra den 1. januar 2014")
    assert not walker.kept


def test_unknown_wizards_are_not_found() -> None:
    assert Walker("findes-ikke").open().page.status_code == 404
    assert Walker("findes-ikke").open("svar?v=1").page.status_code == 404


def test_the_sheet_carries_the_answer_its_reasons_and_a_code() -> None:
    publish_trial()
    walker = Walker().open("tag-med?v=1&alene=ja&arbejde=maler&salg=100")
    walker.sees("Du er lille", "Du er alene.", "svar?v=1&alene=ja&arbejde=maler&salg=100")
    assert "<svg" in walker.html
    assert walker.kept


def test_a_sensitive_wizard_leaves_no_answer_in_any_address() -> None:
    publish_trial(sensitive=True)
    walker = Walker().open().press("Begynd").press("Ja")
    assert walker.heading == "Hvad laver du?"
    walker.send(arbejde=["maler"]).send(salg="100").sees("Du er lille", "Du er alene.")
    assert walker.address == "/vejviser/proeve/svar"
    assert walker.page.headers["Cache-Control"] == "no-store"
    assert not walker.kept
    assert "alene=" not in walker.html
    assert "<svg" not in walker.html or "qr" not in walker.html
    assert Walker().open("svar?v=1&alene=ja").address == "/vejviser/proeve/"


def test_a_language_the_wizard_is_not_made_in_says_where_it_is() -> None:
    publish_trial()
    walker = Walker(language="/ar").open()
    assert walker.page.status_code == 200
    assert 'href="/vejviser/proeve/"' in walker.html


def test_the_english_pages_speak_english() -> None:
    publish_trial()
    walker = Walker(language="/en").open("svar?v=1&alene=ja&arbejde=maler&salg=100")
    walker.sees("You are small, as the limit is DKK 60,000.").sees_not("Du er lille")
    assert trial().unreviewed == ("en",)
