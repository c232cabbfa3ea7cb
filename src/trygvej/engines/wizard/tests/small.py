"""Small wizards and short words for tests: build one in a line, walk it in another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from trygvej.engines.language import markup
from trygvej.engines.language.numbers import format_figure
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.diagram import Labels, Plain
from trygvej.engines.wizard.model import Text, Wizard
from trygvej.engines.wizard.walk import Trail, facts, walk

CONTENT = Path(__file__).parents[5] / "content"
SOME_DAY = date(2020, 6, 1)

LABELS = Labels(
    yes="Ja", no="Nej", none="Ingen", unsure="Ved ikke", otherwise="Ellers", whatever="Uanset svaret",
    below="under {}", at_least="mindst {}", between="{} til {}", before="før {}", after="efter {}",
    either="{} eller {}", both="{}, og {}", never="ikke {}", elsewhere="{} {}",
    description="{questions} spørgsmål fører til {outcomes} svar.",
)  # fmt: skip


def da(words: str) -> dict[str, str]:
    """A text in Danish only."""
    return {"da": words}


def option(**more: Any) -> dict[str, Any]:
    """An option with some label."""
    return {"label": da("En mulighed"), **more}


def question(kind: str, *next_: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A question of this kind, with these edges."""
    return {"kind": kind, "text": da("Hvad nu?"), "next": list(next_), **more}


def one(**ways: str) -> dict[str, Any]:
    """A choice where each option leads somewhere, conditions filled in by ``wizard``."""
    return question("one", *({"to": to, "when": {"equal": key}} for key, to in ways.items()),
                    options={key: option() for key in ways})  # fmt: skip


def yes_no(ja: str, nej: str) -> dict[str, Any]:
    """A yes or a no, each leading somewhere."""
    return question("yes_no", {"to": ja, "when": {"equal": "ja"}}, {"to": nej, "when": {"equal": "nej"}})


def wizard(questions: Mapping[str, Any], **more: Any) -> Wizard:
    """A wizard that starts at its first question; every target that is no question becomes an outcome."""
    asked = {
        key: {**raw, "next": [_edge(key, edge) for edge in raw["next"]]} for key, raw in questions.items()
    }
    targets = {edge["to"] for raw in asked.values() for edge in raw["next"]}
    targets |= {raw["unsure"]["to"] for raw in asked.values() if raw.get("unsure", {}).get("to")}
    outcomes = {
        key: {"name": da(key), "answer": da(f"Svaret er {key}.")} for key in sorted(targets - asked.keys())
    }
    return Wizard.model_validate(
        {
            "key": "proeve", "audience": "owner", "languages": ["da"], "title": da("En prøve"),
            "summary": da("En prøve."), "owner": "Redaktionen", "valid_from": date(2014, 1, 1),
            "checked": date(2026, 1, 1), "check_again": date(2027, 1, 1), "start": next(iter(asked)),
            "questions": asked, "outcomes": outcomes, **more,
        }
    )  # fmt: skip


def _edge(asked: str, edge: dict[str, Any]) -> dict[str, Any]:
    when = edge.get("when")
    if not when or when.keys() & {"question", "all", "any", "not"}:
        return edge
    return {**edge, "when": {"question": asked, **when}}


def rate(key: str, *rows: tuple[str, str | None, int], unit: str = "DKK") -> dict[str, Any]:
    """A rate table under its key, from (first day, last day, figure)."""
    source = {
        "title": "Loven",
        "publisher": "Folketinget",
        "url": "https://ft.dk",
        "checked": date(2026, 1, 1),
    }
    found = [{"from": start, "to": end, "value": value, "source": source} for start, end, value in rows]
    return {key: {"key": key, "title": da(key), "unit": unit, "rows": found}}


@dataclass(frozen=True)
class Walked:
    """A walk that was made, and what to say of it."""

    wizard: Wizard
    trail: Trail
    day: date

    def ends_at(self, node: str) -> Walked:
        """Assert where it ended."""
        assert self.trail.at == node
        return self

    def asked(self, *questions: str) -> Walked:
        """Assert which questions were answered on the way."""
        assert tuple(step.question for step in self.trail.steps) == questions
        return self

    def dropped(self, **why: str) -> Walked:
        """Assert which answers did not fit, and why."""
        assert {found.question: found.why for found in self.trail.dropped} == why
        return self

    def keeps(self, **later: Any) -> Walked:
        """Assert which answers are kept for questions further on."""
        assert dict(self.trail.later) == later
        return self

    def says(self) -> str:
        """Every word the outcome shows, in the wizard's first language."""
        outcome = self.wizard.outcomes[self.trail.at]
        plain = plainly(self.wizard, self.wizard.languages[0], self.day)
        shown = facts(self.wizard, outcome, outcome.facts(), self.trail, self.day)
        texts = (
            outcome.name,
            outcome.answer,
            *(text for fact in shown for text in (fact.text, fact.deadline) if text),
        )
        return "\n".join(plain(text) for text in texts)


def answer(wizard: Wizard, given: Mapping[str, str] | None = None, /, day: date = SOME_DAY,
           change: str | None = None, **more: str) -> Walked:  # fmt: skip
    """Walk a wizard with these answers, as they would stand in an address."""
    return Walked(wizard, walk(wizard, {**(given or {}), **more}, day, change), day)


def plainly(wizard: Wizard, language: str, day: date) -> Plain:
    """Gives texts as bare words with figures put in, as a face does."""
    names = {key: term.name[language] for key, term in wizard.terms.items()}

    def figure(key: str) -> str:
        return format_figure(wizard.figure(key, day), wizard.rates[key].unit, language)

    def plain(text: Text) -> str:
        return markup.plain(text[language], names, figure)

    return plain


@cache
def library() -> documents.Library:
    """Every bundled rate table and explained word."""
    rates = [
        documents.read_rate(path.read_text("utf-8")) for path in sorted((CONTENT / "rates").glob("*.yaml"))
    ]
    terms = [
        documents.read_term(path.read_text("utf-8"))
        for path in sorted((CONTENT / "terms").glob("*.yaml"))
        if path.stem != "jargon"
    ]
    hard = documents.read_jargon((CONTENT / "terms" / "jargon.yaml").read_text("utf-8"))
    return documents.Library({rate.key: rate for rate in rates}, {term.key: term for term in terms}, hard)


@cache
def bundled() -> dict[str, Wizard]:
    """Every bundled wizard by key."""
    paths = sorted((CONTENT / "wizards").glob("*.yaml"))
    return {path.stem: documents.read(path.read_text("utf-8"), library()) for path in paths}
