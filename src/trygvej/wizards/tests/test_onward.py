"""An outcome hands its answers on to a form."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from trygvej.wizards import public
from trygvej.wizards.tests.test_api import Reader, query
from trygvej.wizards.tests.walker import Walker, publish_trial, trial

pytestmark = pytest.mark.django_db

FIELDS = {"alene": "alene", "fag": "arbejde", "omsaetning": "salg"}


def publish_handing(form: str = "https://example.org/form", **changes: object) -> None:
    wizard = trial()
    over = {"form": form, "text": {"da": "Gå til formularen", "en": "Go to the form"}, "fields": FIELDS}
    outcomes = {
        key: type(outcome).model_validate(outcome.model_dump(by_alias=True) | {"hand_over": over})
        for key, outcome in wizard.outcomes.items()
    }
    publish_trial(outcomes=outcomes, **changes)


def test_the_answers_go_along_in_the_link_and_are_shown_first() -> None:
    publish_handing()
    walker = Walker().open("svar?v=1&alene=ja&arbejde=maler&salg=49999")
    walker.sees(
        "Disse svar kommer med", "Der bliver ikke sendt noget, før du selv sender det", "Gå til formularen"
    )
    assert 'href="https://example.org/form?alene=ja&amp;fag=maler&amp;omsaetning=49999"' in walker.html


def test_who_does_not_know_leaves_the_field_empty() -> None:
    publish_handing()
    reader = Reader()
    walk = reader.json("/api/v1/wizards/proeve/walk?" + query(alene="ja", arbejde="maler", salg="49999"))
    assert walk["outcome"]["hand_over"]["fields"] == {"alene": "ja", "fag": "maler", "omsaetning": "49999"}
    assert walk["outcome"]["hand_over"]["link"].endswith("?alene=ja&fag=maler&omsaetning=49999")


def test_a_sensitive_wizard_hands_on_by_the_api_only() -> None:
    publish_handing(sensitive=True)
    walker = Walker().open().press("Begynd").press("Ja").send(arbejde=["maler"]).send(salg="100")
    assert 'href="https://example.org/form"' in walker.html
    assert "omsaetning=" not in walker.html
    answer = Reader().post({"answers": {"alene": "ja", "arbejde": "maler", "salg": "100"}})
    over = json.loads(answer.content)["outcome"]["hand_over"]
    assert over["fields"]["omsaetning"] == "100"
    assert over["link"] is None


def test_from_the_bundled_guide_to_the_receipt() -> None:
    public.load_content()
    walker = Walker("oevelse-indberet-loen").open().press("Begynd").press("Ja").press("Ja").send(antal="3")
    walker.send(dag__dag="31", dag__maaned="10", dag__aar="2026").press("Prøv formularen")
    assert walker.address == "/indberet/oevelse/?ansatte=3&dag=2026-10-31"
    sent = {"ansatte": "3", "dag.dag": "31", "dag.maaned": "10", "dag.aar": "2026"}
    receipt = Client(SERVER_NAME="localhost").post("/indberet/oevelse/", sent)
    assert "31. oktober 2026" in receipt.content.decode()
