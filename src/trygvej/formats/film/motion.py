"""How a film moves: every frame as a value, from where things lie on the pictures that were taken. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from trygvej.formats.film.said import (
    ENTER,
    FOCUS,
    GLIMPSE,
    HOLD,
    LOOK,
    MOVE,
    TAP,
    Act,
    Film,
    Part,
    Size,
    touches,
)

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in CSS pixels of a picture."""
PACE = 30.0  # pixels of film in a frame: a page that goes by faster makes one dizzy
SIDE = 48.0  # CSS pixels beside what is acted on, where there is room: the edge of its screen is seen
SMALLEST = 24.0  # pixels of film: what is nearer than that is not moved to


@dataclass(frozen=True, slots=True)
class Taken:
    """One picture that was taken, and where on it things are."""

    png: bytes
    high: float
    ring: Box | None = None
    letters: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Camera:
    """What is seen of a picture: its top left corner, in CSS pixels, and how many pixels of film each of them is."""

    left: float
    top: float
    zoom: float


@dataclass(frozen=True, slots=True)
class View:
    """Everything that decides how one frame looks. Points are in CSS pixels of the picture."""

    part: int
    still: str
    camera: Camera
    ring: Box | None = None
    shown: float = 0.0  # how much of the ring
    hand: tuple[float, float] | None = None
    finger: bool = False
    tap: float = 0.0
    typing: str = ""  # the picture that the letters are taken from
    letters: int = 0
    fade: float = 1.0
    moves: bool = False  # declared: this frame differs from the one before


def still(part: Part, number: int) -> str:
    """The name of the picture of a part before its act of this number; after the last act there is one too."""
    return f"{part.key}/{number}"


def frames(film: Film, taken: Mapping[str, Taken]) -> Iterator[View]:
    """Every frame of a film, in order."""
    for number, part in enumerate(film.parts):
        for count, view in enumerate(_Part(film.size, part, number, taken).frames()):
            fade = min(1.0, (count + 1) / ENTER) if number else 1.0
            yield replace(view, fade=fade, moves=True) if fade < 1.0 or (count < ENTER and number) else view


class _Part:
    """The frames of one part."""

    def __init__(self, size: Size, part: Part, number: int, taken: Mapping[str, Taken]) -> None:
        self.size, self.part, self.taken = size, part, taken
        self.left = part.frames
        first = taken[still(part, 0)]
        self.view = View(number, still(part, 0), whole(size, first), finger=touches(part, size))

    def frames(self) -> Iterator[View]:
        """All of them: see it whole, come near, act, and rest."""
        for view in self._acted():
            self.left -= 1
            yield view
        for _ in range(self.left):
            yield replace(self.view, moves=False)

    def _acted(self) -> Iterator[View]:
        acts = self.part.acts
        if not acts:
            return
        yield from self._rest(ENTER + LOOK)
        spare = self.part.begins - ENTER - LOOK
        coming = list(self._approach(spare))
        yield from coming
        yield from self._rest(spare - len(coming))
        for number, act in enumerate(acts):
            if act.looks:
                return
            yield from self._reach(number)
            yield from self._tapped()
            yield from self._written(number, act)

    def _approach(self, most: int) -> Iterator[View]:
        """Come near to what the first act is about, and draw the ring round it; a long way takes more of the time."""
        first = self.taken[still(self.part, 0)]
        camera, start = near(self.size, first, self.view.camera), self.view.camera
        way = max(abs(camera.left - start.left), abs(camera.top - start.top)) * camera.zoom
        self.view = replace(self.view, ring=first.ring, shown=0.0)
        number = max(FOCUS, min(most, round(way / PACE)))
        yield from self._to(number, camera=camera, shown=1.0 if first.ring else 0.0)

    def _reach(self, number: int) -> Iterator[View]:
        """Move the hand to what is acted on."""
        box = self.taken[still(self.part, number)].ring
        if box is None:
            yield from self._rest(MOVE)
            return
        goal = aim(box, fills=bool(self.part.acts[number].typed))
        camera = near(self.size, self.taken[still(self.part, number)], self.view.camera) if number else None
        start = self.view.hand or _from(self.size, self.view.camera)
        self.view = replace(self.view, hand=start, ring=box)
        yield from self._to(MOVE, hand=goal, camera=camera or self.view.camera, shown=1.0)

    def _tapped(self) -> Iterator[View]:
        for count in range(TAP):
            yield replace(self.view, tap=(count + 1) / TAP, moves=True)

    def _written(self, number: int, act: Act) -> Iterator[View]:
        """Letter by letter, then as the picture after it shows."""
        after = still(self.part, number + 1)
        if act.glimpses:
            whole = len(self.taken[after].letters)
            for count in range(act.glimpses):
                letters = whole * (count + 1) // act.glimpses
                yield from self._held(replace(self.view, typing=after, letters=letters), GLIMPSE)
        if act.typed and after in self.taken:
            self.view = replace(self.view, still=after)
        yield from self._rest(HOLD)

    def _held(self, view: View, number: int) -> Iterator[View]:
        for _ in range(number):
            yield view

    def _rest(self, number: int) -> Iterator[View]:
        for _ in range(number):
            yield replace(self.view, moves=False)

    def _to(
        self, number: int, camera: Camera, shown: float, hand: tuple[float, float] | None = None
    ) -> Iterator[View]:
        """Move there with an eased pace; what is there already stays."""
        start = self.view
        end = replace(start, camera=camera, shown=shown, hand=hand or start.hand)
        moves = _far(start, end)
        if not moves:
            end = replace(start, shown=shown)
        for count in range(number):
            at = eased((count + 1) / number)
            yield replace(between(start, end, at), moves=moves)
        self.view = end


