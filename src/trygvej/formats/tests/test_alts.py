"""What is said of pictures: on no page of a step guide or a film is it empty, or said of two pictures."""

from __future__ import annotations

import pytest

from trygvej.formats.film import said
from trygvej.formats.film.film import film
from trygvej.formats.tests.papers import EVERY, source

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("key", "language"), EVERY)
def test_every_picture_says_what_is_seen_and_no_two_the_same(key: str, language: str) -> None:
    guide = source(key, language).guide
    steps = [step.alt.text.strip() for step in guide.steps]
    chapters = [part.alt.text.strip() for part in film(source(key, language), said.WIDE).parts]
    for found in (steps, chapters):
        assert all(len(words) > 5 for words in found), found
        assert len(set(found)) == len(found), [words for words in found if found.count(words) > 1]
