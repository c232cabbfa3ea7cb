"""Somebody who practises in a real browser: she does what a script says, by touch or by keyboard."""

from __future__ import annotations

import os
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from trygvej.engines.script.rehearse import Frame, frames


def steps(key: str, language: str = "da") -> list[Frame]:
    """The steps of an exercise, as it is played."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    from trygvej.practice import public

    stage = public.stage(key, "", language)
    assert stage is not None
    return list(frames(public.exercises()[key], stage))


def everything() -> list[str]:
    """Every exercise."""
    from trygvej.practice import public

    return list(public.exercises())


def languages(key: str) -> tuple[str, ...]:
    """The languages an exercise is written in."""
    from trygvej.practice import public

    return tuple(public.exercises()[key].languages)


def begin(page: Page, key: str) -> None:
    """From the list of exercises to the first step, in one press."""
    page.locator(f"form:has(input[name=oevelse][value='{key}']) button").last.click()
    expect(page.locator(".helper")).to_be_visible()


def is_told(page: Page, frame: Frame, language: str = "da") -> None:
    """The helper speaks of this step."""
    expect(page.locator("#says")).to_contain_text(frame.step.say[language])


def press(page: Page, element: str) -> None:
    """Press what stands on a screen."""
    page.locator(f".device button[value='{element}']:not(.sr-only)").click()


def take(page: Page, frame: Frame, language: str = "da") -> None:
    """One step by touch or mouse."""
    is_told(page, frame, language)
    if frame.step.press is None:
        page.locator("button[formaction='/oevelse/set']").click()
        return
    for name, text in frame.step.fill.items():
        fill(page, name, text)
    press(page, frame.step.press)


def fill(page: Page, name: str, text: str) -> None:
    """Write in a field, or choose in it."""
    field = page.locator(f".device [name='{name}']")
    kind = field.first.get_attribute("type")
    if kind == "radio":
        page.locator(f".device [name='{name}'][value='{text}']").check()
    elif kind == "checkbox":
        field.set_checked(bool(text))
    elif field.first.evaluate("e => e.tagName") == "SELECT":
        field.select_option(text)
    else:
        field.fill(text)


def tab_to(page: Page, selector: str, most: int = 80) -> None:
    """Press Tab until it has the focus, and see that it shows."""
    for _ in range(most):
        if page.evaluate("s => document.activeElement?.matches(s)", selector):
            visible = page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement);"
                "return s.outlineStyle !== 'none' || s.boxShadow !== 'none' }"
            )
            assert visible, f"no visible focus on {selector}"
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard never reached {selector}")


def take_by_keyboard(page: Page, frame: Frame) -> None:
    """One step without a mouse."""
    if frame.step.press is None:
        tab_to(page, "button[formaction='/oevelse/set']")
    else:
        for name, text in frame.step.fill.items():
            _write(page, name, text)
        tab_to(page, f".device button[value='{frame.step.press}']:not(.sr-only)")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _write(page: Page, name: str, text: str) -> None:
    field = page.locator(f".device [name='{name}']").first
    kind = field.get_attribute("type")
    if kind == "radio" or field.evaluate("e => e.tagName") == "SELECT":
        fill(page, name, text)  # arrow keys differ between browsers; the value is what counts
        return
    tab_to(page, f".device [name='{name}']")
    if kind == "checkbox":
        page.keyboard.press("Space")
    else:
        page.keyboard.press("Control+A")
        page.keyboard.type(text)


def screens(page: Page, key: str, language: str = "da") -> Iterator[str]:
    """Walk through an exercise; gives the name of each kind of page on the way."""
    begin(page, key)
    for frame in steps(key, language):
        is_told(page, frame, language)
        yield f"{key}-{language}-{frame.step.key}"
        with page.expect_navigation():
            take(page, frame, language)
    yield f"{key}-{language}-done"
