"""What an outcome tells: its facts, who can help, where to go, and the source of every claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from trygvej.engines.language import markup
from trygvej.engines.wizard.model import Fact, Shows, Source, Text
from trygvej.wizards.pages import FactLine, HelpLine, LinkLine, SourceLine
from trygvej.wizards.words import Words

Ids = tuple[str, ...]
Claim = tuple[Text, Ids]
"""A text, and the ids of the sources it stands on."""


@lru_cache(maxsize=256)
def told(words: Words, at: str, do: Ids, if_not: Ids, more: Ids) -> Mapping[str, Any]:
    """The fields of an outcome's page that are the same for every reader who is shown the same facts."""
    outcome = words.wizard.outcomes[at]
    parts = {"do": do, "if_not": if_not, "more": more}
    facts = {name: [words.wizard.facts[key] for key in ids] for name, ids in parts.items()}
    facts["do"].sort(key=_urgency)
    answer: Claim = (outcome.answer, outcome.sources)
    claims = [answer, *((fact.text, fact.sources) for part in facts.values() for fact in part)]
    return {
        "name": words.plain(outcome.name),
        "answer": words.rich(outcome.answer),
        "doubtful": _doubtful(words, answer),
        **{name: tuple(_fact_line(words, fact) for fact in part) for name, part in facts.items()},
        "help": tuple(_help_line(words, key) for key in outcome.help),
        "links": tuple(_link_line(words, key) for key in outcome.links),
        "unfit": words.rich(outcome.unfit),
        "sources": _source_lines(words, claims),
    }


def _urgency(fact: Fact) -> int:
    """The order of the things to do: as written, but in a compass what is most urgent first."""
    return list(Shows).index(fact.light.shows) + 1 if fact.light else 0


def _fact_line(words: Words, fact: Fact) -> FactLine:
    link = _link_line(words, fact.link) if fact.link else None
    doubtful = _doubtful(words, (fact.text, fact.sources))
    text, deadline = words.rich(fact.text), words.rich(fact.deadline)
    if fact.light is None:
        return FactLine(text, deadline, link, doubtful)
    return FactLine(text, deadline, link, doubtful, fact.light.shows.value, words.plain(fact.light.area))


def _link_line(words: Words, key: str) -> LinkLine:
    link = words.wizard.links[key]
    return LinkLine(link.url, words.plain(link.text), _host(link.url))


def _help_line(words: Words, key: str) -> HelpLine:
    found = words.wizard.help[key]
    link = LinkLine(found.url, _host(found.url) or found.url, _host(found.url)) if found.url else None
    name, text, hours = words.plain(found.name), words.rich(found.text), words.rich(found.hours)
    return HelpLine(name, text, found.phone, hours, link)


def _host(url: str) -> str | None:
    return (urlsplit(url).hostname or "").removeprefix("www.") or None


def _sources(words: Words, claim: Claim) -> tuple[Source, ...]:
    """The sources of a claim: its own, and those of the figures it names on that day."""
    text, ids = claim
    rates = {rate for said in text.values() for rate in _rates_in(said)}
    own = tuple(words.wizard.sources[key] for key in ids)
    return own + tuple(words.wizard.rates[rate].on(words.day).source for rate in sorted(rates))


def _rates_in(said: str) -> set[str]:
    return {piece.rate for piece in markup.pieces(said) if isinstance(piece, markup.Figure)}


def _doubtful(words: Words, claim: Claim) -> bool:
    return any(source.review for source in _sources(words, claim))


def _source_lines(words: Words, claims: Iterable[Claim]) -> tuple[SourceLine, ...]:
    stand_on: dict[Source, list[str]] = {}
    for claim in claims:
        for source in _sources(words, claim):
            stand_on.setdefault(source, []).append(words.plain(claim[0]))
    return tuple(
        SourceLine(s.title, s.publisher, s.url, s.checked, s.date, bool(s.review), tuple(dict.fromkeys(said)))
        for s, said in stand_on.items()
    )
