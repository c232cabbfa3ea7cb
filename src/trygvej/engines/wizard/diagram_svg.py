"""The drawing as SVG: boxes with wrapped text, lines with arrow heads, labels on the lines.

Presentation attributes and classes only (no ``style``, no script), so that the strictest content policy
holds; strokes and letters are ``currentColor``, so that it follows the page into dark mode and onto paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from trygvej.engines.wizard.diagram_flow import Arrow, Flow
from trygvej.engines.wizard.diagram_layout import Layout, Link, Place, Route, Size, layout

_BOX_WIDTH, _BOX_FONT, _BOX_LINE, _BOX_PADDING = 230.0, 15.0, 20.0, 12.0
_LABEL_WIDTH, _LABEL_FONT, _LABEL_LINE, _LABEL_LINES = 160.0, 13.5, 17.0, 5
_BOX_LINES = 7
_BOLD = 1.12  # how much wider bold letters are
_NARROW, _WIDE = "iljtfrI.,:;'’!|()[] ", "mwMWÆ@%–—"
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a drawing shows beyond the flow: where each node links to, a word (a class) on some nodes, and notes.

    A note is a few words below the text of a node, such as "38 of 100 stop here".
    """

    links: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)


def svg(
    flow: Flow, language: str, name: str, title: str, description: str, marks: Marks | None = None
) -> str:
    """The drawing of a flow; ``name`` makes its ids unique on a page."""
    marks = marks or Marks()
    boxes = {
        node: wrap(words, _BOX_WIDTH - 2 * _BOX_PADDING, font, _BOX_LINES)
        for nodes, font in ((flow.questions, _BOX_FONT), (flow.outcomes, _BOX_FONT * _BOLD))
        for node, words in nodes.items()
    }
    notes = {node: _note(marks.notes[node]) if node in marks.notes else () for node in boxes}
    arrows = [arrow for way in flow.arrows.values() for arrow in way]
    labels = [wrap(arrow.words, _LABEL_WIDTH, _LABEL_FONT, _LABEL_LINES) for arrow in arrows]
    placed = layout(_sizes(boxes, notes), [_link(*pair) for pair in zip(arrows, labels, strict=True)])
    placed = _mirrored(placed) if language in _RIGHT_TO_LEFT else placed
    return "".join(
        (
            *_opening(placed, language, name, title, description, "group" if marks.links else "img"),
            *_lines(placed.routes, arrows, name),
            *(
                _marked(
                    node, marks, _box(placed.boxes[node], lines, notes[node], outcome=node in flow.outcomes)
                )
                for node, lines in boxes.items()
            ),
            *(_label(route.label, lines) for route, lines in zip(placed.routes, labels, strict=True)),
            "</svg>",
        )
    )


def width_of(words: str, font: float) -> float:
    """About how wide words are drawn; a little too much rather than too little."""
    return font * sum(0.34 if sign in _NARROW else 0.92 if sign in _WIDE else _usual(sign) for sign in words)


def _usual(sign: str) -> float:
    return 0.7 if sign.isupper() else 0.58


def wrap(words: str, width: float, font: float, most: int) -> tuple[str, ...]:
    """The words in lines no wider than this; what does not fit in ``most`` lines is cut with "…"."""
    lines = [""]
    for word in (part for whole in words.split() for part in _parts(whole, width, font)):
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, font) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1].rstrip('.,:; ')} …"]
    return tuple(lines)


def _parts(word: str, width: float, font: float) -> Iterable[str]:
    """A word in parts that each fit on a line; nearly always the word itself."""
    while word and width_of(word, font) > width:
        fits = max(
            (end for end in range(1, len(word)) if width_of(word[:end] + "-", font) <= width), default=1
        )
        yield word[:fits] + "-"
        word = word[fits:]
    yield word


def _mirrored(placed: Layout) -> Layout:
    """The same seen in a mirror, for those who read from right to left."""

    def there(place: Place) -> Place:
        return replace(place, x=placed.width - place.x)

    def turned(route: Route) -> Route:
        before, after = (tuple(map(there, places)) for places in (route.before, route.after))
        return Route(there(route.label), before, after)

    boxes = {name: there(place) for name, place in placed.boxes.items()}
    return replace(placed, boxes=boxes, routes=tuple(map(turned, placed.routes)))


def _note(words: str) -> tuple[str, ...]:
    return wrap(words, _BOX_WIDTH - 2 * _BOX_PADDING, _LABEL_FONT, 2)


def _sizes(boxes: Mapping[str, Sequence[str]], notes: Mapping[str, Sequence[str]]) -> dict[str, Size]:
    heights = {node: len(lines) * _BOX_LINE + len(notes[node]) * _LABEL_LINE for node, lines in boxes.items()}
    return {node: Size(_BOX_WIDTH, height + 2 * _BOX_PADDING) for node, height in heights.items()}


def _link(arrow: Arrow, lines: Sequence[str]) -> Link:
    width = max(width_of(line, _LABEL_FONT) for line in lines)
    return Link(arrow.source, arrow.target, Size(width + 8, len(lines) * _LABEL_LINE + 4))


def _marked(node: str, marks: Marks, box: str) -> str:
    if word := marks.words.get(node):
        box = box.replace('<g class="', f'<g class="{escape(word)} ', 1)
    if link := marks.links.get(node):
        box = f'<a href="{escape(link)}">{box}</a>'
    return box


