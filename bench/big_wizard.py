"""Made-up wizards of any size, in order in every respect: what a check has to get through before it can say so.

Two shapes, since they are hard in different ways: a *tree*, where every answer leads somewhere of its own, and a
*net*, where answers meet again and the number of ways through grows beyond counting.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from trygvej.engines.wizard.model import Wizard

DAY = date(2026, 1, 1)
OPTIONS = ("a", "b", "c")


def tree(nodes: int) -> Wizard:
    """Questions with three answers each; node n leads to 3n+1, 3n+2 and 3n+3."""
    inner = (nodes - 1) // len(OPTIONS)

    def onward(number: int) -> list[int]:
        return [len(OPTIONS) * number + step for step in (1, 2, 3)]

    questions = {
        _question(number): _asked(number, [_node(n, inner) for n in onward(number)])
        for number in range(inner)
    }
    outcomes = {_outcome(number): _answered(number) for number in range(inner, len(OPTIONS) * inner + 1)}
    return _wizard("trae", questions, outcomes)


def net(nodes: int, width: int = 100) -> Wizard:
    """Rows of questions; each answer leads to a question of the next row, and the last row to outcomes."""
    questions: dict[str, Any] = {}
    row, rows = [0], 0  # the places of this row that can be reached: one, three, nine, ... all
    while len(questions) + width < nodes:
        last = len(questions) + len(row) + width >= nodes
        for place in row:
            below = [(len(OPTIONS) * place + step) % width for step in range(len(OPTIONS))]
            onward = [(_outcome if last else _question)((rows + 1) * width + to) for to in below]
            questions[_question(rows * width + place)] = _asked(rows * width + place, onward)
        row = sorted({(len(OPTIONS) * place + step) % width for place in row for step in range(len(OPTIONS))})
        rows += 1
    return _wizard(
        "net", questions, {_outcome(rows * width + place): _answered(rows * width + place) for place in row}
    )


def _node(number: int, inner: int) -> str:
    return _question(number) if number < inner else _outcome(number)


def _question(number: int) -> str:
    return f"q{number}"


def _outcome(number: int) -> str:
    return f"svar-{number}"


def _asked(number: int, onward: list[str]) -> dict[str, Any]:
    return {
        "kind": "one",
        "text": {"da": f"Hvad vil du nu, på trin {number}?"},
        "options": {
            key: {"label": {"da": f"Vej {key} fra {number}"}, "reason": {"da": f"Du tog vej {key}."}}
            for key in OPTIONS
        },
        "next": [
            {"to": to, "when": {"question": _question(number), "equal": key}}
            for key, to in zip(OPTIONS, onward, strict=True)
        ],
    }


def _answered(number: int) -> dict[str, Any]:
    return {
        "name": {"da": f"Svar {number}"},
        "answer": {"da": f"Du kan bruge svar {number}. Det er let at gå til."},
        "sources": ["loven"],
    }


def _wizard(key: str, questions: dict[str, Any], outcomes: dict[str, Any]) -> Wizard:
    source = {
        "title": "Loven",
        "publisher": "Staten",
        "url": "https://example.org/",
        "date": DAY,
        "checked": DAY,
    }
    return Wizard.model_validate(
        {
            "key": key,
            "audience": "owner",
            "languages": ["da"],
            "title": {"da": "En stor vejviser"},
            "summary": {"da": "Den er kun til at måle med."},
            "owner": "Målebænken",
            "valid_from": DAY,
            "checked": DAY,
            "check_again": date(2036, 1, 1),
            "start": _question(0),
            "questions": questions,
            "outcomes": outcomes,
            "sources": {"loven": source},
            "examples": [_example(questions)],
        }
    )


def _example(questions: dict[str, Any]) -> dict[str, Any]:
    at, answers = _question(0), {}
    while at in questions:
        answers[at] = OPTIONS[0]
        at = questions[at]["next"][0]["to"]
    return {"name": "Den første vej hele vejen", "date": DAY, "answers": answers, "outcome": at}
