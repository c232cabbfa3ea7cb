"""The sound: an exercise read aloud, as an MP3 with chapters. It is made only where every line has a recording."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake, Format, Material, Tools
from trygvej.formats.encoder import program
from trygvej.formats.film.film import lines
from trygvej.formats.film.telling import Telling, telling
from trygvej.formats.sheet import Source
from trygvej.formats.voice import sound
from trygvej.formats.voice.recordings import read, whole

PAUSE = 700  # milliseconds between two lines


@dataclass(frozen=True, slots=True)
class Chapter:
    """One line that is read: its title, its words, which recording, and how long it takes in milliseconds."""

    key: str
    title: str
    text: str
    recording: str
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that is read aloud."""

    key: str
    language: str
    title: str
    chapters: tuple[Chapter, ...]

    @property
    def times(self) -> tuple[int, ...]:
        """When each chapter begins, and at the end how long it all is, in milliseconds."""
        found = [0]
        for chapter in self.chapters:
            found.append(found[-1] + chapter.milliseconds + PAUSE)
        return tuple(found)


class Audio(Format):
    """To listen to, with a chapter for each step."""

    key, file, material = "audio", "lyd", Material.EXERCISE
    carries_key = False
    suffix, media = "mp3", "audio/mpeg"
    page, heavy, voiced = "/film/%(key)s/", True, True
    offered = False  # the page of the film has it

    def says(self, source: Source | Telling) -> Reading:
        """The lines, and by which recordings they are read."""
        return reading(source)

    def possible(self, source: Source | Telling) -> bool:
        """Whether every line has a recording of today's words."""
        return whole(lines(source), dict(source.voices))

    def make(self, source: Source | Telling, tools: Tools) -> bytes:
        """Put the recordings together, make them loud enough, encode, and measure the file."""
        if not self.possible(source):
            raise CannotMake(_("Not every line has been recorded."))
        told = self.says(source)
        pieces = [
            (at, read(source.voices[one.key])) for at, one in zip(told.times, told.chapters, strict=False)
        ]
        return sound.checked(_encoded(told, sound.levelled(sound.together(pieces, told.times[-1]))))


def reading(source: Source | Telling) -> Reading:
    """What is read aloud of an exercise."""
    chapters = []
    for line in lines(source):
        found = source.voices.get(line.key)
        fresh = found is not None and found.mark == line.mark
        recording, long = (found.sound, found.milliseconds) if found and fresh else ("", 0)
        chapters.append(Chapter(line.key, line.title, line.text, recording, long))
    tells = telling(source)
    return Reading(tells.key, tells.language, tells.title.text, tuple(chapters))


def _encoded(told: Reading, wav: bytes) -> bytes:
    with tempfile.TemporaryDirectory(prefix="trygvej-audio-") as name:
        folder = Path(name)
        (folder / "sound.wav").write_bytes(wav)
        (folder / "chapters.txt").write_text(_chapters(told), "utf-8")
        command = [program(), "-v", "error", "-nostdin", "-i", f"{folder}/sound.wav", "-f", "ffmetadata",
                   "-i", f"{folder}/chapters.txt", "-map", "0:a", "-map_metadata", "1", "-map_chapters", "1",
                   "-c:a", "libmp3lame", "-b:a", "96k", "-id3v2_version", "3", "-fflags", "+bitexact",
                   "-flags:a", "+bitexact", "-y", f"{folder}/sound.mp3"]  # fmt: skip
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        if ended.returncode:
            raise CannotMake(_("The encoder failed. It said: %(said)s") % {"said": ended.stderr[-500:]})
        return (folder / "sound.mp3").read_bytes()


def _chapters(told: Reading) -> str:
    found = [";FFMETADATA1", f"title={_plain(told.title)}", "artist=Trygvej"]
    for first, last, chapter in zip(told.times, told.times[1:], told.chapters, strict=False):
        span = [f"START={first}", f"END={last}"]
        found += ["[CHAPTER]", "TIMEBASE=1/1000", *span, f"title={_plain(chapter.title)}"]
    return "\n".join([*found, ""])


def _plain(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "=;#\\" else letter for letter in text.replace("\n", " "))
