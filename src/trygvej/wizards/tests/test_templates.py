"""Every template shows every kind of value, in every language. A forgotten or misspelt value is an error."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from trygvej.design.public import LanguageLine, Move, Notice, NoticeKind, Span, TermLine, rich
from trygvej.wizards.pages import (
    AnswerLine,
    AskedDate,
    Branch,
    CheckboxField,
    Choice,
    Credits,
    DateAsk,
    DateField,
    DrawingPage,
    ErrorLine,
    FactLine,
    Form,
    HelpLine,
    LinkLine,
    ListEntry,
    ListPage,
    MissingPage,
    Node,
    NumberField,
    OptionLine,
    OutcomePage,
    QuestionPage,
    SelectField,
    Share,
    SheetPage,
    SourceLine,
    StartPage,
    UnsureHelp,
)  # fmt: skip

LANGUAGES = ["da", "en", "ar"]
DAY = date(2018, 3, 1)
LINK = Move(href="/x?a=1&b=2")
POST = Move(action="/x", fields=(("a", "1"),))
EXPLAINED = ((Span("Et "), Span("CVR", "cvr"), Span(" her.")),)
ANSWERS = (AnswerLine("Hvem?", "Jeg alene", LINK, rich("Du er alene.")),)
OPTIONS = (OptionLine("a", "Den første", rich("Hint")), OptionLine("b", "Den anden", chosen=True))
WEB = LinkLine("https://virk.dk/", "Start på Virk", "virk.dk")
FACTS = (FactLine(rich("Gør det.\n\nOg gem det."), rich("Inden 14 dage"), WEB, True), FactLine(EXPLAINED))
AROUND: dict[str, Any] = {
    "title": "Titel",
    "languages": (LanguageLine("da", LINK), LanguageLine("ar", LINK)),
    "notices": (Notice(NoticeKind.CHANGED, "Ændret", rich("Se her."), LINK, "Videre"),),
    "canonical": "https://trygvej.example/x",
    "wizard": "Prøve",
    "start": LINK,
    "asked": AskedDate(day=DAY, other=True, today=LINK, earliest=DAY, latest=DAY),
    "credits": Credits(owner="Redaktionen", checked=DAY, version=3, unreviewed=True),
    "terms": (TermLine("cvr", "CVR-nummer", rich("Otte cifre.")),),
}
TOLD: dict[str, Any] = {
    "name": "Kort svar",
    "answer": rich("Det er svaret."),
    "doubtful": True,
    "do": FACTS,
    "if_not": FACTS,
    "more": FACTS * 4,
    "help": (HelpLine("Borgerservice", EXPLAINED, "12 34 56 78", rich("10-16"), WEB), HelpLine("Naboen")),
    "links": (WEB,),
    "answers": ANSWERS,
    "because": (rich("Derfor."),),
    "unfit": rich("Spørg."),
    "sources": (SourceLine("Lov", "Retsinformation", "https://x.example", DAY, DAY, True, ("Gør det.",)),),
}
FIELDS = [
    CheckboxField("q", OPTIONS, OptionLine("ingen", "Ingen af dem")),
    CheckboxField("q", OPTIONS, error="Sæt et kryds."),
    NumberField("q", "kr.", "12x", "Hint", "Skriv et tal."),
    NumberField("q"),
    DateField("q", ("1", "13", "2018"), "For eksempel", "Skriv en måned.", ("maaned",)),
    SelectField("q", OPTIONS, "Vælg en."),
]


def shown(template: str, language: str, page: object) -> str:
    """The page as HTML."""
    with translation.override(language):
        return render_to_string(template, {"page": page})


def question(**values: Any) -> QuestionPage:
    """A question page with everything but the answer."""
    given: dict[str, Any] = {
        "question": EXPLAINED,
        "help": EXPLAINED,
        "why": rich("Fordi."),
        "answers": ANSWERS,
    }
    return QuestionPage(**AROUND, **given, at_most=3, back=LINK, restart=LINK, **values)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("move", [LINK, POST])
def test_choices_are_one_press_each(language: str, move: Move) -> None:
    choices = (Choice("Ja", move, EXPLAINED), Choice("Nej", move, chosen=True))
    html = shown(
        "wizards/question.html", language, question(choices=choices, unsure=UnsureHelp(rich("Se."), move))
    )
    assert html.count('class="choice"') == 2
    assert html.count("<form") == (0 if move.href else 3)
    assert html.count('id="question"') == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", FIELDS, ids=lambda field: type(field).__name__)
def test_a_form_has_one_main_press(language: str, field: Any) -> None:
    form = Form("/x", "q", field, (("v", "1"),), post=True)
    errors = (ErrorLine(field.error, "field-q"),) if field.error else ()
    html = shown("wizards/question.html", language, question(form=form, errors=errors))
    assert html.count("button-primary") == 1
    assert html.count('role="alert"') == len(errors)
    assert html.count("data-focus") == 1
    if field.error:
        assert html.count(field.error) == 2, "once in the summary, once at the field"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("share", [Share("https://trygvej.example/x", "<svg></svg>"), None])
def test_an_answer_begins_with_the_sentence(language: str, share: Share | None) -> None:
    page = OutcomePage(
        **AROUND, **TOLD, share=share, take_along=LINK, drawing="/t", booklet=WEB, back=LINK, restart=LINK
    )
    html = shown("wizards/outcome.html", language, page)
    assert html.index("Det er svaret.") < html.index('class="checklist"') < html.index("Retsinformation")
    assert html.count('type="checkbox"') == len(FACTS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("share", [Share("https://trygvej.example/x", "<svg></svg>"), None])
def test_the_sheet_has_all_of_it_where_no_address_leads_back(language: str, share: Share | None) -> None:
    html = shown(
        "wizards/sheet.html", language, SheetPage(**AROUND, **TOLD, share=share, printed=DAY, back=LINK)
    )
    assert ("Retsinformation" in html) == (share is None)
    assert "<details" not in html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("least", "error"), [(2, None), (5, "Skriv en dag.")])
def test_a_start_page_has_one_main_press(language: str, least: int, error: str | None) -> None:
    ask = DateAsk(action="/x", texts=("1", "3", "1800"), error=error)
    page = StartPage(
        **AROUND, summary=EXPLAINED, begin=POST, most_questions=5, least_questions=least,
        date_ask=ask, drawing="/t", papers=(WEB,), sensitive=True,
    )  # fmt: skip
    assert shown("wizards/start.html", language, page).count("button-primary") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_pages_are_shown(language: str) -> None:
    tree = Node(
        "a",
        "Hvem?",
        branches=(Branch("Ja", Node("b", "Svar", True)), Branch("Nej", Node("c", "x", again="a"))),
    )
    drawing = DrawingPage(**AROUND, svg="<svg></svg>", tree=tree)
    assert 'href="#a"' in shown("wizards/drawing.html", language, drawing)
    assert "virk" not in shown("wizards/missing.html", language, MissingPage(**AROUND))
    entry = ListEntry("Titel", rich("Hvad."), "/x", "ar")
    assert 'dir="rtl"' in shown("wizards/list.html", language, ListPage(title="T", owners=(entry,)))
    assert "<h2" not in shown("wizards/list.html", language, ListPage(title="T"))
