"""An exercise at the table: the helper's words, three hints, the ring, the way back, the end."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from trygvej.engines.script.progress import standing
from trygvej.engines.script.rehearse import Frame, frames
from trygvej.engines.world.events import Looked, Pressed
from trygvej.practice import content
from trygvej.practice.sessions import state
from trygvej.practice.tests.conftest import TABLE, Learner

pytestmark = pytest.mark.django_db
KEYS = sorted(content.exercises())
ONE = "svindel-sms"
FORM = "giv-fuldmagt"


def _steps(key: str, language: str = "da") -> list[Frame]:
    stage = content.stage(key, "", language)
    assert stage is not None
    return list(frames(content.exercises()[key], stage))


def _takes(learner: Learner, frame: Frame) -> None:
    if isinstance(frame.event, Looked):
        learner.posts("set")
        return
    assert isinstance(frame.event, Pressed)
    learner.presses(frame.event.element, **_shown(frame), **frame.step.fill)


def _shown(frame: Frame) -> dict[str, str]:
    fields = (field for screen in frame.scene.screens for field in screen.fields())
    return {field.id: field.shown for field in fields if field.id not in frame.step.fill}


@pytest.mark.parametrize("key", KEYS)
def test_every_exercise_can_be_done_as_it_is_told(learner: Learner, key: str) -> None:
    learner.begins(key)
    for frame in _steps(key):
        assert frame.step.say["da"] in learner.says
        _takes(learner, frame)
    assert "Du klarede det" in learner.says
    assert content.exercises()[key].learned["da"] in learner.says
    assert 'action="/oevelse/fortryd"' in learner.page
    learner.posts("fortryd")
    assert frame.step.say["da"] in learner.says


@pytest.mark.parametrize("key", KEYS)
def test_every_exercise_can_be_done_by_doing_what_the_helper_shows(learner: Learner, key: str) -> None:
    learner.begins(key)
    for _ in range(40):
        if "room-done" in learner.page:
            return
        if 'formaction="/oevelse/set"' in learner.page:
            learner.posts("set")
        elif 'class="button ask"' in learner.page:
            learner.posts("hjaelp")
        else:
            learner.presses(_pressed(learner), **_standing_in_fields(learner))
    pytest.fail("the helper never came to the end")


def _pressed(learner: Learner) -> str:
    found = re.search(r'class="[^"]* pressed"[^>]* value="([^"]+)"', learner.page)
    assert found, learner.says
    return found[1]


def _standing_in_fields(learner: Learner) -> dict[str, str]:
    page = learner.page
    typed = dict(re.findall(r'<input id="f-[^"]+" name="([^"]+)" type="text" value="([^"]*)"', page))
    typed |= dict(re.findall(r'<input type="radio" name="([^"]+)" value="([^"]*)" checked', page))
    typed |= dict(
        re.findall(r'<input type="checkbox" id="f-[^"]+" name="([^"]+)" value="(ja)" checked', page)
    )
    typed |= dict(re.findall(r'<textarea id="f-[^"]+" name="([^"]+)"[^>]*>([^<]*)<', page))
    chosen = re.findall(r'<select [^>]*name="([^"]+)">.*?<option value="([^"]*)" selected', page, re.DOTALL)
    return typed | dict(chosen)


def test_help_grows_and_is_shown_in_the_end(learner: Learner) -> None:
    learner.begins(ONE)
    while 'formaction="/oevelse/set"' in learner.page:
        learner.posts("set")
    frame = next(frame for frame in _steps(ONE) if isinstance(frame.event, Pressed))
    assert frame.event.element in learner.ringed
    assert "pointed" not in learner.ringed
    first = learner.posts("hjaelp").says
    assert frame.step.hints[0]["da"] in first
    assert frame.step.hints[1]["da"] not in first
    assert frame.step.hints[1]["da"] in learner.posts("hjaelp").says
    assert "pointed" in learner.ringed
    assert "Nu trykker du" in learner.posts("hjaelp").says
    assert "pressed" in learner.ringed
    assert 'class="button ask"' not in learner.page


def test_on_her_own_nothing_is_ringed_until_she_asks(learner: Learner) -> None:
    learner.begins(ONE)
    for frame in _steps(ONE):
        _takes(learner, frame)
    learner.posts("igen")
    assert "På egen hånd" in learner.says or "Trin 1" in learner.says
    while 'formaction="/oevelse/set"' in learner.page:
        learner.posts("set")
    frame = next(frame for frame in _steps(ONE) if isinstance(frame.event, Pressed))
    assert not learner.ringed
    assert frame.step.say["da"] not in learner.says
    assert frame.step.say["da"] in learner.posts("hjaelp").says
    learner.posts("hjaelp")
    assert frame.event.element in learner.ringed


def test_whoever_goes_elsewhere_is_shown_the_way_back(learner: Learner) -> None:
    learner.begins(ONE)
    learner.presses("fraud.all")
    assert "andet sted" in learner.says
    assert "Tryk på" in learner.says
    assert "fraud.open:" in learner.ringed


def test_the_way_back_is_searched_for_once(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    state.ways = state.Ways()
    learner.begins(ONE).presses("fraud.all")
    page = learner.page
    state.memory.clear()
    monkeypatch.setattr(state, "standing", _never_far)
    assert learner.looks() == page


def _never_far(*given: object, far: int = 0) -> object:
    assert far == 1, "the way back is searched for again"
    return standing(*given, far=far)  # type: ignore[arg-type]


def test_start_over_can_be_taken_back_too(learner: Learner) -> None:
    learner.begins(ONE)
    first = _steps(ONE)[0]
    _takes(learner, first)
    page = learner.says
    learner.posts("forfra")
    assert first.step.say["da"] in learner.says
    assert learner.posts("fortryd").says == page


@pytest.mark.parametrize("key", KEYS)
def test_an_exercise_plays_itself_to_the_end(client: Client, key: str) -> None:
    total = len(content.exercises()[key].steps)
    for number in range(1, total + 1):
        page = client.get(f"/oevelser/{key}/vis?trin={number}")
        assert f"Trin {number} af {total}" in page.content.decode()
        assert page["Trygvej-Keep"] == "1"
    assert "Det var det hele" in client.get(f"/oevelser/{key}/vis?trin={total + 1}").content.decode()


@pytest.mark.parametrize(("prefix", "language"), [("", "da"), ("/en", "en"), ("/ar", "ar")])
def test_the_list_says_what_there_is(client: Client, prefix: str, language: str) -> None:
    page = client.get(f"{prefix}/oevelser/").content.decode()
    for key in KEYS:
        assert f'href="{prefix}/oevelser/{key}/"' in page
        for what in ("", "kort"):
            assert client.get(f"{prefix}/oevelser/{key}/{what}").status_code == 200
    assert f'name="sprog" value="{language}"' in page


def test_the_helper_speaks_the_language_one_began_in_and_screens_stay_danish(db: None) -> None:
    learner = Learner("ar").begins(ONE)
    assert '<html lang="ar" dir="rtl">' in learner.page
    assert 'id="table" lang="da" dir="ltr"' in learner.page
    assert _steps(ONE, "ar")[0].step.say["ar"] in learner.says
    response = learner.client.post(f"{TABLE}slut")
    assert response["Location"] == "/ar/oevelser/farvel/"


def test_nothing_typed_is_lost_when_it_is_refused(learner: Learner) -> None:
    """And a real-looking CPR number is never shown again, nor kept."""
    from trygvej.practice.models import Event

    learner.begins(FORM)
    for frame in _steps(FORM):
        names = [field.id for screen in frame.scene.screens for field in screen.fields() if field.free]
        if names and isinstance(frame.event, Pressed):
            number = "0101701234"
            learner.posts("tryk", e=frame.event.element, **{names[0]: number})
            assert "rigtigt CPR-nummer" in learner.page
            assert number not in learner.page
            assert not any(number in event.body for event in Event.objects.all())
            return
        _takes(learner, frame)
    pytest.fail(f"nobody writes anything of her own in {FORM}")


def test_every_screen_is_noted_as_text_and_never_as_a_password(learner: Learner) -> None:
    for key in KEYS:
        learner.begins(key)
        for frame in _steps(key):
            assert 'type="password"' not in learner.page
            for field in re.findall(r'<input id="f-[^>]+type="text"[^>]*>', learner.page):
                assert 'autocomplete="off"' in field
                assert "data-1p-ignore" in field
            _takes(learner, frame)
    state.memory.clear()
