"""Go through the practice world by the presses its screens offer: to find a way, and to prove there is one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Final

from trygvej.engines.world import play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Field, Fill, Scene, Screen
from trygvej.engines.world.typed import safe

SAMPLE: Final = "Tak for beskeden"
"""What an explorer writes where people write in their own words."""


def offered(stage: Stage, world: World, *, wrong: bool = False) -> Iterator[Pressed]:
    """Every press that the scene offers: with right answers, every choice, and (``wrong``) wrong and empty answers."""
    return _offered(play.scene(stage, world), choices=True, wrong=wrong)


def _offered(seen: Scene, *, choices: bool, wrong: bool = False) -> Iterator[Pressed]:
    for screen in seen.screens:
        ways = list(_filled(screen, choices, wrong))
        for one in screen.presses():
            for typed in ways:
                if (pressed := safe(seen, one.id, typed)) is not None:
                    yield pressed


def _filled(screen: Screen, choices: bool, wrong: bool) -> Iterator[dict[str, str]]:
    fields = list(screen.fields())
    right = {field.id: right_answer(field) for field in fields}
    yield right
    for field in fields if choices else ():
        for option in field.options:
            if option.value != right[field.id]:
                yield {**right, field.id: option.value}
    if wrong and fields:
        yield {field.id: "" for field in fields}
        yield {field.id: "forkert" for field in fields}


def right_answer(field: Field) -> str:
    """What one who knows would fill in."""
    if field.right:
        return field.right[0]
    if field.wanted:
        return field.wanted
    if field.fill is Fill.CHOICE:
        return field.shown or (field.options[0].value if field.options else "")
    if field.fill is Fill.TICK:
        return "ja"
    return field.shown or SAMPLE


def way(
    stage: Stage,
    world: World,
    there: Callable[[World], bool],
    *,
    most: int = 2_000,
    matter: frozenset[str] = frozenset(),
    choices: bool = True,
) -> tuple[Pressed, ...] | None:
    """The shortest presses that lead to a world for which ``there`` is true; None where ``most`` worlds hold none.

    What has been done does not change what a press does, so worlds that differ in nothing but their facts count as
    one. Where several facts must come together, name them in ``matter``. Without ``choices`` only the right answer, or
    the first one, is tried in each field.
    """
    if there(world):
        return ()
    seen = {mark(world, matter)}
    queue: deque[tuple[World, tuple[Pressed, ...]]] = deque([(world, ())])
    while queue:
        now, path = queue.popleft()
        seen_now = play.scene(stage, now)
        for pressed in _offered(seen_now, choices=choices):
            then = play.press(stage, now, pressed, seen_now)
            if there(then):
                return (*path, pressed)
            if (found := mark(then, matter)) in seen:
                continue
            if len(seen) >= most:
                return None
            seen.add(found)
            queue.append((then, (*path, pressed)))
    return None


def mark(world: World, matter: frozenset[str] | None = None) -> tuple[object, ...]:
    """What tells two worlds apart: not what was said or what time it is, and of the facts those that ``matter``."""
    facts = world.facts if matter is None else world.facts & matter
    return (world.place, frozenset(world.states.items()), facts)
