"""Real or fraud: messages, calls and pages to judge, and what to do if one has already pressed (prefix ``fraud``).

**Places.** ``fraud.list`` (all cases), ``fraud.case:KEY`` (one message, call or advert), ``fraud.page:KEY`` (where its
link leads), ``fraud.caught:KEY`` (what would have happened), ``fraud.signs:KEY`` (the answer), ``fraud.rescue`` (what
to do first). Beside a case, and beside its page, stands ``fraud.judge:KEY``.

**Elements.** ``fraud.open:KEY``, ``fraud.link`` (in the message), ``fraud.give`` (the page's own button),
``fraud.field-1`` … (the page's fields), ``fraud.is-real``, ``fraud.is-fraud``, ``fraud.again`` (look at the case
again), ``fraud.next``, ``fraud.all`` (the list), ``fraud.leave`` (leave the page), ``fraud.to-rescue``,
``fraud.do:NAME`` with NAME one of ``stop``, ``card``, ``mitid``, ``bank``, ``police``.

**Facts.** ``fraud.judged:KEY``, ``fraud.right:KEY`` (judged rightly), ``fraud.caught:KEY`` (gave something away),
``fraud.rescued:NAME``, ``fraud.rescued`` (all of it).

**Setup.** ``cases``: the keys on the list, in order; all of them where it is not given.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.fraud import show
from trygvej.engines.world.fraud.case import Case
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Screen, Tone

SHELF = "frauds"
RESCUE = ("stop", "card", "mitid", "bank", "police")
"""What to do when one has been caught, the most urgent first."""


_MOVES = {
    "open": "fraud.case:{what}",
    "link": "fraud.page:{key}",
    "leave": "fraud.case:{key}",
    "again": "fraud.case:{key}",
    "all": "fraud.list",
    "to-rescue": "fraud.rescue",
}


@dataclass(frozen=True, slots=True)
class Fraud:
    """Which cases are on the list, what was said of them, and how far the rescue is."""

    cases: tuple[str, ...]
    judged: tuple[str, ...] = ()
    rescued: tuple[str, ...] = ()


def begin(stage: Stage) -> Fraud:
    """The cases that the exercise asks for, or all."""
    asked = stage.asked("fraud")
    known = stage.shelves.get(SHELF, {})
    if unknown := [name for name in asked if name != "cases"]:
        raise ValueError(f"fraud: {', '.join(unknown)}")
    cases = tuple(asked.get("cases", known))
    if missing := [key for key in cases if key not in known]:
        raise ValueError(f"fraud.cases: {', '.join(missing)}")
    return Fraud(cases)


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """What is before the learner at a place of this simulator."""
    place, _, key = world.place.partition(":")
    state: Fraud = world.states["fraud"]
    match place:
        case "fraud.list":
            return (show.case_list(stage, _cases(stage, state), state.judged),)
        case "fraud.rescue":
            return (show.rescue(stage, world, RESCUE, state.rescued),)
        case "fraud.case":
            return (show.message(stage, world, _case(stage, key)), show.judge(stage, key))
        case "fraud.page":
            return (show.page(stage, world, _case(stage, key)), show.judge(stage, key))
        case "fraud.caught":
            return (show.caught(stage, key),)
    return (show.signs(stage, world, _case(stage, key), bool(_after(state, key))),)


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """Open, judge, press a link, give something away, or put it right."""
    name, _, what = pressed.element.removeprefix("fraud.").partition(":")
    key = world.place.partition(":")[2]
    match name:
        case "give":
            return _given(stage, world, key, pressed)
        case "is-real" | "is-fraud":
            return _judged(stage, world, key, fraud=name == "is-fraud")
        case "next":
            return world.at(f"fraud.case:{_after(world.states['fraud'], key)}")
        case "do":
            return _done(stage, world, what)
    return world.at(_MOVES[name].format(what=what, key=key))


def _cases(stage: Stage, state: Fraud) -> tuple[Case, ...]:
    return tuple(_case(stage, key) for key in state.cases)


def _case(stage: Stage, key: str) -> Case:
    case: Case = stage.shelves[SHELF][key]
    return case


def _after(state: Fraud, key: str) -> str:
    """The next case that has not been judged; empty where there is none."""
    at = state.cases.index(key)
    around = (*state.cases[at + 1 :], *state.cases[:at])
    return next((other for other in around if other not in state.judged), "")


def _given(stage: Stage, world: World, key: str, pressed: Pressed) -> World:
    if "empty" in pressed.matches.values():
        return world.refuse(stage.words("fraud.fill-in"))
    return world.done(f"fraud.caught:{key}").at(f"fraud.caught:{key}")


def _judged(stage: Stage, world: World, key: str, *, fraud: bool) -> World:
    state: Fraud = world.states["fraud"]
    right = fraud == _case(stage, key).fraud
    facts = [f"fraud.judged:{key}", *([f"fraud.right:{key}"] if right else [])]
    said = stage.words("fraud.right" if right else "fraud.wrong")
    if right and key not in state.judged:
        world = world.put("fraud", replace(state, judged=(*state.judged, key)))
    return world.done(*facts).at(f"fraud.signs:{key}", said, Tone.DONE if right else Tone.INFO)


def _done(stage: Stage, world: World, what: str) -> World:
    """Only the most urgent of what is left counts; the others are right, and later."""
    state: Fraud = world.states["fraud"]
    first = next(name for name in RESCUE if name not in state.rescued)
    if what != first:
        return world.refuse(stage.words("fraud.later", first=stage.words(f"fraud.why-{first}")))
    rescued = (*state.rescued, what)
    whole = ["fraud.rescued"] if len(rescued) == len(RESCUE) else []
    then = world.put("fraud", replace(state, rescued=rescued)).done(f"fraud.rescued:{what}", *whole)
    return then.at("fraud.rescue", stage.words(f"fraud.did-{what}"), Tone.DONE)
