"""Draws the frames of a film: a piece of a picture, the ring, the hand, the bar. Each different frame is drawn once.

Only the pictures of the part at hand are held, never the frames.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from PIL import Image, ImageDraw

from trygvej.formats.film.motion import Camera, Taken, View
from trygvej.formats.film.said import Film

INK, PAPER, AMBER, STRIP = (38, 34, 28), (255, 255, 255), (244, 188, 79), (28, 25, 22)
RING, EDGE, ROOM = 6, 3, 6  # pixels of film: the ring, its dark edges, and the air inside it
_LIGHT = (0.1826, 0.6142, 0.0620, 16)
_BLUE, _RED = (-0.1006, -0.3386, 0.4392, 128), (0.4392, -0.3989, -0.0403, 128)
SMOOTH = 2  # drawn so much larger, and made smaller again


class Painter:
    """Paints the views of one film."""

    def __init__(self, film: Film, taken: Mapping[str, Taken]) -> None:
        self._film, self._size, self._taken = film, film.size, taken
        self._last: tuple[View | None, bytes] = (None, b"")
        self._before: Any = None
        self._stage: tuple[object, Any] = (None, None)
        self._open = lru_cache(maxsize=3)(self._opened)
        self._bar = lru_cache(maxsize=1)(self._drawn_bar)
        self.painted = 0

    def frame(self, view: View) -> bytes:
        """A frame as the encoder takes it (``planes``); the same object where nothing has changed."""
        if self._last[0] is None or not _same(self._last[0], view):
            self._last = (view, self._painted(view))
        return self._last[1]

    def _painted(self, view: View) -> bytes:
        self.painted += 1
        full = Image.new("RGB", (self._size.wide, self._size.high), STRIP)
        stage = self._seen(view)
        full.paste(stage, (0, self._size.top))
        full.paste(self._bar(view.part), (0, self._size.high - self._size.bottom))
        if view.fade < 1.0 and self._before is not None:
            return planes(Image.blend(self._before, full, view.fade))
        self._before = full  # the last frame of a part is what the next one comes out of
        return planes(full)

    def _drawn_bar(self, part: int) -> Any:
        bar = self._opened(f"bar/{self._film.parts[part].key}")
        return bar.resize((self._size.wide, self._size.bottom), Image.Resampling.LANCZOS)

    def _seen(self, view: View) -> Any:
        """The picture between strip and bar."""
        asked = (view.still, view.camera, view.typing, view.letters)
        if self._stage[0] != asked:
            self._stage = (asked, self._cropped(view))
        stage = self._stage[1].copy()
        if view.ring and view.shown > 0:
            _ring(stage, _placed(view.ring, view.camera), view.shown)
        if view.hand:
            at = _placed((*view.hand, *view.hand), view.camera)[:2]
            _tap(stage, at, view.tap)
            (_finger if view.finger else _pointer)(stage, at)
        return stage

    def _cropped(self, view: View) -> Any:
        size, camera, scale = self._size, view.camera, self._size.scale
        source = self._written(view)
        left, top = camera.left * scale, camera.top * scale
        wide, high = size.wide / camera.zoom * scale, size.stage / camera.zoom * scale
        if top + high > source.height:  # a hair's breadth by rounding
            top = max(0.0, source.height - high)
        box = (left, top, min(source.width, left + wide), min(source.height, top + high))
        return source.resize((size.wide, size.stage), Image.Resampling.BICUBIC, box=box)

    def _written(self, view: View) -> Any:
        """The picture, with the letters that have been typed so far."""
        source = self._open(view.still)
        if not view.typing or not view.letters:
            return source
        source, after = source.copy(), self._open(view.typing)
        for box in self._taken[view.typing].letters[: view.letters]:
            left, top, right, bottom = (round(side * self._size.scale) for side in box)
            source.paste(after.crop((left, top, right, bottom)), (left, top))
        return source

    def _opened(self, name: str) -> Any:
        with Image.open(io.BytesIO(self._taken[name].png)) as picture:
            return picture.convert("RGB")


def planes(picture: Any) -> bytes:
    """Light, then the two differences of colour at half the size (BT.709, 16 to 235): what films are encoded from.

    Made here, once for each different frame: the encoder would do it for each of them, and three in four are repeats.
    """
    light = picture.convert("L", _LIGHT)
    _none, blue, red = picture.reduce(2).convert("RGB", _LIGHT + _BLUE + _RED).split()
    return b"".join(one.tobytes() for one in (light, blue, red))


def _same(one: View, other: View) -> bool:
    """Whether two views look alike."""
    return replace(one, moves=False) == replace(other, moves=False)


def _placed(box: tuple[float, float, float, float], camera: Camera) -> tuple[float, float, float, float]:
    left, top, right, bottom = box
    return (
        (left - camera.left) * camera.zoom,
        (top - camera.top) * camera.zoom,
        (right - camera.left) * camera.zoom,
        (bottom - camera.top) * camera.zoom,
    )


def _ring(stage: Any, box: tuple[float, float, float, float], shown: float) -> None:
    """Round what is spoken of, outside it: it hides no letter of it."""
    out = ROOM + RING + EDGE * 2
    left, top = round(box[0]) - out, round(box[1]) - out
    wide, high = round(box[2] - box[0]) + out * 2, round(box[3] - box[1]) + out * 2
    mask = Image.new("L", (wide * SMOOTH, high * SMOOTH), 0)
    draw = ImageDraw.Draw(mask)

    def round_(inset: int, fill: int) -> None:
        ends = (inset * SMOOTH, inset * SMOOTH, (wide - inset) * SMOOTH - 1, (high - inset) * SMOOTH - 1)
        draw.rounded_rectangle(ends, radius=max(2, 18 - inset) * SMOOTH, fill=fill)

    strong = round(255 * shown)
    colour = Image.new("RGB", (wide, high), INK)
    round_(0, strong)
    round_(out - ROOM, 0)
    whole = mask.resize((wide, high), Image.Resampling.BOX)
    draw.rectangle((0, 0, *mask.size), fill=0)
    round_(EDGE, 255)
    round_(EDGE + RING, 0)
    colour.paste(AMBER, (0, 0), mask.resize((wide, high), Image.Resampling.BOX))
    stage.paste(colour, (left, top), whole)


def _tap(stage: Any, at: tuple[float, ...], phase: float) -> None:
    """A circle that grows from where one presses."""
    if not 0 < phase < 1:
        return
    radius = 14 + 46 * phase

    def circle(wide: int) -> Any:
        return lambda draw, c, k: draw.ellipse(
            (c - radius * k, c - radius * k, c + radius * k, c + radius * k), outline=255, width=wide * k
        )

    # Dark on light, with a light edge inside: it is seen on a dark button too.
    _drawn(stage, at, 64, circle(9), PAPER, 1 - phase)
    _drawn(stage, at, 64, circle(5), INK, 1 - phase)


def _finger(stage: Any, at: tuple[float, ...]) -> None:
    """Where a finger would be."""
    _drawn(stage, at, 30, lambda draw, c, k: draw.ellipse(
        (c - 26 * k, c - 26 * k, c + 26 * k, c + 26 * k), fill=255), INK, 0.35)  # fmt: skip
    _drawn(stage, at, 30, lambda draw, c, k: draw.ellipse(
        (c - 26 * k, c - 26 * k, c + 26 * k, c + 26 * k), outline=255, width=round(4 * k)), PAPER, 0.95)  # fmt: skip


_ARROW = ((0, 0), (0, 34), (8, 27), (13, 40), (20, 37), (14, 24), (25, 24))


def _pointer(stage: Any, at: tuple[float, ...]) -> None:
    """The arrow of a mouse, twice as large as they are."""

    def shape(grown: float) -> Any:
        return lambda draw, c, k: draw.polygon(
            [(c + x * 1.15 * k, c + y * 1.15 * k) for x, y in _ARROW],
            fill=255, outline=255, width=max(1, round(grown * k)),
        )  # fmt: skip

    _drawn(stage, at, 56, shape(6), PAPER, 1.0)
    _drawn(stage, at, 56, shape(1), INK, 1.0)


def _drawn(stage: Any, at: tuple[float, ...], reach: int, draw: Any, colour: Any, strength: float) -> None:
    """Draw round a point between pixels: four times larger, moved by what is left over, made smaller again."""
    fine = 4
    left, top = int(at[0] // 1) - reach, int(at[1] // 1) - reach
    over_x, over_y = at[0] % 1, at[1] % 1
    mask = Image.new("L", (reach * 2 * fine, reach * 2 * fine), 0)
    draw(ImageDraw.Draw(mask), reach * fine, fine)
    moved = mask.resize(
        (reach * 2, reach * 2), Image.Resampling.BILINEAR,
        box=_shifted(over_x, over_y, fine, mask.size),
    )  # fmt: skip
    if strength < 1:
        moved = moved.point(lambda value: round(value * strength))
    stage.paste(colour, (left, top), moved)


def _shifted(x: float, y: float, fine: int, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """The piece of the large drawing that lies so much further left and up (nothing is drawn at its edges)."""
    return (fine * (1 - x), fine * (1 - y), size[0] - fine * x, size[1] - fine * y)