def _opening(
    placed: Layout, language: str, name: str, title: str, description: str, role: str
) -> Iterable[str]:
    width, height = _figure(placed.width), _figure(placed.height)
    ids = f"{name}-title", f"{name}-description", f"{name}-arrow"
    direction = "rtl" if language in _RIGHT_TO_LEFT else "ltr"
    yield f'<svg xmlns="http://www.w3.org/2000/svg" class="flow" viewBox="0 0 {width} {height}"'
    yield f' width="{width}" height="{height}" role="{role}" aria-labelledby="{ids[0]} {ids[1]}"'
    yield f' lang="{escape(language)}"'
    yield f' direction="{direction}" fill="none" stroke-linejoin="round" stroke-linecap="round">'
    yield f'<title id="{ids[0]}">{escape(title)}</title><desc id="{ids[1]}">{escape(description)}</desc>'
    yield f'<defs><marker id="{ids[2]}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9"'
    yield ' markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">'
    yield '<path d="M0 0 10 5 0 10Z" fill="currentColor"/></marker></defs>'


def _lines(routes: Sequence[Route], arrows: Sequence[Arrow], name: str) -> Iterable[str]:
    starts = _ports([(arrow.source, route.label.x) for arrow, route in zip(arrows, routes, strict=True)])
    ends = _ports([(arrow.target, route.after[-2].x) for arrow, route in zip(arrows, routes, strict=True)])
    yield '<g class="flow-lines" stroke="currentColor" stroke-width="1.5">'
    for route, start, end in zip(routes, starts, ends, strict=True):
        yield f'<path d="{_curve(route.before, start, 0)}"/>'
        yield f'<path d="{_curve(route.after, 0, end)}" marker-end="url(#{name}-arrow)"/>'
    yield "</g>"


def _ports(wanted: Sequence[tuple[str, float]]) -> list[float]:
    """How far from the middle of its box each line meets it: side by side, in the order of the other ends."""
    found = [0.0] * len(wanted)
    by_box: dict[str, list[int]] = {}
    for number, (box, _) in enumerate(wanted):
        by_box.setdefault(box, []).append(number)
    for numbers in by_box.values():
        numbers.sort(key=lambda number: wanted[number][1])
        step = min(26.0, 0.7 * _BOX_WIDTH / len(numbers))
        for place, number in enumerate(numbers):
            found[number] = (place - (len(numbers) - 1) / 2) * step
    return found


def _curve(places: Sequence[Place], start: float, end: float) -> str:
    """A line through the places: straight down past each, bent between them."""
    x, y = places[0].x + start, places[0].y + places[0].size.height / 2
    path = [f"M{_figure(x)} {_figure(y)}"]
    for number, place in enumerate(places[1:], start=1):
        last = number == len(places) - 1
        to_x, to_y = place.x + (end if last else 0), place.y - place.size.height / 2
        middle = _figure((y + to_y) / 2)
        path.append(f"C{_figure(x)} {middle} {_figure(to_x)} {middle} {_figure(to_x)} {_figure(to_y)}")
        x, y = to_x, to_y
        if not last:
            y = place.y + place.size.height / 2
            path.append(f"V{_figure(y)}")
    return "".join(path)


def _box(place: Place, lines: Sequence[str], note: Sequence[str], *, outcome: bool) -> str:
    left, top = place.x - place.size.width / 2, place.y - place.size.height / 2
    if outcome:
        borders = _border(left, top, place.size, 3, 0) + _border(left, top, place.size, 1, 4)
        kind = "flow-outcome"
    else:
        borders, kind = _border(left, top, place.size, 14, 0), "flow-question"
    # The two texts share the box: each is moved from its middle by half of what the other takes.
    words = replace(place, y=place.y - len(note) * _LABEL_LINE / 2)
    text = _text(words, lines, _BOX_FONT, _BOX_LINE, bold=outcome)
    if note:
        below = replace(place, y=place.y + len(lines) * _BOX_LINE / 2)
        text += f'<g class="flow-note">{_text(below, note, _LABEL_FONT, _LABEL_LINE)}</g>'
    return f'<g class="{kind}">{borders}{text}</g>'


def _border(left: float, top: float, size: Size, radius: int, inset: float) -> str:
    place = f'x="{_figure(left + inset)}" y="{_figure(top + inset)}"'
    room = f'width="{_figure(size.width - 2 * inset)}" height="{_figure(size.height - 2 * inset)}"'
    return f'<rect {place} {room} rx="{radius}" stroke="currentColor" stroke-width="1.5"/>'


def _label(place: Place, lines: Sequence[str]) -> str:
    return f'<g class="flow-label">{_text(place, lines, _LABEL_FONT, _LABEL_LINE)}</g>'


def _text(place: Place, lines: Sequence[str], font: float, line: float, *, bold: bool = False) -> str:
    first = place.y - (len(lines) - 1) * line / 2 + font * 0.35
    weight = ' font-weight="600"' if bold else ""
    spans = "".join(
        f'<tspan x="{_figure(place.x)}" y="{_figure(first + number * line)}">{escape(words)}</tspan>'
        for number, words in enumerate(lines)
    )
    return f'<text text-anchor="middle" font-size="{font:g}"{weight} fill="currentColor">{spans}</text>'


def _figure(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
