"""The film: an exercise acted out, in a wide size and in one for a phone held upright."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trygvej.formats.base import Format, Material, Tools
from trygvej.formats.film import said
from trygvej.formats.film.captions import FPS
from trygvej.formats.film.encode import encode
from trygvej.formats.film.motion import frames
from trygvej.formats.film.said import Film, Part, Size
from trygvej.formats.film.stills import take
from trygvej.formats.sheet import Source, shown
from trygvej.formats.voice import sound
from trygvej.formats.voice.lines import Line
from trygvej.formats.voice.recordings import Recording, read, whole
from trygvej.practice.public import GuideStep, Said


class WideFilm(Format):
    """An exercise as a film of 1280 by 720."""

    key, file, material = "film", "film", Material.EXERCISE
    carries_key = False
    suffix, media = "mp4", "video/mp4"
    page, heavy = "/film/%(key)s/", True
    size: ClassVar[Size] = said.WIDE

    def says(self, source: Source) -> Film:
        """Every word, picture and movement, and when they come."""
        return film(source, self.size)

    def make(self, source: Source, tools: Tools) -> bytes:
        """Take the pictures, draw the frames, put the voice to them, encode."""
        told = self.says(source)
        return made(told, spoken(told, source)) if told.spoken else made(told)


class PhoneFilm(WideFilm):
    """The same for a phone held upright."""

    key, file, size = "film-phone", "film-telefon", said.PHONE
    offered = False  # the page of the film has both


def spoken(told: Film, source: Source) -> bytes:
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


def film(source: Source, size: Size) -> Film:
    """What the film of a guide says and shows."""
    guide = source.guide
    parts = tuple(_parts(source))
    if whole(lines(source, parts), dict(source.voices)):
        parts = tuple(_voiced(part, source.voices.get(part.key)) for part in parts)
    return Film(
        key=guide.key,
        language=guide.language,
        title=guide.title.text,
        place=source.place,
        unreviewed=guide.unreviewed,
        size=size,
        parts=parts,
    )


def lines(source: Source, parts: tuple[Part, ...] = ()) -> tuple[Line, ...]:
    """What a voice says of an exercise, in order."""
    said_so = {step.key: step.pronunciation.text for step in source.guide.steps}
    return tuple(
        Line(part.key, part.title, part.says.text, part.says.language, said_so.get(part.key, ""))
        for part in parts or tuple(_parts(source))
        if part.says.text
    )


def _voiced(part: Part, recording: Recording | None) -> Part:
    if recording is None:
        return part
    return replace(part, spoken=-(-recording.milliseconds * FPS // 1000), voice=recording.sound)


def _parts(source: Source) -> Iterator[Part]:
    guide, address = source.guide, f"{source.place.url.partition('://')[2]}"
    with translation.override(guide.language):
        steps = ngettext("%(num)s step", "%(num)s steps", len(guide.steps)) % {"num": len(guide.steps)}
        yield Part(
            key="titel", title=_("What the film is about"), heading=guide.title.text, lines=(steps,),
            drawing=guide.drawing, says=Said(_joined(guide.title.text, guide.summary.text), guide.summary.language),
            alt=Said(_("The name of the film."), guide.language),
        )  # fmt: skip
        yield from (_step(step) for step in guide.steps)
        yield Part(
            key="slut", title=_("That was all of it"), heading=_("That was all of it"),
            lines=(_("Try it yourself, as often as you like:"), address),
            says=guide.learned, alt=Said(_("The address of the exercise."), guide.language),
        )  # fmt: skip


def _step(step: GuideStep) -> Part:
    screen = shown(step)
    return Part(
        key=step.key,
        title=f"{step.number}. {said.short(step.says.text)}",
        says=step.narration if step.narration.text else step.says,
        alt=step.alt,
        screen=screen,
        acts=said.acts_of(step, screen),
        number=step.number,
    )


def _joined(title: str, words: str) -> str:
    """The title as a sentence of its own, before the others."""
    return f"{title if title[-1:] in '.?!؟' else title + '.'} {words}"
