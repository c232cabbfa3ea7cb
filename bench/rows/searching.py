"""How long a search takes among ten thousand made-up pages, and what the index costs in time and memory."""

from __future__ import annotations

import random
import re
import resource
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from bench.row import Pace, Row
from trygvej.engines.reading import load
from trygvej.engines.search import synonyms
from trygvej.engines.search.asking import ask
from trygvej.engines.search.index import Document, Field, Index, Offer, Text
from trygvej.engines.search.synonyms import Thesaurus

BAR_MILLISECONDS, BAR_SECONDS, BAR_MEGABYTES = 50.0, 20.0, 150.0
PAGES = 10_000
CONTENT = Path(__file__).resolve().parents[2] / "content"
LENGTHS = {Field.TITLE: 6, Field.SHORT: 22, Field.WORDS: 6, Field.BODY: 220}
SHARES = {"da": 1.0, "en": 0.9, "ar": 0.1}


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Build, ask every query of the table, change one page; CPU time of this process."""
    documents = list(pages(PAGES))
    thesaurus = Thesaurus(synonyms.read((CONTENT / "search/synonyms.yaml").read_text("utf-8")))
    offers = {one.key: Offer("1", lambda one=one: one) for one in documents}  # type: ignore[misc]
    before, memory = time.process_time(), _megabytes()
    index = Index()
    index.update(offers)
    built, weight = time.process_time() - before, _megabytes() - memory
    asked = _queries()
    ask(*asked[0][:1], index, thesaurus, asked[0][1])  # puts the words in order, which is done once
    spent = sorted(_milliseconds(index, thesaurus, *one) for one in asked)
    before = time.process_time()
    index.update(offers | {"page:7": Offer("2", offers["page:8"].make)})
    changed = time.process_time() - before
    p95, middle = spent[int(len(spent) * 0.95)], statistics.median(spent)
    shown = f"{p95:.1f} ({middle:.1f}, {spent[-1]:.0f})"
    return [
        Row(
            "search-p95",
            f"Search in {PAGES:,} pages: p95 (median, worst)",
            p95,
            "ms",
            shown,
            BAR_MILLISECONDS,
        ),
        Row("search-build", "  making the index", built, "s", bar=BAR_SECONDS),
        Row("search-change", "  one page changed", changed, "s", bar=1.0),
        Row("search-memory", "  memory of the index", weight, "MB", bar=BAR_MEGABYTES),
    ]


def pages(number: int) -> Iterator[Document]:
    """Made-up pages of the words of our content, as often as they are there, and of compounds nobody has seen."""
    chance = random.Random(7)
    words = {language: _words(language) for language in SHARES}
    for place in range(number):
        texts = [
            Text(language, field, " ".join(_some(chance, words[language], length)))
            for language, share in SHARES.items()
            if chance.random() < share
            for field, length in LENGTHS.items()
        ]
        yield Document(f"page:{place}", tuple(texts))


def _some(chance: random.Random, words: list[str], length: int) -> Iterator[str]:
    for word in chance.choices(words, k=length):
        yield word + chance.choice(words).lower() if chance.random() < 0.02 else word


def _words(language: str) -> list[str]:
    wanted = re.compile(r"[\u0621-\u064a]{2,}" if language == "ar" else r"[A-Za-zæøåÆØÅ]{2,}")
    found: list[str] = []
    for path in sorted(
        [*CONTENT.glob("exercises/*.yaml"), *CONTENT.glob("wizards/*.yaml"), *CONTENT.glob("pages/*.yaml")]
    ):
        found += wanted.findall(" ".join(_texts(load(path.read_text("utf-8")), language)))
    return found


def _texts(value: object, language: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == language and isinstance(inner, str):
                yield inner
            else:
                yield from _texts(inner, language)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, language)


def _queries() -> list[tuple[str, str]]:
    table = load((CONTENT / "search/queries.yaml").read_text("utf-8"))
    return [(one["query"], one["language"]) for one in table["queries"]]


def _milliseconds(index: Index, thesaurus: Thesaurus, query: str, language: str) -> float:
    before = time.process_time()
    ask(query, index, thesaurus, language)
    return (time.process_time() - before) * 1000


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
