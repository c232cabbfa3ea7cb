"""Make the page of what was found."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from trygvej.design.public import Move, localized
from trygvej.engines.search.asking import Answer, Hit
from trygvej.engines.search.marking import best_sentence, count, marked
from trygvej.search.entries import Entry, Kind
from trygvej.search.keeping import Kept
from trygvej.search.pages import Group, Line, Told, WordLine

BEST, MOST_OF_A_KIND, MOST, MOST_WORDS = 3, 4, 24, 2
_WORTH_EXPLAINING = 0.5  # of the best explained word


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to show."""

    best: tuple[Line, ...]
    groups: tuple[Group, ...]
    words: tuple[WordLine, ...]
    corrected: tuple[tuple[str, str], ...]


def find(kept: Kept, text: str, language: str) -> Found:
    """Search, and say what each thing is and why it came."""
    answer = kept.ask(text, language, MOST)
    words = _explained(kept, text, language)
    hits = answer.hits
    lines = [_line(kept.entries[hit.key], hit, language) for hit in hits[:BEST]]
    return Found(tuple(lines), _groups(kept, hits[BEST:], language), words, _corrected(answer, text))


def kinds() -> dict[Kind, str]:
    """What each kind of thing is called on its line."""
    return {
        Kind.EXERCISE: _("Exercise"),
        Kind.WIZARD: _("Questions that lead to an answer"),
        Kind.QUESTION: _("Answer"),
        Kind.GUIDE: _("How it is done"),
        Kind.LEAFLET: _("Leaflet"),
        Kind.TOPIC: _("Topic"),
        Kind.KIT: _("Box of material"),
        Kind.NEWS: _("News"),
        Kind.FILM: _("Film"),
        Kind.CONTACT: _("Whom to ask"),
        Kind.PLACE: _("Page"),
    }


def _headings() -> list[tuple[str, frozenset[Kind]]]:
    """The groups of what else was found, in order."""
    return [
        (
            _("Read about it"),
            frozenset({Kind.QUESTION, Kind.GUIDE, Kind.LEAFLET, Kind.TOPIC, Kind.NEWS, Kind.FILM}),
        ),
        (_("Practise it"), frozenset({Kind.EXERCISE})),
        (_("Answer questions and get an answer"), frozenset({Kind.WIZARD})),
        (_("More"), frozenset({Kind.KIT, Kind.CONTACT, Kind.PLACE})),
    ]


def _groups(kept: Kept, hits: Iterable[Hit], language: str) -> tuple[Group, ...]:
    found = [(kept.entries[hit.key], hit) for hit in hits]
    groups = []
    for heading, of_kinds in _headings():
        of_group = [(entry, hit) for entry, hit in found if entry.kind in of_kinds][:MOST_OF_A_KIND]
        if of_group:
            groups.append(Group(heading, tuple(_line(entry, hit, language) for entry, hit in of_group)))
    return tuple(groups)


def _line(entry: Entry, hit: Hit, language: str) -> Line:
    read_in = entry.read_in(language)
    stems = {term.stem for term in hit.terms if term.language == read_in}
    title, short = entry.title[read_in], entry.short.get(read_in, "")
    name, why = _why(entry, read_in, stems, seen=f"{title} {short}")
    guide = entry.kind is Kind.EXERCISE
    return Line(
        kind=kinds()[entry.kind],
        title=_told(title, read_in, stems),
        href=localized(entry.path, language),
        short=_told(short, read_in, stems),
        name=name,
        why=why,
        other=Move(href=localized(entry.path.replace("/oevelser/", "/trin-for-trin/"), language))
        if guide
        else None,
        other_text=_("See it step by step") if guide else "",
        away=read_in != language,
        unreviewed=read_in in entry.unreviewed,
    )


def _why(entry: Entry, language: str, stems: Collection[str], seen: str) -> tuple[str, Told | None]:
    """The place inside that fits better than what one sees already: its name, and the sentence."""
    most = count(seen, language, stems)
    best = max(
        ((count(f"{part.name} {part.text}", language, stems), part) for part in entry.parts(language)),
        key=lambda one: one[0],
        default=(0, None),
    )
    number, part = best
    if part is None or number <= most:
        return "", _typed_for(entry, language, stems) if not most else None
    sentence = best_sentence([part.text], language, stems)
    return part.name, _told(sentence, language, stems) if sentence else None


def _typed_for(entry: Entry, language: str, stems: Collection[str]) -> Told | None:
    """The words that it is known by and does not say itself."""
    fit = [words for words in entry.words.get(language, ()) if count(words, language, stems)]
    return _told(", ".join(fit[:3]), language, stems) if fit else None


def _told(text: str, language: str, stems: Collection[str]) -> Told:
    return Told(marked(text, language, stems), language)


def _explained(kept: Kept, text: str, language: str) -> tuple[WordLine, ...]:
    """The explained words that the query names, each name once."""
    lines: dict[str, WordLine] = {}
    hits = kept.explain(text, language, MOST).hits
    for hit in hits:
        entry = kept.entries[hit.key]
        read_in = entry.read_in(language)
        stems = {term.stem for term in hit.terms if term.language == read_in}
        name = entry.title.get(read_in, "")
        if count(name, read_in, stems) and hit.score >= hits[0].score * _WORTH_EXPLAINING:
            lines.setdefault(
                name, WordLine(_told(name, read_in, stems), _told(entry.short[read_in], read_in, ()))
            )
    return tuple(lines.values())[:MOST_WORDS]


def _corrected(answer: Answer, text: str) -> tuple[tuple[str, str], ...]:
    return tuple((typed, shown) for typed, shown in answer.corrected if shown.lower() not in text.lower())
