"""At the table: press, take back, start over, two tabs, clear up, go on elsewhere."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client

from trygvej.practice.actions.expire import expire_all
from trygvej.practice.models import Event, Session
from trygvej.practice.sessions import state, storage
from trygvej.practice.tests.conftest import TABLE, Learner

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
DOOR = "desk.fraud"


def test_a_press_leads_on_and_undo_brings_back(learner: Learner) -> None:
    before = learner.begins().elements
    assert DOOR in before
    after = learner.presses(DOOR).elements
    assert after != before
    assert learner.posts("fortryd").elements == before


def test_every_page_of_the_table_says_that_it_is_practice_and_is_kept_by_nobody(learner: Learner) -> None:
    learner.begins()
    for path in (TABLE, f"{TABLE}print"):
        response = learner.client.get(path)
        page = response.content.decode()
        assert "<title>Øvelse: " in page
        assert '<b lang="da">Øvelse</b>' in page
        assert "Færdig, ryd op" in page
        assert response["Cache-Control"] == "no-store"
        assert "noindex" in response["X-Robots-Tag"]


def test_the_helper_says_so_too_where_the_band_is_scrolled_away(learner: Learner) -> None:
    page = learner.begins("svindel-sms").client.get(TABLE).content.decode()
    assert '<p class="step-of"><b lang="da">Øvelse</b> · ' in page


def test_the_cookie_is_set_by_the_first_exercise_and_on_its_own_path(learner: Learner) -> None:
    assert not learner.client.get("/oevelser/").cookies
    cookie = learner.begins().client.cookies["oevelse"]
    assert cookie["path"] == TABLE
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["max-age"] == ""


def test_an_encrypted_visit_gets_a_cookie_for_encrypted_visits_only() -> None:
    client = Client()
    client.post(f"{TABLE}begynd", {"oevelse": "fri"}, secure=True)
    assert client.cookies["oevelse"]["secure"]


def test_whoever_has_a_table_begins_anew_at_it_and_leaves_nothing_behind(learner: Learner) -> None:
    learner.begins().presses(DOOR)
    learner.begins()
    assert DOOR in learner.elements
    assert Session.objects.count() == 1
    assert Event.objects.count() == 1
    assert learner.n == 3  # numbers go on


def test_no_token_stands_in_the_database(learner: Learner) -> None:
    learner.begins()
    token = learner.client.cookies["oevelse"].value
    assert not Session.objects.filter(token=token).exists()
    assert Session.objects.filter(token=storage.hashed(token)).exists()


def test_a_process_that_remembers_nothing_gives_the_same_page(learner: Learner) -> None:
    page = learner.begins().presses(DOOR).looks()
    state.memory.clear()
    assert learner.looks() == page


def test_another_process_that_has_seen_an_earlier_moment_catches_up(learner: Learner) -> None:
    learner.begins()
    earlier = state.memory.get(Session.objects.get().pk)
    page = learner.presses(DOOR).looks()
    state.memory.clear()
    state.memory.put(earlier.row.id, earlier)
    assert learner.looks() == page


def test_the_second_of_two_tabs_is_met_kindly_and_changes_nothing(learner: Learner) -> None:
    learner.begins()
    n = learner.n
    page = learner.presses(DOOR).looks()
    learner.posts("tryk", n, e="desk.another")
    assert "åben to steder" in learner.says
    assert learner.n == n + 1
    assert learner.looks() == page


def test_a_press_twice_in_a_hurry_is_one_press(learner: Learner) -> None:
    n = learner.begins().n
    learner.presses(DOOR)
    learner.posts("tryk", n, e=DOOR)
    assert learner.n == n + 1
    assert "to steder" not in learner.says


def test_going_back_in_the_browser_is_told_of(learner: Learner) -> None:
    n = learner.begins().presses(DOOR).n
    assert "gået tilbage i browseren" not in learner.says
    learner.looks(f"?n={n - 1}")
    assert "gået tilbage i browseren" in learner.says


@pytest.mark.parametrize("n", ["", "x", "-1", "٣", "99999999999999999999"])
def test_numbers_nobody_gave_out_change_nothing(learner: Learner, n: str) -> None:
    learner.begins()
    number = learner.n
    assert learner.client.post(f"{TABLE}tryk", {"n": n, "e": DOOR}).status_code == 302
    learner.looks(f"?n={n}")
    assert learner.n == number


def test_clearing_up_deletes_everything_at_once(learner: Learner) -> None:
    learner.begins().presses(DOOR)
    response = learner.client.post(f"{TABLE}slut")
    assert response["Location"] == "/oevelser/farvel/"
    assert '"cache"' in response["Clear-Site-Data"]
    assert '"cookies"' not in response["Clear-Site-Data"]  # it would log people out of other sites
    assert response.cookies["oevelse"].value == ""
    assert not Session.objects.exists()
    assert not Event.objects.exists()
    assert "ryddet op" in learner.client.get("/oevelser/farvel/").content.decode()


def test_without_a_session_one_is_told_so_and_can_begin(client: Client) -> None:
    page = client.get(TABLE).content.decode()
    assert "Her ligger ingen øvelse fremme" in page
    assert 'href="/oevelser/"' in page
    for verb in ("tryk", "fortryd", "forfra", "hjaelp", "set", "slut", "kode", "igen"):
        assert client.post(TABLE + verb)["Location"] == TABLE


def test_a_day_later_it_is_gone_even_before_it_is_deleted(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner.begins()
    day = storage.now() + storage.KEPT_SECONDS
    monkeypatch.setattr(storage, "now", lambda: day)
    assert "ingen øvelse fremme" in learner.looks()
    assert expire_all() == 1
    assert not Event.objects.exists()


def test_what_is_not_a_day_old_is_left_alone(learner: Learner) -> None:
    learner.begins()
    assert expire_all() == 0
    assert DOOR in learner.looks()


def _code(learner: Learner) -> str:
    page = learner.client.post(f"{TABLE}kode").content.decode()
    return page.split('<p class="code" dir="ltr">')[1].split("<")[0]


def test_a_code_moves_the_exercise_to_another_device(learner: Learner) -> None:
    page = learner.begins().presses(DOOR).looks()
    phone = Learner()
    typed = _code(learner).lower().replace(" ", "-")
    response = phone.client.post("/oevelser/fortsaet/", {"kode": typed})
    assert response["Location"] == TABLE
    assert phone.looks() == page
    assert "ingen øvelse fremme" in learner.looks()


def test_a_code_is_good_once_and_for_a_quarter_of_an_hour(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner.begins()
    first, second = _code(learner), _code(learner)
    assert "åbner ikke" in Client().post("/oevelser/fortsaet/", {"kode": first}).content.decode()
    later = storage.now() + 16 * 60
    with monkeypatch.context() as patch:
        patch.setattr(storage, "now", lambda: later)
        assert Client().post("/oevelser/fortsaet/", {"kode": second}).status_code == 200
    assert Client().post("/oevelser/fortsaet/", {"kode": second}).status_code == 302
    assert Client().post("/oevelser/fortsaet/", {"kode": second}).status_code == 200


def test_another_site_cannot_press_for_her(learner: Learner) -> None:
    learner.begins()
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}):
        assert learner.client.post(f"{TABLE}slut", headers=headers).status_code == 403
    assert Session.objects.exists()


@pytest.mark.parametrize("given", [{}, {"oevelse": "findes-ikke"}, {"oevelse": "fri", "som": "ingen"}])
def test_an_exercise_that_is_not_there_cannot_begin(client: Client, given: dict[str, str]) -> None:
    assert client.post(f"{TABLE}begynd", given).status_code == 404
    assert not Session.objects.exists()


def test_a_step_costs_one_read_and_one_write(learner: Learner, django_assert_num_queries: object) -> None:
    learner.begins()
    n = learner.n
    # PostgreSQL writes by one statement; SQLite by two, and the test's transaction adds a savepoint around them
    with django_assert_num_queries(2 if connection.vendor == "postgresql" else 5):  # type: ignore[operator]
        learner.client.post(f"{TABLE}tryk", {"n": n, "e": DOOR})
    with django_assert_num_queries(1):  # type: ignore[operator]
        learner.looks()


_ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.mark.parametrize("fraud", [True, False], ids=["right", "wrong"])
def test_words_in_the_learners_own_language_are_marked_on_the_danish_screens(fraud: bool) -> None:
    learner = Learner("ar").begins("svindel-sms").presses("fraud.is-fraud" if fraud else "fraud.is-real")
    table = BeautifulSoup(learner.page, "html.parser").find(id="table")
    words = [text for text in table.find_all(string=_ARABIC) if not text.find_parent(lang="ar", dir="rtl")]
    assert not words
    assert table.find(lang="ar", string=_ARABIC)
    assert (
        not BeautifulSoup(Learner().begins("svindel-sms").page, "html.parser")
        .find(id="table")
        .find(dir="rtl")
    )
