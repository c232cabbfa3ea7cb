"""What the booklet says: numbers, ways, days, doubt."""

from __future__ import annotations

from datetime import date

from django.utils.translation import override

from trygvej.design.public import plain
from trygvej.engines.wizard.conditions import Equal
from trygvej.engines.wizard.model import Edge, Light, Shows, Wizard
from trygvej.formats.book import Booklet
from trygvej.formats.compose import compose
from trygvej.formats.tests.conftest import edition


def danish(wizard: Wizard) -> Booklet:
    with override("da"):
        return compose(edition(wizard))


def test_every_way_leads_forward(wizard: Wizard) -> None:
    for block in danish(wizard).questions:
        ways = [*block.ways, *(way for line in block.answers for way in line.ways)]
        assert ways, block.text
        assert all(way.number > block.number for way in ways)


def test_every_answer_to_a_choice_leads_somewhere(wizard: Wizard) -> None:
    for block in danish(wizard).questions:
        assert block.ways or all(line.ways for line in block.answers), block.text


def test_what_other_questions_decide_is_said_as_a_condition(wizard: Wizard) -> None:
    numbers = edition(wizard).numbers
    block = next(b for b in danish(wizard).questions if b.number == numbers["risiko"])
    yes = block.answers[0]
    assert {way.number for way in yes.ways} == {numbers["enkeltmand"], numbers["salg"]}
    assert all(str(numbers["ansatte"]) in way.lead for way in yes.ways)
    assert [way.lead for way in block.answers[1].ways] == [""]


def test_an_otherwise_is_left_out_where_another_edge_always_matches(small: Wizard) -> None:
    question = small.questions["alene"]
    edges = (Edge(to="antal", when=Equal(question="alene", equal="nej")), Edge(to="arbejde"))
    changed = small.model_copy(
        update={"questions": small.questions | {"alene": question.model_copy(update={"next": edges})}}
    )
    yes, no = danish(changed).questions[0].answers
    numbers = edition(changed).numbers
    assert [way.number for way in yes.ways] == [numbers["arbejde"]]
    assert [way.number for way in no.ways] == [numbers["antal"]]


def test_numbers_amounts_dates_and_several_are_told_by_condition(small: Wizard) -> None:
    blocks = {block.text: block for block in danish(small).questions}
    sales = blocks["Hvor meget sælger du for?"]
    assert ["60.000 kr." in way.lead for way in sales.ways] == [True, True]
    assert sales.unsure_way is not None
    start = blocks["Hvornår begynder du?"]
    assert "den 1. januar 2015" in start.ways[0].lead
    assert start.ways[1].lead
    assert "Jeg maler" in blocks["Hvad laver du?"].ways[0].lead
    assert [line.label for line in blocks["Hvad laver du?"].answers] == [
        "Jeg maler",
        "Jeg murer",
        "Ingen af dem",
    ]
    assert "31. december 2019" in blocks["Hvad laver du?"].answers[1].dates


def test_an_answer_of_the_past_is_told_for_its_own_last_day(wizard: Wizard) -> None:
    found = edition(wizard)
    assert found.days["aps"] == date(2026, 11, 24)
    assert found.days["ivs"] == date(2019, 4, 14)
    block = next(b for b in danish(wizard).outcomes if b.number == found.numbers["ivs"])
    assert "14. april 2019" in block.dates
    assert any("50.000 kr." in plain(line.text) for line in (*block.do, *block.more, *block.if_not))


def test_every_fact_is_told_somewhere(wizard: Wizard) -> None:
    book = danish(wizard)
    texts = {plain(line.text) for b in book.outcomes for line in (*b.do, *b.if_not, *b.more)}
    texts |= {plain(line.text) for line in book.other_days}
    used = {name for outcome in wizard.outcomes.values() for name in outcome.facts()}
    for name in used:
        raw = wizard.facts[name].text["da"]
        if "{" not in raw and "[[" not in raw:
            assert " ".join(raw.split()) in texts, name


def test_doubt_follows_from_a_source_marked_for_review(wizard: Wizard) -> None:
    book = danish(wizard)
    doubtful = {source.number for source in book.sources if source.review}
    lines = [line for block in book.outcomes for line in (*block.do, *block.if_not, *block.more)]
    assert any(line.doubtful for line in lines)
    assert all(line.doubtful == bool(doubtful & set(line.sources)) for line in lines)


def test_a_figure_without_a_row_for_the_day_is_named_and_never_taken_from_another_day(small: Wizard) -> None:
    rate = small.rates["graense"]
    ended = rate.model_copy(update={"rows": rate.rows[:1]})
    changed = small.model_copy(update={"rates": {"graense": ended}})
    answer = plain(danish(changed).outcomes[0].answer)
    assert "(Grænsen)" in answer
    assert "50.000" not in answer


def test_a_compass_says_each_light_in_words(small: Wizard) -> None:
    key, outcome = next((key, outcome) for key, outcome in small.outcomes.items() if outcome.do)
    lit = small.facts[outcome.do[0]].model_copy(
        update={"light": Light(shows=Shows.RED, area={"da": "Overblik", "en": "Overview"})}
    )
    booklet = danish(small.model_copy(update={"facts": small.facts | {outcome.do[0]: lit}}))
    block = next(b for b in booklet.outcomes if b.number == edition(small).numbers[key])
    assert block.do[0].light == "Overblik. Rødt lys: gør noget nu."
