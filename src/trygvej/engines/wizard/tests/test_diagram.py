"""The drawing: everything is in it once, nothing lies on anything else, and nothing in it can do harm."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.wizard.diagram import Marks, Node, draw, tree
from trygvej.engines.wizard.diagram_flow import flow
from trygvej.engines.wizard.diagram_layout import GAP, Layout, Link, Place, Size, layers_of, layout
from trygvej.engines.wizard.diagram_svg import svg, width_of, wrap
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.tests import strategies
from trygvej.engines.wizard.tests.small import (
    LABELS,
    SOME_DAY,
    bundled,
    da,
    one,
    option,
    plainly,
    question,
    rate,
    wizard,
    yes_no,
)

_SVG = "{http://www.w3.org/2000/svg}"


def drawn(found: Wizard, day: date = SOME_DAY, language: str = "da") -> ElementTree.Element:
    return ElementTree.fromstring(draw(found, language, day, plainly(found, language, day), LABELS))


def listed(found: Wizard, day: date = SOME_DAY) -> Node:
    return tree(found, "da", day, plainly(found, "da", day), LABELS)


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for branch in node.branches:
        yield from nodes(branch.to)


def ways(found: Wizard, day: date = SOME_DAY) -> dict[str, str]:
    """From the first question: the words of each way on, by where it leads."""
    return {branch.to.id: branch.answer for branch in listed(found, day).branches}


def words_in(svg: ElementTree.Element) -> list[str]:
    return [" ".join(span.text or "" for span in text) for text in svg.iter(f"{_SVG}text")]


# --- What the ways say


def test_answers_that_lead_to_the_same_place_are_said_together() -> None:
    labels = {"alene": "Alene", "flere": "Flere", "klub": "En klub"}
    asked = one(alene="a", flere="b", klub="b")
    asked["options"] = {key: option(label=da(label)) for key, label in labels.items()}
    assert ways(wizard({"ejere": asked})) == {"a": "Alene", "b": "Flere eller En klub"}


def test_yes_no_and_not_knowing() -> None:
    found = wizard({"spm": yes_no(ja="a", nej="b") | {"unsure": {"help": da("Spørg."), "to": "b"}}})
    assert ways(found) == {"a": "Ja", "b": "Nej eller Ved ikke"}


def test_the_rest_of_the_answers_are_named_where_they_can_be() -> None:
    found = wizard({"spm": question("yes_no", {"to": "a", "when": {"equal": "ja"}}, {"to": "b"})})
    assert ways(found) == {"a": "Ja", "b": "Nej"}
    numbers = question("number", {"to": "a", "when": {"below": 5}}, {"to": "b"}, unit=da("ansatte"))
    assert ways(wizard({"spm": numbers})) == {"a": "under 5 ansatte", "b": "Ellers"}


def test_a_denied_list_is_said_as_the_answers_that_are_left() -> None:
    options = {key: option(label=da(key.upper())) for key in "abcd"}
    denied = {"not": {"question": "spm", "in": ["a", "b"]}}
    edges = [
        {"to": "x", "when": {"equal": "a"}},
        {"to": "y", "when": denied},
        {"to": "z", "when": {"equal": "b"}},
    ]
    found = wizard({"spm": question("one", *edges, options=options)})
    assert ways(found) == {"x": "A", "y": "C eller D", "z": "B"}


def test_figures_are_those_of_the_day() -> None:
    limit = {"rate": "graense"}
    asked = question(
        "amount", {"to": "a", "when": {"at_least": limit}}, {"to": "b", "when": {"below": limit}}
    )
    found = wizard(
        {"spm": asked},
        rates=rate("graense", ("2014-01-01", "2019-12-31", 50_000), ("2020-01-01", None, 60_000)),
    )
    assert ways(found, date(2019, 12, 31)) == {"a": "mindst 50.000 kr.", "b": "under 50.000 kr."}
    assert ways(found, date(2020, 1, 1))["a"] == "mindst 60.000 kr."


def test_dates_are_written_out() -> None:
    day = date(2019, 4, 15)
    edges = [
        {"to": "a", "when": {"before": day}},
        {"to": "b", "when": {"between": [day, day]}},
        {"to": "c", "when": {"after": day}},
    ]
    found = ways(wizard({"spm": question("date", *edges)}))
    assert found["a"] == "før den 15. april 2019"
    assert found["b"] == "den 15. april 2019 til den 15. april 2019"


def test_an_earlier_answer_is_said_by_its_reason() -> None:
    earlier = {"question": "hvem", "equal": "ja"}
    hvem = yes_no(ja="spm", nej="spm") | {"yes": da("Du er alene.")}
    edges = [{"to": "a", "when": {"all": [earlier, {"question": "spm", "equal": "ja"}]}},
             {"to": "b", "when": {"not": earlier}}]  # fmt: skip
    found = listed(wizard({"hvem": hvem, "spm": question("yes_no", *edges)}))
    assert found.branches[0].answer == "Uanset svaret"
    assert [branch.answer for branch in found.branches[0].to.branches] == [
        "Ja, og Du er alene",
        "ikke Du er alene",
    ]


def test_what_cannot_be_chosen_that_day_is_not_drawn() -> None:
    asked = one(ny="a", ivs="b")
    asked["options"]["ivs"]["valid_to"] = date(2019, 4, 14)
    found = wizard({"spm": asked})
    assert ways(found, date(2019, 4, 14)).keys() == {"a", "b"}
    assert ways(found, date(2019, 4, 15)).keys() == {"a"}


# --- The nested list


def test_a_question_is_written_out_once() -> None:
    found = listed(wizard({"a": one(x="b", y="c"), "b": one(x="c", y="svar"), "c": one(x="svar", y="nej")}))
    again = [node for node in nodes(found) if node.again]
    assert [(node.text, node.again, node.branches) for node in again] == [("Hvad nu?", "c", ())]
    assert len({node.id for node in nodes(found)}) == len(list(nodes(found)))


@given(strategies.wizards(), strategies.days)
def test_the_list_and_the_drawing_show_the_same(found: Wizard, day: date) -> None:
    all_nodes = list(nodes(listed(found, day)))
    names = [node.id for node in all_nodes]
    assert len(names) == len(set(names))
    assert {node.again for node in all_nodes if node.again} <= set(names)
    assert all(node.outcome != bool(node.branches or node.again) for node in all_nodes)
    boxes = [
        group
        for group in drawn(found, day).iter(f"{_SVG}g")
        if group.get("class") in ("flow-question", "flow-outcome")
    ]
    assert len(boxes) == len([name for name in names if "_" not in name])


# --- The drawing


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("day", [date(2014, 1, 1), date(2018, 3, 1), date(2026, 11, 24)])
@pytest.mark.parametrize("found", bundled().values(), ids=bundled().keys())
def test_a_bundled_wizard_is_drawn(found: Wizard, day: date, language: str) -> None:
    svg = drawn(found, day, language)
    assert svg.get("role") == "img"
    title, description = (svg.get("aria-labelledby") or "").split()
    ids = {element.get("id"): element.text for element in svg.iter() if element.get("id")}
    assert ids[title] == found.title[language]
    assert "spørgsmål" in (ids[description] or "")
    assert found.questions[found.start].text[language] in words_in(svg)


def test_nothing_in_a_drawing_can_do_harm() -> None:
    bad = "</text><script>alert(1)</script> \" ' & {rate"
    found = wizard({"spm": one(a="svar") | {"text": da(bad)}}, title=da(bad))
    text = draw(found, "da", SOME_DAY, lambda words: words["da"], LABELS)
    svg = drawn(found)
    assert {element.tag.removeprefix(_SVG) for element in svg.iter()} <= {
        "svg", "title", "desc", "defs", "marker", "path", "g", "rect", "text", "tspan",
    }  # fmt: skip
    assert not re.search(r"<script|\sstyle=|\son\w+=|href=", text)


def test_letters_and_lines_follow_the_colour_of_the_page() -> None:
    colours = {
        element.get(name)
        for element in drawn(bundled()["virksomhedsform"]).iter()
        for name in ("fill", "stroke")
    }
    assert colours == {None, "none", "currentColor"}


def test_an_outcome_has_a_double_border() -> None:
    groups = drawn(wizard({"spm": one(a="svar")})).iter(f"{_SVG}g")
    borders = {group.get("class"): len(group.findall(f"{_SVG}rect")) for group in groups}
    assert borders["flow-question"] == 1
    assert borders["flow-outcome"] == 2


def test_a_loop_in_a_wizard_that_was_not_checked_is_left_out() -> None:
    found = wizard({"a": one(x="b"), "b": one(x="a", y="svar"), "c": one(x="c")})
    drawn(found)
    assert [node.id for node in nodes(listed(found))] == ["a", "b", "svar"]


# --- Lines of words


@given(st.text(max_size=80), st.integers(1, 5))
def test_wrapped_lines_fit(words: str, most: int) -> None:
    lines = wrap(words, 120, 15, most)
    assert 1 <= len(lines) <= most
    assert all(width_of(line.removesuffix(" …"), 15) <= 120 for line in lines)


def test_words_are_kept_whole_and_the_rest_is_cut_with_dots() -> None:
    assert wrap("Hvor mange ansatte har du?", 95, 15, 9) == ("Hvor mange", "ansatte har", "du?")
    assert wrap("Hvor mange ansatte har du?", 95, 15, 2) == ("Hvor mange", "ansatte har …")


# --- The layout

BOX, LABEL = Size(100, 40), Size(60, 20)


def placed(links: list[tuple[str, str]]) -> Layout:
    names = list(dict.fromkeys(name for link in links for name in link))
    return layout(dict.fromkeys(names, BOX), [Link(source, target, LABEL) for source, target in links])


def apart(one_: Place, other: Place) -> bool:
    across = (one_.size.width + other.size.width) / 2
    down = (one_.size.height + other.size.height) / 2
    return abs(one_.x - other.x) >= across or abs(one_.y - other.y) >= down


@st.composite
def flows(draw: st.DrawFn) -> list[tuple[str, str]]:
    count = draw(st.integers(2, 14))
    pairs = st.tuples(st.integers(0, count - 2), st.integers(1, count - 1)).filter(
        lambda pair: pair[0] < pair[1]
    )
    found = draw(st.lists(pairs, max_size=25, unique=True))
    return [(f"n{a}", f"n{b}") for a, b in [(0, 1), *found]]


@given(flows())
def test_nothing_lies_on_anything_else(links: list[tuple[str, str]]) -> None:
    found = placed(links)
    things = [*found.boxes.values(), *(route.label for route in found.routes)]
    passing = [place for route in found.routes for place in route.after[1:-1]]
    assert all(apart(one_, other) for one_, other in combinations([*things, *passing], 2))
    for place in things:
        assert place.size.width / 2 <= place.x <= found.width - place.size.width / 2
        assert place.size.height / 2 <= place.y <= found.height - place.size.height / 2


@given(flows())
def test_every_line_leads_down(links: list[tuple[str, str]]) -> None:
    found = placed(links)
    for (source, target), route in zip(links, found.routes, strict=True):
        downwards = [found.boxes[source].y, *(place.y for place in route.after)]
        assert downwards == sorted(set(downwards))
        assert route.after[-1] == found.boxes[target]


def test_a_node_stands_below_the_longest_way_to_it() -> None:
    links = [Link(source, target, LABEL) for source, target in ("ab", "bc", "ac")]
    assert layers_of("abc", links) == {"a": 0, "b": 1, "c": 2}


def test_a_question_stands_in_the_middle_of_its_answers() -> None:
    found = placed([("start", "andet"), ("start", "spm"), ("spm", "a"), ("spm", "b"), ("spm", "c")]).boxes
    assert found["spm"].x == pytest.approx((found["a"].x + found["c"].x) / 2, abs=1)


@given(flows())
def test_the_start_stands_at_the_edge_where_reading_begins(links: list[tuple[str, str]]) -> None:
    begun = {"n0"}
    for source, target in sorted(links, key=lambda link: int(link[0][1:])):
        begun |= {target} if source in begun else set()
    found = placed([link for link in links if link[0] in begun])
    assert found.boxes["n0"].x - BOX.width / 2 == pytest.approx(GAP)


@pytest.mark.parametrize(("language", "side"), [("da", 0.0), ("ar", 1.0)])
def test_a_drawing_is_mirrored_for_those_who_read_from_the_right(language: str, side: float) -> None:
    found = flow(wizard({"a": one(x="b", y="svar-1", z="svar-2"), "b": yes_no("svar-3", "svar-4")}), "da", SOME_DAY,
                 lambda text: text["da"], LABELS)  # fmt: skip
    drawn = svg(found, language, "prøve", "Prøve", "En prøve")
    width = float(re.findall(r'viewBox="0 0 ([\d.]+)', drawn)[0])
    start = float(re.findall(r'<rect x="([\d.]+)"', drawn)[0])
    assert start == pytest.approx(side * (width - 230 - 2 * GAP) + GAP, abs=0.2)


def test_lines_that_run_far_to_the_side_get_more_height() -> None:
    def height_of(many: int) -> float:
        boxes = placed([("s", f"n{number}") for number in range(many)]).boxes
        return boxes["n0"].y - boxes["s"].y

    assert height_of(12) > height_of(3)


def test_lines_that_need_not_cross_do_not() -> None:
    found = placed([("s", "a"), ("s", "b"), ("a", "x"), ("b", "y"), ("a", "z")]).boxes
    left_is_a = found["a"].x < found["b"].x
    assert all((found[name].x < found["y"].x) == left_is_a for name in ("x", "z"))


def test_a_note_stands_below_the_words_of_its_box_and_nowhere_else() -> None:
    found = wizard({"spm": one(a="svar")})
    what = (found, "da", SOME_DAY, plainly(found, "da", SOME_DAY), LABELS)
    plain, noted = (
        draw(*what),
        draw(*what, Marks(notes={found.start: "38 af 100 <stopper> her", "findes-ikke": "intet"})),
    )
    assert "flow-note" not in plain
    assert noted.count('class="flow-note"') == 1
    assert "38 af 100 &lt;stopper&gt;" in noted
    assert "intet" not in noted
