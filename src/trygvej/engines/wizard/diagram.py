"""The whole wizard at a glance: a drawing of the flow, and the same flow as a nested list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trygvej.engines.wizard.diagram_flow import Arrow, Flow, Labels, Plain, flow
from trygvej.engines.wizard.diagram_svg import Marks, svg
from trygvej.engines.wizard.model import Wizard

__all__ = ["Branch", "Labels", "Marks", "Node", "Plain", "draw", "tree"]


@dataclass(frozen=True, slots=True)
class Branch:
    """One way on from a question in the nested list: the answer, and what it leads to."""

    answer: str
    to: Node


@dataclass(frozen=True, slots=True)
class Node:
    """A question or an outcome in the nested list; no two have the same ``id``.

    A question that is already written out has no branches the second time, and ``again`` is the id of where
    it stands.
    """

    id: str
    text: str
    outcome: bool = False
    branches: tuple[Branch, ...] = ()
    again: str | None = None


def draw(
    wizard: Wizard, language: str, day: date, plain: Plain, labels: Labels, marks: Marks | None = None
) -> str:
    """The flow on that day as an SVG element, with a title and a description; safe to put into a page."""
    found = flow(wizard, language, day, plain, labels)
    description = labels.description.format(questions=len(found.questions), outcomes=len(found.outcomes))
    return svg(found, language, f"flow-{wizard.key}", plain(wizard.title), description, marks)


def tree(wizard: Wizard, language: str, day: date, plain: Plain, labels: Labels) -> Node:
    """The flow on that day as a nested list, in the order it would be read aloud."""
    return _Writer(flow(wizard, language, day, plain, labels)).root()


class _Writer:
    """Writes every question out once, the first time it is met."""

    def __init__(self, found: Flow) -> None:
        self.found = found
        self.met: dict[str, int] = {}

    def root(self) -> Node:
        return self._node(self.found.start)

    def _node(self, key: str) -> Node:
        self.met[key] = self.met.get(key, 0) + 1
        # An underscore stands in no key, so a numbered id can be nobody else's.
        name = key if self.met[key] == 1 else f"{key}_{self.met[key]}"
        if key in self.found.outcomes:
            return Node(name, self.found.outcomes[key], outcome=True)
        text = self.found.questions[key]
        if self.met[key] > 1:
            return Node(name, text, again=key)
        return Node(name, text, branches=tuple(self._branch(arrow) for arrow in self.found.arrows[key]))

    def _branch(self, arrow: Arrow) -> Branch:
        return Branch(arrow.words, self._node(arrow.target))
