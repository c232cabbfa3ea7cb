"""The pictures of a film: drawn as long as need be and no longer, and nothing on them moves with the ring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trygvej.formats.film import stills
from trygvej.formats.film.film import film
from trygvej.formats.film.motion import still
from trygvej.formats.film.said import PHONE, Film
from trygvej.formats.tests.papers import ONE, source

pytestmark = pytest.mark.django_db


def test_only_pictures_beside_something_low_are_taken_again_and_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[list[int]] = []
    low: list[list[int]] = []

    def taken(told: Film, batch: list[stills.Wanted]) -> dict[str, object]:
        highs = [one.high for one in batch]
        if stills.TALLEST in highs and not low:
            low.append(highs)
            raise stills._TooLow("low")
        asked.append(highs)
        return dict.fromkeys([one.name for one in batch])

    monkeypatch.setattr(stills, "_taken", taken)
    told = film(source(ONE), PHONE)
    found = stills.take(told)
    assert set(found) == {one.name for one in stills.wanted(told)}, "none is lost"
    longer = [[stills.LONGEST if high == stills.TALLEST else high] for high in low[0]]
    assert [highs for highs in asked if stills.LONGEST in highs] == [
        one for one in longer if stills.LONGEST in one
    ]
    assert any(stills.TALLEST in highs for highs in asked), "those of the other batches are not"


def test_letters_are_typed_where_the_field_has_its_words() -> None:
    """A field that made room for its ring moved when the ring went on to the next."""
    told = film(source("lad-hanne-laese-med"), PHONE)
    part = next(part for part in told.parts if sum(act.writes for act in part.acts) > 1)
    found = stills.take(replace(told, parts=(part,)))
    for number, act in enumerate(part.acts):
        if act.writes:
            ring, letters = found[still(part, number)].ring, found[still(part, number + 1)].letters
            assert ring
            assert letters[0][0] - ring[0] > 24, "the ring, its air, the edge of the field and its padding"
