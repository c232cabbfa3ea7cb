"""What every page of a wizard has around its own content."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from trygvej.design.public import LanguageLine, Move, Notice, NoticeKind, Rich, rich
from trygvej.engines.wizard.walk import Trail, walk
from trygvej.wizards import snapshot
from trygvej.wizards.addresses import EMBEDDED, STEP, Addresses, Pairs, path
from trygvej.wizards.asked import Asked
from trygvej.wizards.pages import AskedDate, Credits
from trygvej.wizards.words import Words


def frame(asked: Asked, to: Addresses, title: str, same: Move, words: Words, *texts: Rich) -> dict[str, Any]:
    """The fields that every page of a wizard has. ``same`` leads to this page itself."""
    wizard = asked.wizard
    return {
        "title": title,
        "languages": tuple(
            LanguageLine(code, _in_language(same, to, code), code == to.language) for code in wizard.languages
        ),
        "section": "find",
        "wizard": words.plain(wizard.title),
        "start": to.start(),
        "embedded": path(wizard.key, language=to.language) if asked.place == EMBEDDED else "",
        "asked": asked_date(asked, same),
        "credits": Credits(
            owner=wizard.owner,
            checked=wizard.checked,
            version=asked.published.number,
            unreviewed=to.language in wizard.unreviewed,
        ),
        "sensitive": wizard.sensitive,
        "terms": words.explained(*texts),
    }


def asked_date(asked: Asked, same: Move) -> AskedDate:
    """The date of the page, and the press to the same page for today."""
    other = asked.asked_day is not None and asked.asked_day != today()
    now = _without_date(same, asked.asked_day) if asked.asked_day else None
    return AskedDate(day=asked.day, other=other, today=now, earliest=asked.wizard.valid_from, latest=today())


def today() -> date:
    """The day it is in Denmark."""
    return timezone.localdate()


def step_notices(asked: Asked, to: Addresses, trail: Trail, words: Words) -> tuple[Notice, ...]:
    """What to say when the link is older than the wizard, or an answer in it cannot be used."""
    misfits = [dropped for dropped in trail.dropped if dropped.why != "not-asked"]
    lost = tuple(words.plain(asked.wizard.questions[dropped.question].text) for dropped in misfits)
    if asked.version is not None:
        return (_changed(asked, to, trail, lost),)
    if lost:
        text = _("We could not use the answer to “%(question)s”. Answer it again here.") % {
            "question": lost[0]
        }
        return (Notice(NoticeKind.INFO, _("One of the answers in the link does not fit"), rich(text)),)
    return ()


def _changed(asked: Asked, to: Addresses, trail: Trail, lost: tuple[str, ...]) -> Notice:
    title = _("This guide has changed since your link was made")
    before = snapshot.version(asked.wizard.key, asked.version or 0)
    led_to = walk(before, asked.given, asked.day, asked.change).at if before else None
    if lost:
        text = _("Your answer to “%(question)s” no longer fits. Answer it again here.") % {
            "question": lost[0]
        }
    elif led_to is not None and led_to != trail.at:
        text = _("Your answers still fit, but they now lead to something else. Read this page calmly.")
    else:
        text = _("Your answers still fit, and lead to the same place.")
    return Notice(NoticeKind.CHANGED, title, rich(text))


def canonical(asked: Asked, to: Addresses, pairs: Pairs, tail: str = STEP) -> str | None:
    """The absolute address of a step in the public version."""
    return to.absolute(tail, pairs, asked.change)


def _in_language(same: Move, to: Addresses, code: str) -> Move:
    here, there = to.path(), path(to.key, language=code, place=to.place)
    if same.href is not None:
        return replace(same, href=same.href.replace(here, there, 1))
    return replace(same, action=(same.action or "").replace(here, there, 1))


def _without_date(same: Move, day: date | None) -> Move:
    part = f"dato={day.isoformat()}" if day else ""
    if same.href is not None:
        return replace(same, href=same.href.replace(f"&{part}", "").replace(f"?{part}", ""))
    return replace(same, fields=tuple(field for field in same.fields if field[0] != "dato"))
