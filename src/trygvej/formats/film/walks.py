"""A wizard's own case, walked in a film: its first page, each question with its answer, and the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from trygvej.engines.film.walked import Stop, Way, case_of, way_of
from trygvej.engines.wizard.answers import Misfit, from_example, read
from trygvej.engines.wizard.conditions import NONE
from trygvej.engines.wizard.model import Given, Kind, Question
from trygvej.engines.wizard.walk import walk
from trygvej.formats import site_pages
from trygvej.formats.film import said, seen
from trygvej.formats.film.broken import Scene, shows
from trygvej.formats.film.pages import By, NotThere, Wish
from trygvej.formats.film.said import Act, Part
from trygvej.practice.public import Said
from trygvej.wizards import public as wizards
from trygvej.wizards.public import Published, Words

MAIN = Wish("button-primary", By.LOOKS)
"""The one main press of a page."""
_SENT = Wish("svar", By.NAME)
_PRESSED = (Kind.ONE, Kind.YES_NO)
Wishes = tuple[tuple[Wish, Act], ...]


@dataclass(frozen=True, slots=True)
class _Walk:
    """One wizard in one language on one day."""

    found: Published
    language: str
    day: date

    @property
    def words(self) -> Words:
        return self.found.words(self.language, self.day)

    def page(self, answers: tuple[tuple[str, str], ...]) -> str:
        """The page that some answers lead to."""
        wizard = self.found.wizard
        path = f"/vejviser/{wizard.key}/svar"
        return site_pages.page(path, self.language, answers, posted=wizard.sensitive)

    def said(self, words: str) -> Said:
        return Said(words, self.language)


def walked(key: str, case: str | None, language: str) -> Iterator[Part]:
    """The parts of the film of a wizard.

    Raises:
        NotThere: there is no such wizard or case in the language.
        CannotTell: one of its pages has not what is pressed on it.
    """
    found = wizards.published().get(key)
    if found is None or language not in found.wizard.languages:
        raise NotThere(key)
    walk_ = _Walk(found, language, timezone.localdate())
    shown = case_of(found.wizard, walk_.day, case)
    if shown is None:
        raise NotThere(case or key)
    way = way_of(found.wizard, shown, walk_.day)
    with shows(Scene("start", "wizard", language)):
        start = _start(walk_)
    yield start
    for stop in way.stops:
        with shows(Scene(stop.question, "wizard", language)):
            question = _question(walk_, stop)
        yield question
    with shows(Scene(way.outcome, "wizard", language)):
        outcome = _outcome(walk_, way)
    yield outcome


def asked(key: str, answers: tuple[tuple[str, Given], ...], choose: Given | None, language: str) -> Part:
    """One page of a wizard as a part without words: the one that some answers lead to, and what is chosen there.

    Raises:
        NotThere: there is no such wizard, or it no longer asks what is answered, or takes another answer.
    """
    found = wizards.published().get(key)
    if found is None:
        raise NotThere(key)
    walk_, questions = _Walk(found, language, timezone.localdate()), found.wizard.questions
    gone = [name for name, _value in answers if name not in questions]
    if gone:
        raise NotThere(f"{key}: {', '.join(gone)}")
    before = tuple((name, from_example(questions[name], value)) for name, value in answers)
    trail = walk(found.wizard, dict(before), walk_.day)
    if trail.dropped:
        raise NotThere(f"{key}: {', '.join(one.question for one in trail.dropped)}")
    at, wishes = trail.at, ()
    if choose is not None:
        wishes = _chosen(walk_, at, before, choose)
    return _part(at, "", walk_.said(""), walk_.said(""), walk_.page(before), wishes)


def _chosen(walk_: _Walk, at: str, before: tuple[tuple[str, str], ...], choose: Given) -> Wishes:
    """What is done on the page that some answers lead to."""
    question = walk_.found.wizard.questions.get(at)
    if question is None:  # it is an outcome now
        raise NotThere(f"{choose}")
    try:
        return _answered(walk_, question, Stop(at, before, from_example(question, choose)))
    except Misfit as error:
        raise NotThere(f"{choose}") from error


def _start(walk_: _Walk) -> Part:
    html = site_pages.page(f"/vejviser/{walk_.found.wizard.key}/", walk_.language)
    says = _("You answer one question at a time. You can go back, and we do not keep your answers.")
    alt = _("The first page of the guide.")
    wishes = ((MAIN, Act("0")),)
    return _part("start", _("How it begins"), walk_.said(says), walk_.said(alt), html, wishes)


def _question(walk_: _Walk, stop: Stop) -> Part:
    question = walk_.found.wizard.questions[stop.question]
    text = walk_.words.plain(question.text)
    answer = walk_.words.answer(question, read(question, stop.answer, walk_.day))
    says = _("%(question)s The answer here: %(answer)s") % {"question": text, "answer": _ended(answer)}
    alt = _("The question “%(question)s” and its answers.") % {"question": text}
    wishes = _answered(walk_, question, stop)
    return _part(stop.question, text, walk_.said(says), walk_.said(alt), walk_.page(stop.before), wishes)


def _outcome(walk_: _Walk, way: Way) -> Part:
    outcome = walk_.found.wizard.outcomes[way.outcome]
    answer = walk_.words.plain(outcome.answer)
    says = _("%(answer)s Below it stands what to do now, and how we know.") % {"answer": answer}
    alt = _("The answer “%(name)s” with what to do.") % {"name": walk_.words.plain(outcome.name)}
    wishes = ((Wish(answer, By.WORDS), Act("0", looks=True)),)
    name = walk_.words.plain(outcome.name)
    return _part(way.outcome, name, walk_.said(says), walk_.said(alt), walk_.page(way.answers), wishes)


def _part(key: str, title: str, says: Said, alt: Said, html: str, wishes: Wishes) -> Part:
    page = seen.seen(html, [wish for wish, _act in wishes], settings.STATIC_URL)
    acts = tuple(act for _wish, act in wishes)
    return Part(key=key, title=said.short(title), says=says, alt=alt, page=page, acts=acts)


def _answered(walk_: _Walk, question: Question, stop: Stop) -> Wishes:
    """What is done on the page of a question to answer it so."""
    if question.kind in _PRESSED:
        label = walk_.words.answer(question, read(question, stop.answer, walk_.day))
        return ((Wish(label, By.PRESS), Act("0")),)
    wishes = list(_filled(walk_, question, stop))
    pairs = [(wish, Act(f"{number}", typed)) for number, (wish, typed) in enumerate(wishes)]
    return (*pairs, (_SENT, Act(f"{len(pairs)}")))


def _filled(walk_: _Walk, question: Question, stop: Stop) -> Iterator[tuple[Wish, str]]:
    """Each field that is filled in, with what is written there."""
    if question.kind is Kind.SEVERAL:
        chosen = stop.answer.split(",")
        options = [*question.options.items(), *([(NONE, question.none)] if question.none else [])]
        for key, option in options:
            if key in chosen:
                yield Wish(walk_.words.plain(option.label), By.PRESS), key
    elif question.kind is Kind.DATE:
        year, month, day = stop.answer.split("-")
        for name, value in (("dag", day), ("maaned", month), ("aar", year)):
            yield Wish(f"{stop.question}.{name}", By.NAME), f"{int(value)}"
    else:
        yield Wish(stop.question, By.NAME), stop.answer


def _ended(answer: str) -> str:
    return answer if answer[-1:] in ".?!" else f"{answer}."
