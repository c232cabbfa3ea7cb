"""Every format there is."""

from __future__ import annotations

from trygvej.formats.audio import Audio
from trygvej.formats.base import Format, Material
from trygvej.formats.booklet import Booklet
from trygvej.formats.card import Card
from trygvej.formats.film.film import PhoneFilm, ToldFilm, ToldPhoneFilm, WideFilm
from trygvej.formats.leaflet import Leaflet
from trygvej.formats.page_leaflet import PageLeaflet
from trygvej.formats.poster import PosterPaper
from trygvej.formats.sign import SIGN
from trygvej.formats.slides import Slides
from trygvej.formats.wizard_papers import FindOut, Questions

_ALL = (
    Leaflet(),
    Card(),
    Slides(),
    Booklet(),
    FindOut(),
    Questions(),
    PosterPaper(),
    PageLeaflet(),
    WideFilm(),
    PhoneFilm(),
    ToldFilm(),
    ToldPhoneFilm(),
    Audio(),
    SIGN,
)

FORMATS: dict[str, Format] = {form.key: form for form in _ALL}
"""By key, in the order they are offered."""


def of(material: Material, language: str = "") -> tuple[Format, ...]:
    """The formats that are made from a material, in one language or in any."""
    return tuple(
        form
        for form in FORMATS.values()
        if form.material is material and (not language or not form.languages or language in form.languages)
    )
