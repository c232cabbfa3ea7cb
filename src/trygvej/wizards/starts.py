"""The list of wizards, the first page of one, and what is said where one is not made in a language."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from trygvej.design.public import LanguageLine, Move
from trygvej.engines.wizard.model import Audience
from trygvej.engines.wizard.walk import Trail, least_left, most_left
from trygvej.wizards import frames, snapshot
from trygvej.wizards.addresses import CHANGES, DRAWING, FIND_OUT, PAGES, QUESTIONS, Addresses, path
from trygvej.wizards.asked import Asked
from trygvej.wizards.outcomes import booklet
from trygvej.wizards.pages import DateAsk, LinkLine, ListEntry, ListPage, MissingPage, StartPage
from trygvej.wizards.snapshot import Published
from trygvej.wizards.words import Words


def list_page(language: str) -> ListPage:
    """Every public wizard, by whom it is for."""
    by_audience: dict[Audience, list[ListEntry]] = {audience: [] for audience in Audience}
    for found in snapshot.published().values():
        by_audience[found.wizard.audience].append(_entry(found, language))
    return ListPage(
        title=_("Guides"),
        languages=tuple(
            LanguageLine(
                code,
                Move(href=("" if code == settings.LANGUAGE_CODE else f"/{code}") + "/vejviser/"),
                code == language,
            )
            for code, _name in settings.LANGUAGES
        ),
        section="find",
        citizens=tuple(by_audience[Audience.CITIZEN]),
        owners=tuple(by_audience[Audience.OWNER]),
        helpers=tuple(by_audience[Audience.HELPER]),
        authorities=tuple(by_audience[Audience.AUTHORITY]),
    )


def _entry(found: Published, language: str) -> ListEntry:
    wizard = found.wizard
    code = language if language in wizard.languages else wizard.languages[0]
    words = found.words(code, timezone.localdate())
    other = None if code == language else code
    return ListEntry(
        words.plain(wizard.title), words.rich(wizard.summary), path(wizard.key, language=code), other
    )


def start_page(
    found: Published,
    language: str,
    day: date | None,
    wrong: tuple[str, ...] | None = None,
    place: str = PAGES,
) -> StartPage:
    """The first page; ``wrong`` are the parts of a date that could not be used."""
    asked = Asked(found, day or timezone.localdate(), day, {}, place=place)
    wizard, to, words = found.wizard, Addresses.of(asked, language), found.words(language, asked.day)
    summary = words.rich(wizard.summary)
    return StartPage(
        summary=summary,
        begin=to.step(),
        most_questions=most_left(wizard, Trail((), wizard.start), asked.day),
        least_questions=least_left(wizard, wizard.start, asked.day),
        date_ask=_date_ask(asked, to.path(), words, wrong),
        drawing=to.other(DRAWING),
        papers=(
            booklet(to),
            LinkLine(to.other(FIND_OUT), _("How to find out, on paper (PDF)")),
            LinkLine(to.other(QUESTIONS), _("The questions on paper, to fill in (PDF)")),
        ),
        changes=to.other(CHANGES),
        canonical=f"{settings.PUBLIC_URL}{path(wizard.key, language=language)}",
        description=words.plain(wizard.summary),
        noindex=day is not None,
        **frames.frame(asked, to, words.plain(wizard.title), to.start(), words, summary),
    )


def missing_page(found: Published, language: str, place: str = PAGES) -> MissingPage:
    """The wizard is not made in this language: say where it is."""
    code = found.wizard.languages[0]
    asked = Asked(found, timezone.localdate(), None, {}, place=place)
    to, words = Addresses.of(asked, code), found.words(code, asked.day)
    summary = words.rich(found.wizard.summary)
    around = frames.frame(asked, to, words.plain(found.wizard.title), to.start(), words, summary)
    return MissingPage(summary=summary, noindex=True, **around)


def _date_ask(asked: Asked, action: str, words: Words, wrong: tuple[str, ...] | None) -> DateAsk | None:
    if asked.wizard.sensitive:
        return None
    if wrong is None:
        day = asked.asked_day
        texts = (str(day.day), str(day.month), str(day.year)) if day else ("", "", "")
        return DateAsk(action=action, texts=texts)
    said = {"from": words.date(asked.wizard.valid_from), "to": words.date(timezone.localdate())}
    error = _("Write a day from %(from)s to %(to)s, such as 1 3 2018.") % said
    return DateAsk(action=action, texts=(wrong[0], wrong[1], wrong[2]), error=error)
