"""What the box can suggest while somebody types: a list that the browser gets once and looks through by itself.

So nothing of what is being typed leaves the device before "Search" is pressed.
"""

from __future__ import annotations

from trygvej.design.public import localized
from trygvej.engines.search.folding import folded
from trygvej.search.entries import Entry, Kind
from trygvej.search.keeping import Kept
from trygvej.search.results import kinds

MOST = 400
"""More would be a burden to a phone; what is left out is still found by pressing "Search"."""
_LATER = (Kind.NEWS, Kind.TOPIC, Kind.KIT, Kind.PLACE)
_WORDS = 8  # of what an entry is known by


def suggestions(kept: Kept, language: str) -> list[list[str]]:
    """For each thing made in a language its title, what it is, its address and the folded words it may be asked by."""
    names = kinds()
    made = [one for one in kept.entries.values() if one.kind is not Kind.WORD and language in one.languages]
    made.sort(key=lambda one: (one.kind in _LATER, one.title[language]))
    return [
        [one.title[language], names[one.kind], localized(one.path, language), _asked_by(one, language)]
        for one in made[:MOST]
    ]


def _asked_by(one: Entry, language: str) -> str:
    known = one.words.get(language, ())[:_WORDS]
    return " ".join(dict.fromkeys(folded(" ".join((one.title[language], *known)))))
