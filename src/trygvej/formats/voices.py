"""What the editorial rooms need of voices: every line of a material, and how its recording stands."""

from __future__ import annotations

from dataclasses import dataclass

from trygvej.formats import materials, registry
from trygvej.formats.base import Material
from trygvej.formats.film.film import lines
from trygvej.formats.film.telling import Telling
from trygvej.formats.sheet import Source
from trygvej.formats.voice.lines import Line
from trygvej.formats.voice.recordings import Origin, Recording


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """One line, and its recording if it has one."""

    line: Line
    recording: Recording | None

    @property
    def stale(self) -> bool:
        """Whether the recording says other words than those of today."""
        return self.recording is not None and self.recording.mark != self.line.mark

    @property
    def by_machine(self) -> bool:
        """Whether a machine speaks."""
        return self.recording is not None and self.recording.origin is Origin.MACHINE


def has_voice(material: Material) -> bool:
    """Whether something with a voice is made from it."""
    return any(form.voiced for form in registry.of(material))


def voice_lines(material: Material, key: str, language: str) -> tuple[VoiceLine, ...]:
    """Every line of an exercise or a film script in a language; none where there is no such thing, or no telling it."""
    source = materials.source(material, key, language)
    if not isinstance(source, Source | Telling):
        return ()
    return tuple(VoiceLine(line, source.voices.get(line.key)) for line in lines(source))
