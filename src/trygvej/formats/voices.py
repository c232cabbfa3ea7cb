"""What the editorial rooms need of voices: every line of an exercise, and how its recording stands."""

from __future__ import annotations

from dataclasses import dataclass

from trygvej.formats import materials
from trygvej.formats.base import Material
from trygvej.formats.film.film import lines
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


def voice_lines(key: str, language: str) -> tuple[VoiceLine, ...]:
    """Every line of an exercise in a language; none where there is no such exercise."""
    source = materials.source(Material.EXERCISE, key, language)
    if not isinstance(source, Source):
        return ()
    return tuple(VoiceLine(line, source.voices.get(line.key)) for line in lines(source))
