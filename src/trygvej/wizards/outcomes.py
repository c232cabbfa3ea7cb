"""The page of an outcome, and the sheet to take home."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from trygvej.design.public import Rich, qr
from trygvej.engines.wizard.walk import Trail, shown
from trygvej.wizards import frames
from trygvej.wizards.addresses import BOOKLET, DRAWING, SHEET, STEP, Addresses
from trygvej.wizards.asked import Asked, pairs
from trygvej.wizards.onward import onward
from trygvej.wizards.pages import LinkLine, OutcomePage, Share, SheetPage
from trygvej.wizards.questions import answer_lines
from trygvej.wizards.told import told
from trygvej.wizards.words import Words


def outcome_page(asked: Asked, trail: Trail, to: Addresses, words: Words) -> OutcomePage:
    """Fill the page of the outcome that the trail ends at."""
    given = pairs(asked.wizard, trail)
    outcome = asked.wizard.outcomes[trail.at]
    content = _content(asked, trail, to, words)
    url = to.absolute(STEP, given)
    return OutcomePage(
        **content,
        share=Share(url) if url else None,
        take_along=to.sheet(given),
        onward=onward(trail, words),
        drawing=to.other(DRAWING),
        booklet=booklet(to),
        back=to.step(given, trail.steps[-1].question) if trail.steps else to.start(),
        restart=to.step(),
        canonical=frames.canonical(asked, to, given),
        noindex=True,
        notices=frames.step_notices(asked, to, trail, words),
        **frames.frame(asked, to, words.plain(outcome.name), to.step(given), words, *_texts(content)),
    )


def sheet_page(asked: Asked, trail: Trail, to: Addresses, words: Words) -> SheetPage:
    """Fill the sheet: the same answer, made to be printed."""
    given = pairs(asked.wizard, trail)
    outcome = asked.wizard.outcomes[trail.at]
    content = _content(asked, trail, to, words)
    url = to.absolute(STEP, given)
    return SheetPage(
        **content,
        printed=frames.today(),
        share=Share(url, qr(url)) if url else None,
        back=to.step(given),
        canonical=frames.canonical(asked, to, given, SHEET),
        noindex=True,
        notices=frames.step_notices(asked, to, trail, words),
        **frames.frame(asked, to, words.plain(outcome.name), to.sheet(given), words, *_texts(content)),
    )


def booklet(to: Addresses) -> LinkLine:
    """The link to the whole wizard on paper."""
    return LinkLine(to.other(BOOKLET), _("The whole guide on paper (PDF)"))


def _content(asked: Asked, trail: Trail, to: Addresses, words: Words) -> dict[str, Any]:
    outcome = asked.wizard.outcomes[trail.at]
    parts = (outcome.do, outcome.if_not, outcome.more)
    ids = tuple(shown(asked.wizard, part, trail, asked.day) for part in parts)
    return {**told(words, trail.at, *ids), "answers": answer_lines(asked, trail, to, words)}


def _texts(content: dict[str, Any]) -> tuple[Rich, ...]:
    """Every text on the page, in reading order, for the words to explain."""
    lines = (*content["do"], *content["if_not"], *content["more"])
    told = tuple(text for line in lines for text in (line.text, line.deadline))
    helped = tuple(text for line in content["help"] for text in (line.text, line.hours))
    reasons = tuple(line.reason for line in content["answers"])
    return (content["answer"], *told, *helped, *reasons, content["unfit"])
