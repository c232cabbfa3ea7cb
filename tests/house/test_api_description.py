"""Whatever is sent to the API: never an error of ours, and every answer fits the description (schemathesis)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from trygvej.config.wsgi import application
from trygvej.wizards import public, snapshot

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
OPERATIONS = ("list", "definition", "walk", "walkByPost", "drawing", "document")
KEYS = ("virksomhedsform", "mistaenkelig-besked", "fritagelse-digital-post")
BOUNDED = settings(
    max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore")]


@pytest.fixture
def described() -> Iterator[Any]:
    """The description as the site serves it, once there are wizards to describe."""
    snapshot.forget()
    public.load_content()
    for signal in (request_started, request_finished):  # the test's own connection must outlive a request
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_the_description_names_every_operation_that_is_tried(described: Any) -> None:
    found = {result.ok().definition.raw["operationId"] for result in described.get_all_operations()}
    assert found == set(OPERATIONS)


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_answer_fits_its_schema(described: Any, name: str) -> None:
    """Most cases ask for a wizard that is there, and give answers it knows; the others whatever is thought of."""
    operation = described.find_operation_by_id(name)
    published = snapshot.published()
    statuses = set()

    @BOUNDED
    @given(case=operation.as_strategy(), data=st.data())
    def ask(case: Any, data: st.DataObject) -> None:
        if case.path_parameters and data.draw(st.integers(0, 4)):
            case.path_parameters["key"] = key = data.draw(st.sampled_from(KEYS))
            if name.startswith("walk"):
                answers = data.draw(_answers(published[key].wizard))
                if name == "walk":
                    case.query = {f"answers[{question}]": given for question, given in answers.items()}
                else:
                    case.body = {"answers": answers}
        response = case.call_and_validate(checks=CHECKS)
        statuses.add(response.status_code)

    ask()
    assert 200 in statuses


def _answers(wizard: Any) -> st.SearchStrategy[dict[str, str]]:
    known = {
        key: st.sampled_from([*question.options, "ja", "nej", "ingen", "ved-ikke", "3", "2018-03-01", "æ"])
        for key, question in wizard.questions.items()
    }
    return st.fixed_dictionaries({}, optional=known)
