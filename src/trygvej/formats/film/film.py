"""The film: an exercise acted out, in a wide size and in one for a phone held upright."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from trygvej.formats.base import Format, Material, Tools
from trygvej.formats.film import said
from trygvej.formats.film.captions import FPS
from trygvej.formats.film.encode import encode
from trygvej.formats.film.motion import frames
from trygvej.formats.film.said import Film, Part, Size
from trygvej.formats.film.stills import take
from trygvej.formats.film.telling import Telling, telling
from trygvej.formats.sheet import Source
from trygvej.formats.voice import sound
from trygvej.formats.voice.lines import Line
from trygvej.formats.voice.recordings import Recording, read, whole


class WideFilm(Format):
    """An exercise as a film of 1280 by 720."""

    key, file, material = "film", "film", Material.EXERCISE
    carries_key = False
    suffix, media = "mp4", "video/mp4"
    looks = 5  # words that stay where they are typed, and a screen that is not cut at its side
    page, heavy, voiced = "/film/%(key)s/", True, True
    captions = "/film/%(key)s/tekster.vtt"
    size: ClassVar[Size] = said.WIDE

    def says(self, source: Source | Telling) -> Film:
        """Every word, picture and movement, and when they come."""
        return film(source, self.size)

    def make(self, source: Source | Telling, tools: Tools) -> bytes:
        """Take the pictures, draw the frames, put the voice to them, encode."""
        told = self.says(source)
        return made(told, spoken(told, source)) if told.spoken else made(told)


class PhoneFilm(WideFilm):
    """The same for a phone held upright."""

    key, file, size = "film-phone", "film-telefon", said.PHONE
    captions = "/film/%(key)s/tekster-telefon.vtt"
    offered = False  # the page of the film has both


class ToldFilm(WideFilm):
    """A film from a script of its own, of 1280 by 720."""

    key, material = "told-film", Material.FILM


class ToldPhoneFilm(PhoneFilm):
    """The same for a phone held upright."""

    key, material = "told-film-phone", Material.FILM


def spoken(told: Film, source: Source | Telling) -> bytes:
    """The sound of a film (WAV): each line from the frame on which its captions begin."""
    pieces = [(at * 1000 // FPS, read(source.voices[part.key])) for at, part in said.voices(told)]
    return sound.levelled(sound.together(pieces, told.times[-1] * 1000 // FPS))


def made(told: Film, sounds: bytes | None = None) -> bytes:
    """A film as a file; one with sound is measured, and refused where it is not as loud as it shall be."""
    from trygvej.formats.film.paint import (
        Painter,  # needs the picture library, which comes with the PDF maker
    )

    taken = take(told)
    painter = Painter(told, taken)
    content = encode(told, (painter.frame(view) for view in frames(told, taken)), sounds)
    return sound.checked(content) if sounds else content


def film(source: Source | Telling, size: Size) -> Film:
    """What the film of a guide or a script says and shows."""
    tells = telling(source)
    parts = tells.parts
    if whole(lines(tells), dict(tells.voices)):
        parts = tuple(_voiced(part, tells.voices.get(part.key)) for part in parts)
    return Film(
        key=tells.key,
        language=tells.language,
        title=tells.title.text,
        unreviewed=tells.unreviewed,
        size=size,
        parts=parts,
        counts=tells.counts,
    )


def lines(source: Source | Telling) -> tuple[Line, ...]:
    """What a voice says of an exercise or a script, in order."""
    tells = telling(source)
    said_so = dict(tells.pronunciations)
    return tuple(
        Line(part.key, part.title, part.says.text, part.says.language, said_so.get(part.key, ""))
        for part in tells.parts
        if part.says.text
    )


def _voiced(part: Part, recording: Recording | None) -> Part:
    if recording is None:
        return part
    return replace(part, spoken=-(-recording.milliseconds * FPS // 1000), voice=recording.sound)
