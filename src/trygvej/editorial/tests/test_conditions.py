"""A condition of any shape in words: what belongs together is said together."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation

from trygvej.editorial import conditions
from trygvej.engines.wizard.model import Wizard

A: dict[str, Any] = {"question": "a", "equal": "ja"}
B: dict[str, Any] = {"question": "b", "equal": "nej"}
C: dict[str, Any] = {"question": "c", "below": 5}


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ({"all": [A, B]}, "a Ja og b Nej"),
        ({"any": [A, B]}, "(a Ja eller b Nej)"),
        ({"any": [{"all": [A, B]}, C]}, "((a Ja og b Nej) eller c under 5)"),
        ({"not": {"all": [A, B]}}, "ikke (a Ja og b Nej)"),
        ({"all": [{"all": [A, B]}, {"not": {"not": C}}]}, "(a Ja og b Nej) og ikke ikke c under 5"),
    ],
)
def test_what_belongs_together_is_said_together(when: dict[str, Any], words: str) -> None:
    with translation.override("da"):
        assert conditions.in_words(when, Wizard.model_construct(questions={}), str) == words
