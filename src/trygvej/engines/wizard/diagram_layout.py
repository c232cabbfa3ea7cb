"""Where the boxes, labels and lines of a drawing stand: a layered layout, top to bottom.

Every node gets the layer of the longest way to it; a label is a small node of its own between two layers,
and a line that passes a layer gets an invisible node there. So nothing ever lies on top of anything else.
Within a layer nodes are ordered by the mean place of their neighbours (barycentre), keeping the order with
the fewest crossings, and then moved as near to their neighbours as the room allows. Where one begins stands at the
left edge and nothing stands further out, so that whoever sees only the beginning of a wide drawing sees the start.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

GAP = 22.0
"""The least room between two things in one layer."""
LAYER_GAP = 38.0
"""The least height between two layers, where the lines bend."""
_SLOPE, _MOST_GAP = (
    0.12,
    120.0,
)  # lines that run far to a side get more height, or they would lie flat on each other
_ORDER_SWEEPS, _PLACE_SWEEPS = 16, 80
_THIN = 4.0
_STRAIGHT = 8.0  # how much more a passing line wants to be straight than a box wants to be in the middle


@dataclass(frozen=True, slots=True)
class Size:
    """How much room a box or a label takes."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Link:
    """A line to draw from one box to another, with its label's size."""

    source: str
    target: str
    label: Size


@dataclass(frozen=True, slots=True)
class Place:
    """The middle of something, and its size."""

    x: float
    y: float
    size: Size


