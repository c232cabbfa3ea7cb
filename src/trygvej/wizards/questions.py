"""The page of one question."""

from __future__ import annotations

from django.utils.translation import gettext as _

from trygvej.design.public import Move, Rich
from trygvej.engines.wizard import answers
from trygvej.engines.wizard.conditions import NONE, UNSURE
from trygvej.engines.wizard.model import Kind, Option, Question
from trygvej.engines.wizard.walk import Trail, most_left, reasons, walk
from trygvej.wizards import frames
from trygvej.wizards.addresses import STEP, Addresses
from trygvej.wizards.asked import Asked, pairs
from trygvej.wizards.forms import Typed
from trygvej.wizards.pages import (
    AnswerLine,
    CheckboxField,
    Choice,
    DateField,
    ErrorLine,
    Field,
    Form,
    NumberField,
    OptionLine,
    QuestionPage,
    SelectField,
    UnsureHelp,
)  # fmt: skip
from trygvej.wizards.words import Words

_PRESSED = (Kind.ONE, Kind.YES_NO)


def question_page(asked: Asked, trail: Trail, to: Addresses, words: Words) -> QuestionPage:
    """Fill the page of the question that the trail ends at."""
    key = trail.at
    question = asked.wizard.questions[key]
    given = pairs(asked.wizard, trail)
    error = asked.typed if asked.typed and asked.typed.error and asked.typed.question == key else None
    choices = _choices(asked, trail, to, words, question) if question.kind in _PRESSED else ()
    form = None if choices else _form(asked, trail, to, words, error)
    text, help_text, why = words.rich(question.text), words.rich(question.help), words.rich(question.why)
    unsure = _unsure(asked, trail, to, words, question)
    shown = (text, help_text, why, *((unsure.help,) if unsure else ()), *(choice.hint for choice in choices))
    return QuestionPage(
        question=text,
        choices=choices,
        form=form,
        help=help_text,
        why=why,
        unsure=unsure,
        errors=_errors(error, form),
        answers=answer_lines(asked, trail, to, words),
        at_most=most_left(asked.wizard, trail, asked.day),
        back=to.step(given, trail.steps[-1].question) if trail.steps else to.start(),
        restart=to.step(),
        canonical=frames.canonical(asked, to, given),
        noindex=True,
        notices=frames.step_notices(asked, to, trail, words),
        **frames.frame(asked, to, words.plain(question.text), to.step(given, asked.change), words, *shown),
    )


def answer_lines(asked: Asked, trail: Trail, to: Addresses, words: Words) -> tuple[AnswerLine, ...]:
    """The answers given so far, each with its sentence and the press that changes it."""
    given = pairs(asked.wizard, trail)
    lines = []
    for step in trail.steps:
        question = asked.wizard.questions[step.question]
        why: Rich = tuple(part for text in reasons(asked.wizard, step) for part in words.rich(text))
        change = to.step(given, step.question)
        lines.append(AnswerLine(words.plain(question.text), words.answer(question, step.answer), change, why))
    return tuple(lines)


def _lead(asked: Asked, trail: Trail, to: Addresses, value: str) -> Move:
    """To wherever this answer leads, straight to its one address."""
    given = dict(pairs(asked.wizard, trail)) | {trail.at: value}
    return to.step(pairs(asked.wizard, walk(asked.wizard, given, asked.day)))


def _choices(
    asked: Asked, trail: Trail, to: Addresses, words: Words, question: Question
) -> tuple[Choice, ...]:
    before = asked.given.get(trail.at) if asked.change == trail.at else None
    if question.kind is Kind.YES_NO:
        shown = ((answers.YES, _("Yes"), ()), (answers.NO, _("No"), ()))
    else:
        options = answers.options_on(question, asked.day)
        shown = tuple(
            (key, words.plain(option.label), words.rich(option.hint)) for key, option in options.items()
        )
    return tuple(
        Choice(label, _lead(asked, trail, to, key), hint, key == before) for key, label, hint in shown
    )


def _unsure(asked: Asked, trail: Trail, to: Addresses, words: Words, question: Question) -> UnsureHelp | None:
    if question.unsure is None:
        return None
    go_on = _lead(asked, trail, to, UNSURE) if question.unsure.to else None
    return UnsureHelp(words.rich(question.unsure.help), go_on, asked.given.get(trail.at) == UNSURE)


def _form(asked: Asked, trail: Trail, to: Addresses, words: Words, error: Typed | None) -> Form:
    key = trail.at
    hidden = tuple(pair for pair in to.fields(pairs(asked.wizard, trail)) if pair[0] != key)
    return Form(
        action=to.path(STEP),
        key=key,
        field=_field(asked, key, words, error),
        fields=hidden,
        post=asked.wizard.sensitive,
    )


def _field(asked: Asked, key: str, words: Words, error: Typed | None) -> Field:
    question = asked.wizard.questions[key]
    said = error.error if error else None
    before = asked.given.get(key, "") if asked.given.get(key) != UNSURE else ""
    match question.kind:
        case Kind.SEVERAL:
            ticked = set(error.texts) if error else set(before.split(","))
            none = _option_line(NONE, question.none, words, ticked) if question.none else None
            return CheckboxField(key, _option_lines(question, asked, words, ticked), none, said)
        case Kind.PICK:
            return SelectField(key, _option_lines(question, asked, words, {before}), said)
        case Kind.DATE:
            texts = error.texts if error else tuple(reversed(before.split("-"))) if before else ("", "", "")
            wrong = error.wrong if error else ()
            return DateField(key, (texts[0], texts[1], texts[2]), _("For example 1 3 2018"), said, wrong)
        case _:
            text = error.texts[0] if error else before
            unit = _("kr.") if question.kind is Kind.AMOUNT else words.plain(question.unit)
            return NumberField(key, unit, text, "", said)


def _option_lines(question: Question, asked: Asked, words: Words, chosen: set[str]) -> tuple[OptionLine, ...]:
    options = answers.options_on(question, asked.day)
    return tuple(_option_line(key, option, words, chosen) for key, option in options.items())


def _option_line(key: str, option: Option, words: Words, chosen: set[str]) -> OptionLine:
    return OptionLine(key, words.plain(option.label), words.rich(option.hint), key in chosen)


def _errors(error: Typed | None, form: Form | None) -> tuple[ErrorLine, ...]:
    if error is None or error.error is None or form is None:
        return ()
    part = f".{error.wrong[0]}" if error.wrong else ""
    return (ErrorLine(error.error, f"field-{form.field.name}{part}"),)
