"""The wizard's own example cases, run: does each give the outcome and the words it promises?"""

from __future__ import annotations

from collections.abc import Iterator

from trygvej.engines.language import markup
from trygvej.engines.language.numbers import format_figure
from trygvej.engines.problems import Problem
from trygvej.engines.wizard.answers import from_example
from trygvej.engines.wizard.model import Example, NoFigure, Text, Wizard
from trygvej.engines.wizard.walk import Trail, facts, walk


def check(wizard: Wizard) -> Iterator[Problem]:
    """Run every example case of a wizard without unknown names."""
    if not wizard.examples:
        yield Problem("example-missing", "examples")
    for number, example in enumerate(wizard.examples):
        try:
            yield from _example(wizard, f"examples[{number}]", example)
        except NoFigure:
            continue  # the missing row is told of where the figure is used


def _example(wizard: Wizard, place: str, example: Example) -> Iterator[Problem]:
    name = {"name": example.name}
    if not wizard.holds_on(example.date):
        yield Problem("example-date-outside", place, {**name, "date": str(example.date)})
        return
    given = {key: from_example(wizard.questions[key], value) for key, value in example.answers.items()}
    trail = walk(wizard, given, example.date)
    refused = [dropped.question for dropped in trail.dropped if dropped.why != "not-asked"]
    for key in refused:
        yield Problem("example-answer-refused", place, {**name, "question": key, "answer": given[key]})
    if trail.at in wizard.questions:
        if not refused:
            yield Problem("example-stops", place, {**name, "question": trail.at})
        return  # answers to later questions were simply not come to
    for dropped in trail.dropped:
        if dropped.why == "not-asked":
            yield Problem("example-answer-not-asked", place, {**name, "question": dropped.question})
    if trail.at != example.outcome:
        found = {"found": trail.at, "expected": example.outcome}
        yield Problem("example-wrong-outcome", place, {**name, **found})
    else:
        yield from _says(wizard, place, example, trail)


def _says(wizard: Wizard, place: str, example: Example, trail: Trail) -> Iterator[Problem]:
    if not example.says:
        return
    shown = _spaced(_shown(wizard, example, trail))
    for words in example.says:
        if _spaced(words) not in shown:
            yield Problem("example-words-missing", place, {"name": example.name, "words": words})


def _shown(wizard: Wizard, example: Example, trail: Trail) -> str:
    """Every word of the outcome in the first language, with the figures of that day."""
    language, outcome = wizard.languages[0], wizard.outcomes[trail.at]
    names = {key: term.name.get(language, key) for key, term in wizard.terms.items()}

    def figure(rate: str) -> str:
        return format_figure(wizard.figure(rate, example.date), wizard.rates[rate].unit, language)

    told = facts(wizard, outcome, outcome.facts(), trail, example.date)
    texts: list[Text | None] = [outcome.name, outcome.answer, outcome.unfit]
    texts += [fact.light.area for fact in told if fact.light]
    texts += [text for fact in told for text in (fact.text, fact.deadline)]
    return "\n".join(markup.plain(text.get(language, ""), names, figure) for text in texts if text)


def _spaced(words: str) -> str:
    return " ".join(words.replace("kr..", "kr.").split())
