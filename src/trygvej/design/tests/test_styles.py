"""The sheet that is served: made of the sheets that are edited, light, and readable in both modes."""

from __future__ import annotations

import re

import brotli
import pytest

from tools import styles

STATIC = styles.DESIGN / "static/design"
TYPE = (styles.DESIGN / "styles/1-type.css").read_text()
LIGHT, DARK = TYPE.split("prefers-color-scheme: dark")

# (words, ground): everything that is read
TEXT = [
    *((ink, ground) for ink in ("ink", "quiet", "accent", "accent-deep", "wrong") for ground in ("paper", "sheet")),
    ("ink", "accent-wash"), ("quiet", "accent-wash"), ("ink", "wrong-wash"), ("wrong", "wrong-wash"),
    ("on-accent", "accent"), ("on-accent", "accent-deep"), ("on-practice", "practice"),
]  # fmt: skip


def _colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def _light(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), TEXT)
def test_text_has_a_contrast_of_7(mode: str, words: str, ground: str) -> None:
    colours = _colours(LIGHT) | (_colours(DARK) if mode == "dark" else {})
    assert _contrast(colours[words], colours[ground]) >= 7


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_the_edges_of_what_is_pressed_can_be_seen(mode: str, ground: str) -> None:
    colours = _colours(LIGHT) | (_colours(DARK) if mode == "dark" else {})
    assert _contrast(colours["edge"], colours[ground]) >= 4.5


def test_the_served_sheet_is_made_of_the_edited_ones() -> None:
    for sheet in (styles.TARGET, styles.PRACTICE):
        assert sheet.read_text() == styles.built(sheet), "run python -m tools.styles"


def test_no_text_is_smaller_than_18_pixels() -> None:
    sizes = re.findall(r"(?:font-size|--small|--body|--large|--title): ([\d.]+)rem", styles.built())
    sizes += re.findall(r"--(?:small|body|large|title):([\d.]+)rem", styles.built())
    assert sizes
    assert min(map(float, sizes)) * 16 >= 18


def test_directions_are_logical() -> None:
    """Left and right are wrong in Arabic."""
    physical = r"(?:margin|padding|border|inset)-(?:left|right)|text-align:(?:left|right)|[;{](?:left|right):"
    assert not re.findall(physical, styles.built())


@pytest.mark.parametrize(("faces", "most"), [(("latin",), 40_000), (("latin", "arabic"), 65_000)])
def test_what_every_page_brings_leaves_room_for_the_page(faces: tuple[str, ...], most: int) -> None:
    """The budget of a first visit is 50 kB (75 kB in Arabic); 10 kB of it is for the page itself."""
    fonts = sum(
        (STATIC / f"fonts/{face}-{weight}.woff2").stat().st_size for face in faces for weight in (400, 600)
    )
    others = sum(len(brotli.compress((STATIC / name).read_bytes(), quality=5)) for name in SERVED)
    assert fonts + others <= most
    assert len(brotli.compress((STATIC / "trygvej.js").read_bytes(), quality=5)) <= 10_000


SERVED = ("trygvej.css", "trygvej.js", "mark.svg")


def test_the_mark_is_the_same_in_the_page_and_on_the_tab() -> None:
    drawn = (styles.DESIGN / "templates/design/drawings.html").read_text()
    tab = (STATIC / "mark.svg").read_text()
    for shape in re.findall(r' d="([^"]+)"', tab) + re.findall(r"<circle ([^/]*?) fill", tab):
        assert shape in drawn
