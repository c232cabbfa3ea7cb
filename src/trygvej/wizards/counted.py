"""What a wizard's pages say of themselves, so that they can be counted: which node, and which was answered.

Never an answer: of a sensitive wizard and of any other one only the nodes are counted.
"""

from __future__ import annotations

from trygvej.engines.wizard.walk import Trail
from trygvej.figures import public as figures
from trygvej.figures.public import ANSWERED, SHOWN, START, Mark
from trygvej.wizards.addresses import EMBEDDED
from trygvej.wizards.asked import Asked

Marks = tuple[Mark, ...]


def start(key: str, language: str, place: str) -> Marks:
    """The first page was shown; in a frame, on somebody's page."""
    shown = Mark("wizard", key, START, language, SHOWN)
    return (shown, Mark("embed", key, figures.HOST, language, SHOWN)) if place == EMBEDDED else (shown,)


def step(asked: Asked, trail: Trail, language: str) -> Marks:
    """A question or an outcome was shown; whoever came by answering has answered the question before it.

    Who is asked the same again, because what she typed cannot be used, has not been shown anything new.
    """
    key = asked.wizard.key
    if asked.typed and asked.typed.error:
        return ()
    shown = Mark("wizard", key, trail.at, language, SHOWN)
    if asked.change or trail.dropped:
        return (shown,)
    before = trail.steps[-1].question if trail.steps else START
    return (shown, Mark("wizard", key, before, language, ANSWERED))