@dataclass(frozen=True, slots=True)
class Route:
    """A line: the middle of its label, and the places it passes before and after it, ends included."""

    label: Place
    before: tuple[Place, ...]
    after: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands, in a picture of this width and height."""

    width: float
    height: float
    boxes: Mapping[str, Place]
    routes: tuple[Route, ...]


def layout(sizes: Mapping[str, Size], links: Sequence[Link]) -> Layout:
    """Place boxes (in reading order) and the lines between them; the links must form no loop."""
    grid = _Grid(sizes, links)
    grid.order()
    grid.place()
    return grid.result()


def layers_of(nodes: Iterable[str], links: Sequence[Link]) -> dict[str, int]:
    """The layer of every node: how many lines the longest way to it has."""
    waiting = dict.fromkeys(nodes, 0)
    onward: dict[str, list[str]] = {node: [] for node in waiting}
    for link in links:
        onward[link.source].append(link.target)
        waiting[link.target] += 1
    layers = dict.fromkeys(waiting, 0)
    ready = [node for node, before in waiting.items() if not before]
    while ready:
        node = ready.pop()
        for target in onward[node]:
            layers[target] = max(layers[target], layers[node] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return layers


class _Grid:
    """The nodes by layer while they are being ordered and placed; numbers stand for nodes here."""

    def __init__(self, sizes: Mapping[str, Size], links: Sequence[Link]) -> None:
        self.size: list[Size] = []
        self.x: list[float] = []
        self.up: list[list[tuple[int, float]]] = []
        self.down: list[list[tuple[int, float]]] = []
        self.number: dict[str, int] = {}
        layer = {node: 2 * rank for node, rank in layers_of(sizes, links).items()}
        self.layers: list[list[int]] = [[] for _ in range(max(layer.values(), default=0) + 1)]
        for node, size in sizes.items():
            self.number[node] = self._add(layer[node], size)
        self.chains = [self._chain(link, layer[link.source], layer[link.target]) for link in links]

    def _add(self, layer: int, size: Size) -> int:
        node = len(self.size)
        self.size.append(size)
        self.x.append(0.0)
        self.up.append([])
        self.down.append([])
        self.layers[layer].append(node)
        return node

    def _chain(self, link: Link, first: int, last: int) -> tuple[int, ...]:
        """The nodes a line passes: source, label, an invisible one in each layer between, target."""
        passing = [self._add(layer, Size(_THIN, 0)) for layer in range(first + 2, last)]
        label = self._add(first + 1, link.label)
        chain = (self.number[link.source], label, *passing, self.number[link.target])
        for above, below in pairwise(chain):
            weight = _STRAIGHT if above in passing and below in passing else 2.0 if below in passing else 1.0
            self.down[above].append((below, weight))
            self.up[below].append((above, weight))
        return chain

    # --- the order within the layers

    def order(self) -> None:
        """Sweep down and up from a few first orders, and keep the order with the fewest crossings."""
        found = [self._swept(first) for first in self._first_orders()]
        self.layers = min(found, key=lambda order: order[0])[1]

    def _first_orders(self) -> list[list[list[int]]]:
        """Reading order, its reverse, and the passing lines gathered at either side."""
        reading = [list(layer) for layer in self.layers]
        sides = [
            [sorted(layer, key=lambda node: sign * (self.size[node].height > 0)) for layer in reading]
            for sign in (1, -1)
        ]
        return [reading, [layer[::-1] for layer in reading], *sides]

    def _swept(self, first: list[list[int]]) -> tuple[int, list[list[int]]]:
        self.layers = [list(layer) for layer in first]
        best, fewest = first, self._crossings()
        for sweep in range(_ORDER_SWEEPS):
            downwards = sweep % 2 == 0
            around = self.up if downwards else self.down
            for layer in self.layers if downwards else reversed(self.layers):
                self._sort(layer, around)
            crossings = self._crossings()
            if crossings < fewest:
                best, fewest = [list(layer) for layer in self.layers], crossings
        return fewest, best

    def _sort(self, layer: list[int], around: list[list[tuple[int, float]]]) -> None:
        at = {node: place for row in self.layers for place, node in enumerate(row)}

        def middle(node: int) -> float:
            others = [at[other] for other, _ in around[node]] or [at[node]]
            return sum(others) / len(others)

        layer.sort(key=middle)

    def _crossings(self) -> int:
        at = {node: place for row in self.layers for place, node in enumerate(row)}
        found = 0
        for layer in self.layers:
            seen: list[int] = []
            for node in layer:
                ends = sorted(at[below] for below, _ in self.down[node])
                found += sum(len(seen) - bisect_left(seen, end + 1) for end in ends)
                for end in ends:
                    insort(seen, end)
        return found

    # --- the places across

    def place(self) -> None:
        """Move everything towards its neighbours, as far as the room in its layer allows."""
        for layer in self.layers:
            for node, x in zip(layer, self._apart(layer, [0.0] * len(layer)), strict=True):
                self.x[node] = x
        for sweep in range(_PLACE_SWEEPS):
            for layer in self.layers if sweep % 2 == 0 else reversed(self.layers):
                wishes = [self._wish(node) for node in layer]
                for node, x in zip(layer, self._apart(layer, wishes), strict=True):
                    self.x[node] = x

    def _wish(self, node: int) -> float:
        around = self.up[node] + self.down[node]
        if not around or node in self.layers[0]:
            return self.x[node]
        return sum(self.x[other] * weight for other, weight in around) / sum(weight for _, weight in around)

    def _apart(self, layer: list[int], wishes: list[float]) -> list[float]:
        """The places nearest to the wishes that keep the order and the gaps (isotonic regression)."""
        offsets = [0.0]
        for before, after in pairwise(layer):
            offsets.append(offsets[-1] + (self.size[before].width + self.size[after].width) / 2 + GAP)
        groups: list[tuple[float, float, int]] = []  # weighted sum of wishes, weight, how many: moved as one
        for node, wish, start in zip(layer, wishes, offsets, strict=False):
            weight = sum(pull for _, pull in self.up[node] + self.down[node]) or 1.0
            total, count = (wish - start) * weight, 1
            while groups and groups[-1][0] / groups[-1][1] >= total / weight:
                earlier, heavier, many = groups.pop()
                total, weight, count = total + earlier, weight + heavier, count + many
            groups.append((total, weight, count))
        edge = self.size[layer[0]].width / 2
        moved = [max(edge, total / weight) for total, weight, count in groups for _ in range(count)]
        return [move + start for move, start in zip(moved, offsets, strict=False)]

    # --- the result

    def result(self) -> Layout:
        """Everything moved to positive numbers, with the layers put under each other."""
        extents = [
            (x - size.width / 2, x + size.width / 2) for x, size in zip(self.x, self.size, strict=True)
        ]
        left, right = min(near for near, _ in extents) - GAP, max(far for _, far in extents) + GAP
        y, places, below = GAP, {}, 0.0
        for layer in self.layers:
            y += below
            height = max((self.size[node].height for node in layer), default=0.0)
            for node in layer:
                size = self.size[node]
                room = Size(
                    size.width, size.height or height
                )  # a passing line goes straight through its layer
                places[node] = Place(self.x[node] - left, y + height / 2, room)
            y += height
            below = self._gap_below(layer)
        routes = tuple(
            Route(
                places[chain[1]],
                (places[chain[0]], places[chain[1]]),
                tuple(places[node] for node in chain[1:]),
            )
            for chain in self.chains
        )
        boxes = {name: places[node] for name, node in self.number.items()}
        return Layout(right - left, y + GAP, boxes, routes)

    def _gap_below(self, layer: list[int]) -> float:
        aside = (abs(self.x[node] - self.x[below]) for node in layer for below, _ in self.down[node])
        return max(LAYER_GAP, min(_MOST_GAP, _SLOPE * max(aside, default=0.0)))
