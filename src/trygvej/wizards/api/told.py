"""Wizards and walks as the values of the API."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from trygvej.design.public import Rich
from trygvej.engines.wizard import answers as spelling
from trygvej.engines.wizard.conditions import NONE, UNSURE
from trygvej.engines.wizard.model import Kind, Question
from trygvej.engines.wizard.walk import Trail, most_left, reasons, shown
from trygvej.wizards.addresses import EMBEDDED, STEP, Addresses, path
from trygvej.wizards.api.values import (
    AnswerGiven,
    Choosable,
    HandedOn,
    Links,
    NotUsed,
    OutcomeReached,
    QuestionAsked,
    Summary,
    UnsureHelp,
    Walk,
)
from trygvej.wizards.asked import pairs
from trygvej.wizards.onward import onward, whole
from trygvej.wizards.snapshot import Published
from trygvej.wizards.told import told
from trygvej.wizards.words import Words


def summary(found: Published) -> Summary:
    """A wizard without its questions; figures in its words are today's."""
    wizard, today = found.wizard, timezone.localdate()
    spoken = {language: found.words(language, today) for language in wizard.languages}
    return Summary(
        key=wizard.key,
        version=found.number,
        hash=found.hash,
        title={language: words.plain(wizard.title) for language, words in spoken.items()},
        summary={language: words.plain(wizard.summary) for language, words in spoken.items()},
        languages=wizard.languages,
        unreviewed=wizard.unreviewed,
        audience=wizard.audience,
        sensitive=wizard.sensitive,
        owner=wizard.owner,
        valid_from=wizard.valid_from,
        valid_to=wizard.valid_to,
        checked=wizard.checked,
        check_again=wizard.check_again,
        links=_links(wizard.key, wizard.languages[0]),
    )


def _links(key: str, language: str) -> Links:
    def at(name: str) -> str:
        return settings.PUBLIC_URL + reverse(name, args=[key])

    return Links(
        self=at("api-wizard"),
        walk=at("api-walk"),
        drawing=at("api-drawing"),
        document=at("api-document"),
        page=settings.PUBLIC_URL + path(key, language=language),
        embedded=settings.PUBLIC_URL + path(key, language=language, place=EMBEDDED),
    )


def walk_value(found: Published, language: str, day: date, asked_day: date | None, trail: Trail) -> Walk:
    """Where a walk has come, in the words of a language."""
    wizard = found.wizard
    with translation.override(language):
        words = found.words(language, day)
        question = _question(trail.at, words) if trail.at in wizard.questions else None
        outcome = _outcome(trail, words) if question is None else None
        given = _given(trail, words)
    to = Addresses(wizard.key, language, found.number, asked_day, wizard.sensitive)
    texts = (*_texts(question, outcome), *(line.reason for line in given))
    return Walk(
        key=wizard.key,
        version=found.number,
        language=language,
        date=day,
        question=question,
        outcome=outcome,
        answers=given,
        not_used=tuple(NotUsed(question=lost.question, why=lost.why) for lost in trail.dropped),  # type: ignore[arg-type]
        questions_left_at_most=most_left(wizard, trail, day),
        terms=words.explained(*texts),
        page=to.absolute(STEP, pairs(wizard, trail)),
    )


def _question(key: str, words: Words) -> QuestionAsked:
    question = words.wizard.questions[key]
    unsure = question.unsure
    return QuestionAsked(
        id=key,
        kind=question.kind,
        text=words.rich(question.text),
        help=words.rich(question.help),
        why=words.rich(question.why),
        options=_options(question, words),
        unsure=UnsureHelp(help=words.rich(unsure.help), value=UNSURE if unsure.to else None)
        if unsure
        else None,
        min=question.min,
        max=question.max,
        unit=_("kr.") if question.kind is Kind.AMOUNT else words.plain(question.unit),
    )


def _options(question: Question, words: Words) -> tuple[Choosable, ...]:
    if question.kind is Kind.YES_NO:
        return (
            Choosable(value=spelling.YES, label=_("Yes"), hint=()),
            Choosable(value=spelling.NO, label=_("No"), hint=()),
        )
    options = dict(spelling.options_on(question, words.day))
    if question.none and question.none.holds_on(words.day):
        options[NONE] = question.none
    return tuple(
        Choosable(value=key, label=words.plain(option.label), hint=words.rich(option.hint))
        for key, option in options.items()
    )


def _outcome(trail: Trail, words: Words) -> OutcomeReached:
    outcome = words.wizard.outcomes[trail.at]
    parts = (outcome.do, outcome.if_not, outcome.more)
    ids = tuple(shown(words.wizard, part, trail, words.day) for part in parts)
    return OutcomeReached(id=trail.at, hand_over=_handed(trail, words), **told(words, trail.at, *ids))


def _handed(trail: Trail, words: Words) -> HandedOn | None:
    found, over = onward(trail, words), words.wizard.outcomes[trail.at].hand_over
    if found is None or over is None:
        return None
    link = None if words.wizard.sensitive else whole(found.press.href or over.form)
    return HandedOn(form=whole(over.form), text=found.text, fields=dict(found.fields), link=link)


def _given(trail: Trail, words: Words) -> tuple[AnswerGiven, ...]:
    lines = []
    for step in trail.steps:
        question = words.wizard.questions[step.question]
        why: Rich = tuple(part for text in reasons(words.wizard, step) for part in words.rich(text))
        lines.append(
            AnswerGiven(
                question=step.question,
                value=spelling.write(question, step.answer),
                asked=words.plain(question.text),
                answered=words.answer(question, step.answer),
                reason=why,
            )
        )
    return tuple(lines)


def _texts(question: QuestionAsked | None, outcome: OutcomeReached | None) -> tuple[Rich, ...]:
    """Every text that is given, for the words to explain."""
    if question is not None:
        unsure = (question.unsure.help,) if question.unsure else ()
        return (
            question.text,
            question.help,
            question.why,
            *unsure,
            *(line.hint for line in question.options),
        )
    if outcome is None:
        return ()
    facts = (*outcome.do, *outcome.if_not, *outcome.more)
    told_texts = tuple(text for line in facts for text in (line.text, line.deadline))
    helped = tuple(text for line in outcome.help for text in (line.text, line.hours))
    return (outcome.answer, *told_texts, *helped, outcome.unfit)
