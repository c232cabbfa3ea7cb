"""What each comparison means, and what is known before everything has been answered."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from trygvej.engines.wizard.conditions import UNSURE, Answer, Condition, comparisons, decided, holds

_CONDITIONS: TypeAdapter[Any] = TypeAdapter(Condition)
APRIL = date(2019, 4, 15)


def condition(raw: dict[str, Any]) -> Any:
    return _CONDITIONS.validate_python(raw)


def figure(rate: str) -> int:
    return {"momsgraense": 50_000}[rate]


@pytest.mark.parametrize(
    ("raw", "answer", "expected"),
    [
        ({"equal": "ja"}, "ja", True),
        ({"equal": "ja"}, "nej", False),
        ({"equal": 5}, 5, True),
        ({"equal": "ja"}, UNSURE, False),
        ({"in": ["a", "b"]}, "b", True),
        ({"in": ["a", "b"]}, "c", False),
        ({"includes": "loen"}, frozenset({"loen", "salg"}), True),
        ({"includes": "loen"}, frozenset(), False),
        ({"includes": "loen"}, "loen", False),
        ({"equal": "ingen"}, frozenset(), True),
        ({"equal": "ingen"}, frozenset({"loen"}), False),
        ({"in": ["ingen", "x"]}, frozenset(), True),
        ({"includes": "ingen"}, frozenset(), True),
        ({"below": 5}, 4, True),
        ({"below": 5}, 5, False),
        ({"below": {"rate": "momsgraense"}}, 49_999, True),
        ({"at_least": 5}, 5, True),
        ({"at_least": 5}, 4, False),
        ({"at_least": {"rate": "momsgraense"}}, 50_000, True),
        ({"at_least": 0}, UNSURE, False),
        ({"between": [1, 5]}, 1, True),
        ({"between": [1, 5]}, 5, True),
        ({"between": [1, 5]}, 6, False),
        ({"between": [1, {"rate": "momsgraense"}]}, 50_000, True),
        ({"between": [APRIL, APRIL]}, APRIL, True),
        ({"between": [APRIL, APRIL]}, 5, False),
        ({"before": APRIL}, date(2019, 4, 14), True),
        ({"before": APRIL}, APRIL, False),
        ({"after": APRIL}, APRIL, False),
        ({"after": APRIL}, date(2019, 4, 16), True),
        ({"after": APRIL}, 7, False),
    ],
)
def test_comparison(raw: dict[str, Any], answer: Answer, expected: bool) -> None:
    assert holds(condition({"question": "q", **raw}), {"q": answer}, figure) is expected


YES = {"question": "q", "equal": "ja"}
OTHER = {"question": "r", "equal": "ja"}


@pytest.mark.parametrize(
    ("raw", "expected", "so_far"),
    [
        (YES, True, True),
        (OTHER, False, None),
        ({"not": OTHER}, True, None),
        ({"all": [YES, OTHER]}, False, None),
        ({"all": [{"not": YES}, OTHER]}, False, False),
        ({"any": [YES, OTHER]}, True, True),
        ({"any": [{"not": YES}, OTHER]}, False, None),
    ],
)
def test_a_question_not_asked_counts_as_false_in_the_end_and_as_open_on_the_way(
    raw: dict[str, Any], expected: bool, so_far: bool | None
) -> None:
    answers: dict[str, Answer] = {"q": "ja"}
    assert holds(condition(raw), answers, figure) is expected
    assert decided(condition(raw), answers, figure) is so_far


def test_every_comparison_inside_is_found() -> None:
    found = comparisons(condition({"all": [YES, {"any": [OTHER, {"not": YES}]}]}))
    assert [part.question for part in found] == ["q", "r", "q"]


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"question": "q"},
        {"question": "q", "like": "ja"},
        {"question": "q", "equal": "ja", "below": 3},
        {"question": "q", "in": []},
        {"all": []},
        {"question": "q", "before": "in april"},
        "q == ja",
    ],
)
def test_anything_else_is_no_condition(raw: Any) -> None:
    with pytest.raises(ValidationError):
        condition(raw)
