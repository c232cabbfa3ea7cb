"""Made-up wizards of any size, for tests and benchmarks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from trygvej.engines.wizard.model import Wizard

_FIRST = date(2015, 1, 1)


def _da(words: str) -> dict[str, str]:
    return {"da": words}


def tree(nodes: int, dated: int = 0) -> Wizard:
    """A wizard of so many nodes, a quarter of them outcomes; ``dated`` of its ways change once."""
    questions, outcomes = nodes - nodes // 4, nodes // 4
    every = questions // dated if dated else questions + 1
    asked = {
        f"q{number}": _asked(number, questions, outcomes, dated > 0 and number % every == 0)
        for number in range(questions)
    }
    return _wizard(asked, outcomes)


def _asked(number: int, questions: int, outcomes: int, changes: bool) -> dict[str, Any]:
    name = f"q{number}"
    ahead = [f"q{later}" for later in (2 * number + 1, 2 * number + 2) if later < questions]
    ahead += [f"svar{(number * 3 + place) % outcomes}" for place in range(3 - len(ahead))]
    ways: list[dict[str, Any]] = [
        {"to": to, "when": {"question": name, "equal": key}} for key, to in zip("abc", ahead, strict=True)
    ]
    if changes:
        last = _FIRST + timedelta(number % 3000)
        ways.append({**ways[0], "to": ahead[1], "valid_from": last + timedelta(1)})
        ways[0] = {**ways[0], "valid_to": last}
    options = {
        key: {"label": _da(f"Mulighed {key} til dig"), "reason": _da(f"Du valgte {key} nummer {number}.")}
        for key in "abc"
    }
    text = _da(f"Hvad er dit valg nummer {number} i den her lange vejviser?")
    return {
        "kind": "one",
        "text": text,
        "help": _da("Vælg det, der passer bedst."),
        "options": options,
        "next": ways,
    }


def chain(questions: int) -> Wizard:
    """Questions in a row, each asking about the answer before it and the very first one."""
    asked: dict[str, Any] = {}
    for number in range(questions):
        name, later = f"q{number}", f"q{number + 1}" if number + 1 < questions else "svar0"
        before = {
            "any": [{"question": f"q{max(number - 1, 0)}", "equal": "ja"}, {"question": "q0", "equal": "nej"}]
        }
        both = {"all": [{"question": name, "equal": "ja"}, before]}
        asked[name] = {
            "kind": "yes_no", "text": _da(f"Ja eller nej til nummer {number}?"),
            "next": [{"to": later, "when": both}, {"to": later}],
        }  # fmt: skip
    return _wizard(asked, 1)


def fan(options: int) -> Wizard:
    """One pick from very many, each leading to an outcome of its own."""
    keys = [f"o{number}" for number in range(options)]
    ways = [
        {"to": f"svar{number}", "when": {"question": "q0", "equal": key}} for number, key in enumerate(keys)
    ]
    asked = {
        "kind": "pick", "text": _da("Hvor bor du?"), "next": ways,
        "options": {key: {"label": _da(f"By nummer {key}")} for key in keys},
    }  # fmt: skip
    return _wizard({"q0": asked}, options)


def _wizard(asked: dict[str, Any], outcomes: int) -> Wizard:
    told = {
        f"svar{number}": {
            "name": _da(f"Svar {number}"), "answer": _da("Du skal gøre det, der står her."),
            "sources": ["kilde"], "do": ["gaa"],
        }
        for number in range(outcomes)
    }  # fmt: skip
    source = {"title": "Bogen", "publisher": "Haven", "url": "https://example.org", "checked": _FIRST}
    return Wizard.model_validate(
        {
            "key": "stor", "audience": "citizen", "languages": ["da"], "title": _da("Den store"),
            "summary": _da("En stor vejviser."), "owner": "Redaktionen", "valid_from": date(2014, 1, 1),
            "checked": _FIRST, "check_again": date(2099, 1, 1), "start": "q0", "questions": asked, "outcomes": told,
            "facts": {"gaa": {"text": _da("Gå hjem."), "sources": ["kilde"]}}, "sources": {"kilde": source},
        }
    )  # fmt: skip
