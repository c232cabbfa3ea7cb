"""The thin client of ffmpeg for sound: take recordings in, put them together, make them loud enough, measure."""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
import wave
from array import array
from collections.abc import Iterable
from pathlib import Path

from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake
from trygvej.formats.encoder import program

RATE = 48_000
WANTED, WITHIN, PEAK = -16.0, 1.0, -1.0
"""The loudness in LUFS, how far from it is too far, and the peak in dBTP that must not be reached."""
_LIMIT = -2.5  # dB: what the limiter lets through; the encoder adds a little
_TRIES = 4
_LONGEST = 120  # seconds of one line
_SHORTEST, _SOFTEST = 300, 160  # milliseconds; of 32,767: what is softer is a room, not a voice
_FORMATS = "wav,matroska,webm,ogg,mp3,flac,mov,mp4,m4a,aac"
_INTEGRATED = re.compile(r"I:\s+(-?[\d.]+|-inf) LUFS")
_PEAK = re.compile(r"Peak:\s+(-?[\d.]+|-inf) dBFS")


class NotSound(ValueError):
    """What was handed in is no sound that can be read, or is too long; the message is for the editor."""


def taken_in(upload: bytes) -> tuple[bytes, int]:
    """A recording from wherever as one channel of FLAC and its length in milliseconds.

    Raises:
        NotSound: when it cannot be read, is empty or is too long.
        CannotMake: when ffmpeg is missing.
    """
    with tempfile.TemporaryDirectory(prefix="trygvej-voice-") as name:
        source, target = Path(name, "in"), Path(name, "out.flac")
        source.write_bytes(upload)
        safe = ["-protocol_whitelist", "file", "-format_whitelist", _FORMATS, "-t", str(_LONGEST)]
        command = [
            program(),
            "-v",
            "error",
            "-nostdin",
            *safe,
            "-i",
            str(source),
            "-map",
            "0:a:0",
            "-vn",
            "-af",
            "highpass=f=70",
        ]
        command += ["-ac", "1", "-ar", str(RATE), *_STEADY, "-y", str(target)]
        try:
            ended = subprocess.run(command, capture_output=True, timeout=60, check=False)
        except subprocess.TimeoutExpired as error:
            raise NotSound(_("The recording could not be read.")) from error
        if ended.returncode or not target.exists():
            raise NotSound(_("The recording could not be read."))
        sound = target.read_bytes()
    samples = array("h", _samples(sound))
    milliseconds = len(samples) * 1000 // RATE
    if milliseconds < _SHORTEST or max(samples) < _SOFTEST:
        raise NotSound(_("There is no voice in the recording."))
    return sound, milliseconds


def together(pieces: Iterable[tuple[int, bytes]], milliseconds: int) -> bytes:
    """Recordings (FLAC), each from its own millisecond on, as one WAV of a given length."""
    whole = bytearray(milliseconds * RATE // 1000 * 2)
    for at, sound in pieces:
        first = at * RATE // 1000 * 2
        samples = _samples(sound)[: len(whole) - first]
        whole[first : first + len(samples)] = samples
    return _wav(bytes(whole))


def levelled(wav: bytes) -> bytes:
    """A WAV at the loudness wanted: compressed and limited, never made louder here and there by a guess."""
    plain = _ran(
        ["-i", "pipe:0", "-af", "highpass=f=70,acompressor=threshold=-24dB:ratio=3:attack=10:release=200"],
        wav,
    )
    gain = WANTED - measured(plain)[0]
    for _try in range(_TRIES):
        result = _ran(["-i", "pipe:0", "-af", _louder(gain)], plain)
        loudness, peak = measured(result)
        if abs(loudness - WANTED) <= WITHIN / 4 and peak < PEAK - 0.5:
            break
        gain += WANTED - loudness
    return result


def checked(encoded: bytes) -> bytes:
    """The encoded file, measured.

    Raises:
        CannotMake: when it is not as loud as it shall be, or too near the top.
    """
    loudness, peak = measured(encoded)
    if abs(loudness - WANTED) > WITHIN or peak >= PEAK:
        words = {"loudness": loudness, "peak": peak}
        raise CannotMake(
            _("The sound is at %(loudness)s LUFS and %(peak)s dBTP, which is not as it should be.") % words
        )
    return encoded


def measured(file: bytes) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBTP of a file with sound."""
    with tempfile.TemporaryDirectory(prefix="trygvej-sound-") as name:
        path = Path(name, "file")
        path.write_bytes(file)
        command = [
            program(),
            "-nostdin",
            "-hide_banner",
            "-i",
            str(path),
            "-map",
            "0:a",
            "-af",
            "ebur128=peak=true",
        ]
        said = subprocess.run(
            [*command, "-f", "null", "-"], capture_output=True, text=True, check=False
        ).stderr
    summary = said.rpartition("Summary:")[2]
    loudness, peak = _INTEGRATED.search(summary), _PEAK.search(summary)
    if not loudness or not peak:
        raise CannotMake(_("The sound could not be measured."))
    return float(loudness[1]), float(peak[1])


_STEADY = ("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact")


def _louder(gain: float) -> str:
    limit = 10 ** (_LIMIT / 20)
    limiter = f"alimiter=limit={limit:.5f}:attack=3:release=80:level=disabled"
    return (
        f"volume={gain:.3f}dB,aresample=192000,{limiter},aresample={RATE}"  # peaks between samples count too
    )


def _ran(arguments: list[str], given: bytes) -> bytes:
    command = [program(), "-v", "error", "-nostdin", *arguments, "-ac", "1", "-ar", str(RATE), *_STEADY]
    ended = subprocess.run([*command, "-f", "s16le", "pipe:1"], input=given, capture_output=True, check=False)
    if ended.returncode:
        raise CannotMake(_("The encoder failed. It said: %(said)s") % {"said": ended.stderr.decode()[-500:]})
    return _wav(ended.stdout)


def _samples(flac: bytes) -> bytes:
    command = [
        program(),
        "-v",
        "error",
        "-nostdin",
        "-i",
        "pipe:0",
        "-ac",
        "1",
        "-ar",
        str(RATE),
        "-f",
        "s16le",
        "pipe:1",
    ]
    return subprocess.run(command, input=flac, capture_output=True, check=True).stdout


def _wav(samples: bytes) -> bytes:
    kept = io.BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples)
    return kept.getvalue()