def eased(at: float) -> float:
    """From 0 to 1: slow, fast, slow, and never quite still (a frame that repeats the last one is a stutter)."""
    return 0.3 * at + 0.7 * at * at * (3 - 2 * at)


def between(start: View, end: View, at: float) -> View:
    """A view on the way."""

    def mixed(one: float, other: float) -> float:
        return one + (other - one) * at

    camera = Camera(
        mixed(start.camera.left, end.camera.left),
        mixed(start.camera.top, end.camera.top),
        mixed(start.camera.zoom, end.camera.zoom),
    )
    hand = end.hand
    if start.hand and end.hand:
        bend = 0.08 * (end.hand[0] - start.hand[0]) * at * (1 - at)  # hands do not move along a ruler
        hand = (mixed(start.hand[0], end.hand[0]), mixed(start.hand[1], end.hand[1]) + bend)
    return replace(start, camera=camera, hand=hand, shown=mixed(start.shown, end.shown))


def whole(size: Size, taken: Taken) -> Camera:
    """As much as can be seen of a picture, from its top."""
    return Camera(0.0, 0.0, size.zoom)


def near(size: Size, taken: Taken, now: Camera) -> Camera:
    """Nearer to what is acted on; where it is seen well already, the camera stays."""
    box = taken.ring
    if box is None:
        return now
    wide, high = size.wide / size.zoom, size.stage / size.zoom
    zoom = min(size.near, 0.86 * wide / (box[2] - box[0]), 0.7 * high / (box[3] - box[1]))
    zoom = size.zoom * max(1.0, zoom)
    seen_wide, seen_high = size.wide / zoom, size.stage / zoom
    if now.zoom > size.zoom and _inside(box, now, size):
        return now
    left = min(max(0.0, _beside(box, wide, seen_wide)), max(0.0, wide - seen_wide))
    top = min(max(0.0, (box[1] + box[3] - seen_high) / 2), max(0.0, taken.high - seen_high))
    return Camera(left, top, zoom)


def _beside(box: Box, wide: float, seen: float) -> float:
    """From where on one sees across: the middle, where screens stand, or no further from it than need be."""
    side = min(SIDE, (seen - box[2] + box[0]) / 2)
    return min(max((wide - seen) / 2, box[2] + side - seen), box[0] - side)


def _inside(box: Box, camera: Camera, size: Size) -> bool:
    edge = 20.0
    return (
        box[0] - edge >= camera.left
        and box[1] - edge >= camera.top
        and box[2] + edge <= camera.left + size.wide / camera.zoom
        and box[3] + edge <= camera.top + size.stage / camera.zoom
    )


def aim(box: Box, *, fills: bool) -> tuple[float, float]:
    """Where to press: beside the words, so that the hand hides no letter; of a field, where one writes."""
    wide, high = box[2] - box[0], box[3] - box[1]
    across = box[2] - (wide * 0.15 if wide > 120 else wide * 0.3)
    return across, box[3] - 26 if fills and high > 60 else box[1] + high * 0.6


def _from(size: Size, camera: Camera) -> tuple[float, float]:
    """Where the hand comes in: from the lower right, as one's own would."""
    return camera.left + size.wide / camera.zoom * 0.8, camera.top + size.stage / camera.zoom * 0.96


def _far(start: View, end: View) -> bool:
    """Whether the way is long enough to be a movement."""
    zoom = end.camera.zoom
    ways = [
        abs(end.camera.left - start.camera.left) * zoom,
        abs(end.camera.top - start.camera.top) * zoom,
        abs(end.camera.zoom / start.camera.zoom - 1) * 400,
    ]
    if start.hand and end.hand:
        ways += [abs(end.hand[0] - start.hand[0]) * zoom, abs(end.hand[1] - start.hand[1]) * zoom]
    return max(ways) >= SMALLEST
