"""The page of an outcome, and the sheet to take home."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import segno
from django.utils.translation import gettext as _

from trygvej.design.public import Rich
from trygvej.engines.language import markup
from trygvej.engines.wizard.model import Fact, Source, Text
from trygvej.engines.wizard.walk import Trail, facts
from trygvej.wizards import frames
from trygvej.wizards.addresses import BOOKLET, DRAWING, SHEET, STEP, Addresses
from trygvej.wizards.asked import Asked, pairs
from trygvej.wizards.pages import FactLine, HelpLine, LinkLine, OutcomePage, Share, SheetPage, SourceLine
from trygvej.wizards.questions import answer_lines
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


def qr(address: str) -> str:
    """An address as a QR code, an inline SVG without style or size of its own."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True
    )
    return drawn.getvalue().decode().strip()


def _content(asked: Asked, trail: Trail, to: Addresses, words: Words) -> dict[str, Any]:
    wizard, outcome = asked.wizard, asked.wizard.outcomes[trail.at]
    parts = {
        name: facts(wizard, outcome, getattr(outcome, name), trail, asked.day)
        for name in ("do", "if_not", "more")
    }
    claims = [
        (outcome.answer, outcome.sources),
        *((f.text, f.sources) for part in parts.values() for f in part),
    ]
    return {
        "name": words.plain(outcome.name),
        "answer": words.rich(outcome.answer),
        "doubtful": _doubtful(asked, outcome.answer, outcome.sources),
        **{name: tuple(_fact_line(asked, fact, words) for fact in part) for name, part in parts.items()},
        "help": tuple(_help_line(asked, key, words) for key in outcome.help),
        "links": tuple(_link_line(asked, key, words) for key in outcome.links),
        "answers": answer_lines(asked, trail, to, words),
        "unfit": words.rich(outcome.unfit),
        "sources": _source_lines(asked, claims, words),
    }


def _texts(content: dict[str, Any]) -> tuple[Rich, ...]:
    """Every text on the page, in reading order, for the words to explain."""
    lines = (*content["do"], *content["if_not"], *content["more"])
    told = tuple(text for line in lines for text in (line.text, line.deadline))
    helped = tuple(text for line in content["help"] for text in (line.text, line.hours))
    reasons = tuple(line.reason for line in content["answers"])
    return (content["answer"], *told, *helped, *reasons, content["unfit"])


def _fact_line(asked: Asked, fact: Fact, words: Words) -> FactLine:
    link = _link_line(asked, fact.link, words) if fact.link else None
    doubtful = _doubtful(asked, fact.text, fact.sources)
    return FactLine(words.rich(fact.text), words.rich(fact.deadline), link, doubtful)


def _link_line(asked: Asked, key: str, words: Words) -> LinkLine:
    link = asked.wizard.links[key]
    return LinkLine(
        link.url, words.plain(link.text), (urlsplit(link.url).hostname or "").removeprefix("www.") or None
    )


def _help_line(asked: Asked, key: str, words: Words) -> HelpLine:
    found = asked.wizard.help[key]
    host = (urlsplit(found.url).hostname or "").removeprefix("www.") if found.url else None
    link = LinkLine(found.url, host or found.url, host) if found.url else None
    return HelpLine(
        words.plain(found.name), words.rich(found.text), found.phone, words.rich(found.hours), link
    )


def _sources(asked: Asked, text: Text, ids: tuple[str, ...]) -> tuple[Source, ...]:
    """The sources of a claim: its own, and those of the figures it names on that day."""
    rates = {rate for words in text.values() for rate in _rates_in(words)}
    own = tuple(asked.wizard.sources[key] for key in ids)
    return own + tuple(asked.wizard.rates[rate].on(asked.day).source for rate in sorted(rates))


@lru_cache(maxsize=4096)  # a text names the same figures for every reader
def _rates_in(words: str) -> frozenset[str]:
    return frozenset(piece.rate for piece in markup.pieces(words) if isinstance(piece, markup.Figure))


def _doubtful(asked: Asked, text: Text, ids: tuple[str, ...]) -> bool:
    return any(source.review for source in _sources(asked, text, ids))


def _source_lines(
    asked: Asked, claims: list[tuple[Text, tuple[str, ...]]], words: Words
) -> tuple[SourceLine, ...]:
    stand_on: dict[Source, list[str]] = {}
    for text, ids in claims:
        for source in _sources(asked, text, ids):
            stand_on.setdefault(source, []).append(words.plain(text))
    return tuple(
        SourceLine(s.title, s.publisher, s.url, s.checked, s.date, bool(s.review), tuple(dict.fromkeys(said)))
        for s, said in stand_on.items()
    )
