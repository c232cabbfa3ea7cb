"""Somebody practises who asks for every hint, takes wrong turns, and writes what nobody shall keep."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import learner
from tests.journeys.conftest import Visit
from tests.journeys.site import Site
from tests.journeys.test_practice import LIST, is_done
from trygvej.engines.script.rehearse import Frame
from trygvej.engines.world.screen import Field, Fill

SHORT = "log-paa-kodeviser"
WRONG = "99999"


def exercises() -> list[object]:
    """One for every day, and all the others for the proof."""
    others = [key for key in learner.everything() if key != SHORT]
    return [SHORT, *(pytest.param(key, marks=pytest.mark.proof) for key in others)]


@pytest.mark.parametrize("key", exercises())
def test_with_every_hint(visit: Visit, key: str) -> None:
    page = visit(LIST, width=390)
    learner.begin(page, key)
    for frame in learner.steps(key):
        learner.is_told(page, frame)
        for number, hint in enumerate(frame.step.hints, start=1):
            page.locator(".ask").click()
            expect(page.locator(".hint")).to_have_count(number)
            expect(page.locator(".hint").nth(number - 1)).to_contain_text(hint["da"])
        if frame.step.press is None:
            learner.take(page, frame)
        else:
            _is_shown_and_goes_on(page, frame)
    is_done(page)


def _is_shown_and_goes_on(page: Page, frame: Frame) -> None:
    """The last help fills everything in, as it is right now, and leaves the press to her."""
    while page.locator(".ask").count():
        with page.expect_navigation():
            page.locator(".ask").click()
    expect(page.locator("#says")).to_contain_text("Nu trykker du")
    with page.expect_navigation():
        learner.press(page, frame.step.press or "")


@pytest.mark.parametrize("key", exercises())
def test_with_wrong_turns(visit: Visit, key: str) -> None:
    """Wrong input, another press, the back button, a reload at every step; a second tab; looks that are passed over."""
    page = visit(LIST, width=390)
    learner.begin(page, key)
    for number, frame in enumerate(_pressed(key)):
        _presses_something_else(page, frame)
        page.reload()
        if number:
            page.go_back()
        if number == 1:
            page = _goes_on_in_a_second_tab(page)
        if _writes_something_wrong(page, frame):
            _is_shown_and_goes_on(page, frame)
        else:
            _takes(page, frame)
    is_done(page)


def _pressed(key: str) -> Iterator[Frame]:
    """The steps that are presses. A look is passed over where the next press leads on: that is pressing ahead."""
    steps = learner.steps(key)
    for frame, following in zip(steps, [*steps[1:], None], strict=True):
        ahead = following is not None and following.step.press and frame.scene.find(following.step.press)
        if frame.step.press is not None or not ahead:
            yield frame


def _takes(page: Page, frame: Frame) -> None:
    for name, text in frame.step.fill.items():
        learner.fill(page, name, text)
    with page.expect_navigation():
        if frame.step.press is None:
            learner.take(page, frame)
        else:
            learner.press(page, frame.step.press)


def _writes_something_wrong(page: Page, frame: Frame) -> bool:
    """What does not match is refused, with the reason. False where nothing can be wrong."""
    fields = [frame.scene.find(name) for name in frame.step.fill]
    wrong = [field for field in fields if isinstance(field, Field) and field.right and not field.options]
    if not wrong or frame.step.press is None:
        return False
    for field in wrong:
        learner.fill(page, field.id, WRONG)
    with page.expect_navigation():
        learner.press(page, frame.step.press)
    expect(page.locator(".said-wrong").first).to_be_visible()
    return True


def _presses_something_else(page: Page, frame: Frame) -> None:
    """Another press than the one she was told of, and back again."""
    screen = frame.scene.screens[0]
    others = [one.id for one in screen.presses() if one.id != frame.step.press]
    if not others:
        return
    with page.expect_navigation():
        learner.press(page, others[-1])
    undo = page.get_by_role("button", name="Fortryd")
    if undo.is_enabled():  # a press may change nothing, and then there is nothing to take back
        with page.expect_navigation():
            undo.click()


def _goes_on_in_a_second_tab(page: Page) -> Page:
    other = page.context.new_page()
    other.goto(page.url.partition("?")[0])
    page.close()
    return other


@pytest.mark.proof
def test_what_is_typed_into_fields_of_an_eid_is_nowhere_afterwards(visit: Visit, site: Site) -> None:
    """Through every exercise that asks for a code or a password; then database, media and logs are searched."""
    typed: set[str] = set()
    page = visit(LIST, width=390)
    for key in learner.everything():
        if not any(map(_secrets, learner.steps(key))):
            continue
        learner.begin(page, key)
        for frame in learner.steps(key):
            typed |= _secrets(frame)
            learner.take(page, frame)
        is_done(page)
        page.get_by_role("link", name="Alle øvelser").click()
    assert len(typed) > 8
    for path, content in site.everything_kept():
        if path.suffix != ".pdf" and "content" not in path.name:
            assert not {one for one in typed if one.encode() in content}, path


def _secrets(frame: Frame) -> set[str]:
    """What is typed at this step into fields of an eID, which are only compared."""
    own = [name for name in frame.step.fill if name.startswith(("mitid.", "nemid."))]
    fields = {name: frame.scene.find(name) for name in own}
    kept_from = {n for n, f in fields.items() if isinstance(f, Field) and (f.fill is Fill.SECRET or f.right)}
    return {frame.step.fill[name] for name in kept_from if len(frame.step.fill[name]) > 5}
