"""Whatever is asked, the site answers with a page: never an error of its own."""

from urllib.parse import urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trygvej.wizards import public, snapshot
from trygvej.wizards.actions.publish import publish
from trygvej.wizards.tests.walker import trial

pytestmark = pytest.mark.django_db

ANY = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
KNOWN = [
    "ja",
    "nej",
    "maler",
    "maler,murer",
    "ingen",
    "ved-ikke",
    "3",
    "49999",
    "2016-01-01",
    "aarhus",
    "ny",
    "alene",
    "flere",
]
values = st.one_of(st.sampled_from(KNOWN), st.text(max_size=20), st.integers().map(str), st.dates().map(str))


def names(key: str) -> list[str]:
    questions = list(snapshot.published()[key].wizard.questions)
    dated = [f"{name}.{part}" for name in ("dag", "dato") for part in ("dag", "maaned", "aar")]
    return ["v", "dato", "ret", "svar", "x", *dated, *questions]


@pytest.mark.parametrize("key", ["proeve", "virksomhedsform"])
@pytest.mark.parametrize("method", ["get", "post"])
@ANY
@given(data=st.data())
def test_any_request_gives_a_question_an_outcome_or_a_way_on(
    key: str, method: str, data: st.DataObject
) -> None:
    if not snapshot.published():
        public.load_content()
        publish(trial())
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(names(key)), values), max_size=12))
    tail = data.draw(st.sampled_from(["svar", "tag-med", "", "tegning"]))
    prefix = data.draw(st.sampled_from(["", "/en", "/ar"]))
    client = Client(SERVER_NAME="localhost", raise_request_exception=True)
    address = f"{prefix}/vejviser/{key}/{tail}"
    sent = urlencode(pairs, errors="replace")
    page = client.get(f"{address}?{sent}") if method == "get" else client.post(address, dict(pairs))
    hops = 0
    while page.status_code in (301, 302):
        hops += 1
        assert hops <= 3, "the site sends people around in circles"
        page = client.get(page.headers["Location"])
    assert page.status_code in (200, 405), page.status_code
    if page.status_code == 200:
        assert b"<h1" in page.content


@ANY
@given(path=st.text(max_size=60))
def test_any_address_is_found_or_not_and_never_breaks(path: str) -> None:
    # The whole address: of "//[" alone the test client itself makes a host, and stops at it.
    page = Client(SERVER_NAME="localhost").get("http://localhost/" + path.replace("#", ""))
    assert page.status_code in (200, 301, 302, 400, 404)
