"""All that a film says and shows, before it is known in which size it is made; and that of an exercise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trygvej.formats.film import said
from trygvej.formats.film.parts import step_part
from trygvej.formats.film.said import Part
from trygvej.formats.sheet import Source
from trygvej.formats.voice.recordings import Recording
from trygvej.practice.public import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """All that a film says and shows, whatever its size. ``voices`` are the recordings of its lines.

    ``counts``: its parts are the steps of an exercise. ``pronunciations`` say how a line is to be read, by its part.
    """

    key: str
    language: str
    title: Said
    summary: Said
    unreviewed: bool
    parts: tuple[Part, ...]
    counts: bool = True
    pronunciations: tuple[tuple[str, str], ...] = ()
    voices: Mapping[str, Recording] = field(default_factory=dict)


def telling(source: Source | Telling) -> Telling:
    """What the film of an exercise says; that of a script says it already."""
    if isinstance(source, Telling):
        return source
    guide = source.guide
    return Telling(
        key=guide.key,
        language=guide.language,
        title=guide.title,
        summary=guide.summary,
        unreviewed=guide.unreviewed,
        parts=tuple(_parts(source)),
        pronunciations=tuple((step.key, step.pronunciation.text) for step in guide.steps),
        voices=source.voices,
    )


def _parts(source: Source) -> Iterator[Part]:
    guide, address = source.guide, f"{source.place.url.partition('://')[2]}"
    with translation.override(guide.language):
        steps = ngettext("%(num)s step", "%(num)s steps", len(guide.steps)) % {"num": len(guide.steps)}
        yield Part(
            key="titel", title=_("What the film is about"), heading=guide.title.text, lines=(steps,),
            drawing=guide.drawing, says=Said(said.joined(guide.title.text, guide.summary.text), guide.summary.language),
            alt=Said(_("The name of the film."), guide.language),
        )  # fmt: skip
        yield from (step_part(step) for step in guide.steps)
        yield Part(
            key="slut", title=_("That was all of it"), heading=_("That was all of it"),
            lines=(_("Try it yourself, as often as you like:"), address),
            says=guide.learned, alt=Said(_("The address of the exercise."), guide.language),
        )  # fmt: skip
