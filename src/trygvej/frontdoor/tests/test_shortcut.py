"""What is in memory is answered before the event loop is woken; with granian itself, see test_processes.py."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

import pytest

from trygvej.frontdoor import shortcut
from trygvej.frontdoor.tests.visitor import Asked, House, Reply, scope


@dataclass
class Request:
    """What granian hands over."""

    scope: Asked
    proto: Reply


def handed_over(house: House, target: str) -> tuple[Request, list[Any]]:
    late: list[Any] = []
    request = Request(scope(target), Reply([], waits=False))
    shortcut.before(house.door.answer, late.append)(request)
    return request, late


def test_a_known_page_is_answered_at_once() -> None:
    house = House()
    house.get("/side")
    request, late = handed_over(house, "/side")
    assert request.proto.answer.status == 200
    assert not late


def test_what_is_not_known_goes_the_long_way_unanswered() -> None:
    request, late = handed_over(House(), "/side")
    assert request.proto.answer.status == 0
    assert late == [request]


def test_a_failure_goes_the_long_way_and_is_logged_without_words_of_the_visitor(
    caplog: pytest.LogCaptureFixture,
) -> None:
    house = House()
    house.memory.get = lambda address: 1 / 0  # type: ignore[method-assign,assignment,return-value]
    with caplog.at_level(logging.INFO):
        _, late = handed_over(house, "/side?svar=hemmeligt")
    assert len(late) == 1
    assert caplog.records
    assert "hemmeligt" not in caplog.text
