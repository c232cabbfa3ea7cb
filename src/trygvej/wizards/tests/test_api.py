"""Another authority reads, walks and draws a wizard through the API."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from trygvej.engines.wizard import documents
from trygvej.wizards.tests.walker import publish_trial, trial

pytestmark = pytest.mark.django_db

BASE = "/api/v1"
ONE = f"{BASE}/wizards/proeve"
ANSWERS = {"alene": "ja", "arbejde": "maler", "salg": "49999"}


class Reader:
    """A program at another authority."""

    def __init__(self) -> None:
        self.client = Client(SERVER_NAME="localhost")

    def get(self, path: str) -> HttpResponse:
        return self.client.get(path)

    def json(self, path: str) -> Any:
        answer = self.get(path)
        assert answer.status_code == 200, answer.content
        return json.loads(answer.content)

    def post(self, body: Any, path: str = f"{ONE}/walk") -> HttpResponse:
        sent = body if isinstance(body, str) else json.dumps(body)
        return self.client.post(path, sent, content_type="application/json")


def query(**given: str) -> str:
    return "&".join(f"answers[{name}]={value}" for name, value in given.items())


def refused(answer: HttpResponse, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = json.loads(answer.content)
    assert problem["type"] == f"urn:trygvej:problem:{code}"
    assert problem["messages"]["da"] != problem["messages"]["en"] == problem["title"]
    return problem


def test_the_list_says_what_there_is_in_every_language() -> None:
    publish_trial()
    (found,) = Reader().json(f"{BASE}/wizards")["wizards"]
    assert found["key"] == "proeve"
    assert set(found["title"]) == set(trial().languages)
    assert found["version"] == 1
    for link in ("self", "walk", "drawing", "document"):
        assert found["links"][link].startswith("http://localhost:8000/api/v1/wizards/proeve")


def test_the_definition_is_the_whole_document() -> None:
    wizard = publish_trial()
    whole = Reader().json(ONE)
    assert documents.from_json(json.dumps(whole["wizard"])) == wizard
    assert whole["hash"] == documents.content_hash(wizard)


def test_the_file_loads_in_another_installation() -> None:
    wizard = publish_trial()
    answer = Reader().get(f"{ONE}.yaml")
    assert answer.headers["Content-Type"].startswith("application/yaml")
    assert 'filename="proeve.yaml"' in answer.headers["Content-Disposition"]
    assert documents.read(answer.content.decode()) == wizard


def test_the_drawing_stands_alone() -> None:
    publish_trial()
    answer = Reader().get(f"{ONE}/drawing?language=en&date=2018-03-01")
    assert answer.headers["Content-Type"].startswith("image/svg+xml")
    assert b'lang="en"' in answer.content
    assert b'xmlns="http://www.w3.org/2000/svg"' in answer.content


def test_answers_lead_to_the_next_question_and_at_last_to_an_outcome() -> None:
    publish_trial()
    reader = Reader()
    first = reader.json(f"{ONE}/walk")
    assert first["question"]["id"] == "alene"
    assert [option["value"] for option in first["question"]["options"]] == ["ja", "nej"]
    assert first["outcome"] is None
    last = reader.json(f"{ONE}/walk?language=da&{query(**ANSWERS)}")
    assert last["question"] is None
    assert last["outcome"]["answer"][0][0]["text"].startswith("Du er lille")
    assert {line["question"]: line["value"] for line in last["answers"]} == ANSWERS
    assert last["page"].endswith("/vejviser/proeve/svar?v=1&alene=ja&arbejde=maler&salg=49999")


def test_the_law_of_the_day_asked_about_gives_the_answer() -> None:
    publish_trial()
    words = query(alene="ja", arbejde="maler", salg="50000")
    then = Reader().json(f"{ONE}/walk?date=2018-03-01&{words}")
    assert then["outcome"]["answer"][0][0]["text"].startswith("Du er stor")
    assert then["date"] == "2018-03-01"


def test_an_answer_that_does_not_fit_is_named_and_asked_again() -> None:
    publish_trial()
    walk = Reader().json(f"{ONE}/walk?{query(alene='maaske')}")
    assert walk["question"]["id"] == "alene"
    assert walk["not_used"] == [{"question": "alene", "why": "no-such-option"}]


def test_a_walk_by_post_says_the_same_and_is_kept_by_nobody() -> None:
    publish_trial()
    by_get = Reader().json(f"{ONE}/walk?language=en&{query(**ANSWERS)}")
    answer = Reader().post({"answers": ANSWERS, "language": "en"})
    assert json.loads(answer.content) == by_get
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Trygvej-Keep" not in answer.headers


def test_a_sensitive_wizard_takes_answers_by_post_only() -> None:
    publish_trial(sensitive=True)
    problem = refused(Reader().get(f"{ONE}/walk?{query(alene='ja')}"), 405, "sensitive-by-post")
    assert "ja" not in json.dumps(problem["where"])
    answer = Reader().post({"answers": ANSWERS})
    assert json.loads(answer.content)["outcome"]["answer"][0][0]["text"].startswith("Du er lille")
    assert json.loads(answer.content)["page"] is None
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        (f"{BASE}/", 404, "unknown-address"),
        (f"{BASE}/intet", 404, "unknown-address"),
        (f"{BASE}/wizards?x=1", 400, "unknown-parameter"),
        (f"{BASE}/wizards/findes-ikke", 404, "unknown-wizard"),
        (f"{BASE}/wizards/findes-ikke/walk", 404, "unknown-wizard"),
        (f"{ONE}/walk?answers[fjollet]=1", 400, "unknown-question"),
        (f"{ONE}/walk?dato=2018-03-01", 400, "unknown-parameter"),
        (f"{ONE}/walk?date=1999-01-01", 400, "wrong-date"),
        (f"{ONE}/walk?date=i-dag", 400, "wrong-date"),
        (f"{ONE}/walk?date=", 400, "wrong-date"),
        (f"{ONE}/walk?language=ar", 404, "unknown-language"),
        (f"{ONE}/drawing?language=", 404, "unknown-language"),
        (f"{ONE}/walk?answers[alene]=" + "x" * 401, 400, "too-long"),
    ],
)
def test_what_cannot_be_used_is_told_in_danish_and_english(path: str, status: int, code: str) -> None:
    publish_trial()
    refused(Reader().get(path), status, code)


@pytest.mark.parametrize(
    "body",
    ["", "[]", "{", '{"answers": {"alene": 3}}', '{"dato": "2018-03-01"}', '{"date": "i går"}',
     '{"answers": {"alene": "' + "x" * 401 + '"}}', "\udcff" * 3],
)  # fmt: skip
def test_a_body_that_cannot_be_used_is_told_without_repeating_it(body: str) -> None:
    publish_trial()
    sent = body.encode("utf-8", "surrogateescape")
    answer = Client(SERVER_NAME="localhost").post(f"{ONE}/walk", sent, content_type="application/json")
    problem = refused(answer, 400, "wrong-body")
    assert "i går" not in json.dumps(problem, ensure_ascii=False)


@pytest.mark.parametrize("method", ["put", "delete", "patch", "post"])
def test_other_methods_are_refused_with_those_that_work(method: str) -> None:
    publish_trial()
    answer = getattr(Client(SERVER_NAME="localhost"), method)(ONE)
    refused(answer, 405, "wrong-method")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_every_origin_may_read_and_no_cookie_is_set() -> None:
    publish_trial()
    client = Client(SERVER_NAME="localhost")
    asked = client.options(f"{ONE}/walk", HTTP_ORIGIN="https://kommune.example")
    assert asked.status_code == 204
    assert "POST" in asked.headers["Access-Control-Allow-Methods"]
    assert asked.headers["Access-Control-Allow-Headers"] == "Content-Type"
    for path in (f"{BASE}/wizards", ONE, f"{ONE}/walk", f"{BASE}/intet"):
        answer = client.get(path, HTTP_ORIGIN="https://kommune.example")
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert not answer.cookies


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        (f"{BASE}/openapi.json", True),
        (f"{BASE}/wizards", True),
        (ONE, True),
        (f"{ONE}.yaml", True),
        (f"{ONE}/walk", True),
        (f"{ONE}/walk?language=da&date=2018-03-01&{query(**ANSWERS)}", True),
        (f"{ONE}/walk?language=da&answers%5Balene%5D=ja", True),
        (f"{ONE}/walk?{query(alene='ja')}&language=da", False),  # another order of the same
        (f"{ONE}/walk?{query(alene='j%61')}", False),
        (f"{ONE}/walk?{query(alene='maaske')}", False),
        (f"{ONE}/drawing?date=2018-03-01", True),
        (f"{ONE}/drawing?date=2018-03-01&date=2018-03-01", False),
    ],
)
def test_only_one_spelling_of_an_address_is_kept(path: str, kept: bool) -> None:
    publish_trial()
    answer = Reader().get(path)
    assert answer.status_code == 200
    assert (answer.headers.get("Trygvej-Keep") == "1") is kept
