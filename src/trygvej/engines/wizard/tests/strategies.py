"""Hypothesis strategies: small valid wizards of every kind of question, and answers good and bad.

A wizard from here has no loops, every answer leads somewhere on every day, and every question can be
reached; figures, options and edges that change over time are among them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from trygvej.engines.wizard.answers import options_on
from trygvej.engines.wizard.conditions import NONE, UNSURE
from trygvej.engines.wizard.model import Kind, Question, Wizard
from trygvej.engines.wizard.tests.small import option, question, rate, wizard

FIRST_DAY, LAST_DAY = date(2014, 1, 1), date(2030, 12, 31)
OPTIONS = ("alene", "flere", "ved-havet", "x1")

days = st.dates(FIRST_DAY, LAST_DAY)
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
any_words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=_TURNING, include_characters="\t\n"),
    min_size=1,
    max_size=40,
)
usual_words = st.sampled_from(
    ["Ja, gerne", "Nej: slet ikke", "50.000 kr. & mere", "«æøå» <b>", "no", "null", "1"]
)


@st.composite
def wizards(draw: st.DrawFn, words: st.SearchStrategy[str] = usual_words) -> Wizard:
    """A small wizard that is as it should be."""
    count = draw(st.integers(1, 5))
    names = [f"spm-{number}" for number in range(count)]
    asked: dict[str, Any] = {}
    for number, name in enumerate(names):
        later = [*names[number + 1 :], "svar-a", "svar-b", "svar-c"]
        asked[name] = draw(_questions(name, later[0], later, list(asked.items()), words))
    title, summary = {"da": draw(words)}, {"da": draw(words)}
    tables = rate("graense", ("2014-01-01", "2019-04-14", 50), ("2019-04-15", None, 40))
    return wizard(asked, title=title, summary=summary, rates=tables, note=draw(st.none() | words))


@st.composite
def _questions(
    draw: st.DrawFn,
    name: str,
    first: str,
    later: list[str],
    earlier: list[tuple[str, Any]],
    words: st.SearchStrategy[str],
) -> dict[str, Any]:
    kind = draw(st.sampled_from(Kind))
    more: dict[str, Any] = {"text": {"da": draw(words)}}
    if kind in (Kind.ONE, Kind.PICK, Kind.SEVERAL):
        keys = draw(st.lists(st.sampled_from(OPTIONS), min_size=1, unique=True))
        more["options"] = {key: option(label={"da": draw(words)}) for key in keys}
        if len(keys) > 1 and draw(st.booleans()):
            more["options"][keys[-1]] |= draw(
                st.sampled_from([{"valid_to": date(2019, 4, 14)}, {"valid_from": date(2021, 1, 1)}])
            )
    if kind is Kind.SEVERAL and draw(st.booleans()):
        more["none"] = option()
    if kind in (Kind.NUMBER, Kind.AMOUNT):
        more |= {"min": draw(st.none() | st.integers(-5, 10)), "max": draw(st.none() | st.integers(60, 100))}
    if draw(st.booleans()):
        more["unsure"] = {"help": {"da": draw(words)}, "to": draw(st.none() | st.sampled_from(later))}
    edges = [edge for edge in draw(_partition(name, kind, more, later)) if edge]
    edges[0]["to"] = first  # so that every question can be reached
    edges = [part for edge in edges for part in draw(_split(edge, later, earlier))]
    return question(kind.value, *edges, **more)


@st.composite
def _partition(
    draw: st.DrawFn, name: str, kind: Kind, more: dict[str, Any], later: list[str]
) -> list[dict[str, Any]]:
    """Edges that share all answers between them, the last one perhaps as "otherwise"."""
    own: list[dict[str, Any]]
    cut: Any
    match kind:
        case Kind.ONE | Kind.PICK:
            own = [draw(st.sampled_from([{"equal": key}, {"in": [key]}])) for key in more["options"]]
        case Kind.YES_NO:
            own = [{"equal": "ja"}, {"equal": "nej"}]
        case Kind.SEVERAL:
            own = [{"includes": next(iter(more["options"]))}, {}]
        case Kind.NUMBER | Kind.AMOUNT:
            cut = draw(st.integers(20, 50) | st.just({"rate": "graense"}))
            own = [{"below": cut}, {"at_least": cut}]
        case Kind.DATE:
            cut = draw(days)
            own = [{"before": cut}, {"between": [cut, cut]}, {"after": cut}]
    if draw(st.booleans()):
        own[-1] = {}
    return [
        {"to": draw(st.sampled_from(later))} | ({"when": {"question": name, **when}} if when else {})
        for when in own
    ]


@st.composite
def _split(
    draw: st.DrawFn, edge: dict[str, Any], later: list[str], earlier: list[tuple[str, Any]]
) -> Iterable[dict[str, Any]]:
    """The edge, or two that share it: one until a day and one from the next, or by an earlier answer."""
    other = {**edge, "to": draw(st.sampled_from(later))}
    how = draw(st.sampled_from(["whole", "whole", "day", "earlier"]))
    if how == "day":
        day = draw(days)
        return [{**edge, "valid_to": day}, {**other, "valid_from": day + timedelta(days=1)}]
    comparisons = [
        part["when"] for _, asked in earlier for part in asked["next"] if "question" in part.get("when", {})
    ]
    if how == "earlier" and comparisons and "when" in edge:
        condition = draw(st.sampled_from(comparisons))
        first, second = {"all": [edge["when"], condition]}, {"all": [edge["when"], {"not": condition}]}
        return [{**edge, "when": first}, {**other, "when": second}]
    return [edge]


def fitting(asked: Question, day: date) -> st.SearchStrategy[str]:
    """An answer that the question takes on that day, as it stands in an address."""
    offered = list(options_on(asked, day))
    usual: st.SearchStrategy[str]
    match asked.kind:
        case Kind.ONE | Kind.PICK:
            usual = st.sampled_from(offered)
        case Kind.YES_NO:
            usual = st.sampled_from(["ja", "nej"])
        case Kind.SEVERAL:
            usual = st.lists(st.sampled_from(offered), min_size=1, unique=True).map(",".join)
            usual = usual | st.just(NONE) if asked.none else usual
        case Kind.NUMBER | Kind.AMOUNT:
            low = asked.min if isinstance(asked.min, int) else -1000
            high = asked.max if isinstance(asked.max, int) else 1000
            usual = st.integers(low, high).map(str)
        case Kind.DATE:
            usual = st.dates().map(date.isoformat)
    return usual | st.just(UNSURE) if asked.unsure and asked.unsure.to else usual


def raw_answers(asked: Question, day: date) -> st.SearchStrategy[str]:
    """Any answer that may stand in an address, fitting or made up."""
    made_up = st.text(max_size=12) | st.sampled_from(
        [UNSURE, NONE, "", "alene,alene", "0042", "-0", "2019-02-29", "١٢"]
    )
    return fitting(asked, day) | made_up


def full_answers(found: Wizard, day: date) -> st.SearchStrategy[dict[str, str]]:
    """A fitting answer to every question, asked or not."""
    return st.fixed_dictionaries({key: fitting(asked, day) for key, asked in found.questions.items()})


def any_answers(found: Wizard, day: date) -> st.SearchStrategy[dict[str, str]]:
    """Any answers to any questions, known and unknown, in any order."""
    known = {key: raw_answers(asked, day) for key, asked in found.questions.items()}
    return st.fixed_dictionaries({}, optional={**known, "ukendt": st.text(max_size=5)})
