"""The thin client of the encoder: frames go in through a pipe, a film with captions and chapters comes out.

The same frames give the same bytes: one thread, no dates, no name of the program.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake
from trygvej.formats.encoder import program
from trygvej.formats.film.captions import FPS, clock
from trygvej.formats.film.said import Film

LANGUAGES = {"da": "dan", "en": "eng", "ar": "ara"}
"""Our languages as the file format names them."""
_PICTURE = (
    "-c:v", "libx264", "-preset", "veryfast", "-tune", "animation", "-crf", "21", "-g", "250", "-bf", "2",
    "-threads", "1", "-profile:v", "high", "-pix_fmt", "yuv420p",
    "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
)  # fmt: skip
_STEADY = ("-map_metadata", "0", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact")
PATIENCE = 600  # seconds that it may take to write the end


def encode(film: Film, frames: Iterable[bytes], sound: bytes | None = None) -> bytes:
    """A film (MP4). ``sound`` is a whole sound track (WAV) that begins with the first frame.

    Raises:
        CannotMake: when the encoder is missing or fails.
    """
    with tempfile.TemporaryDirectory(prefix="trygvej-film-") as name:
        folder = Path(name)
        (folder / "chapters.txt").write_text(chapters(film), "utf-8")
        (folder / "captions.srt").write_text(_srt(film), "utf-8")
        if sound is not None:
            (folder / "sound.wav").write_bytes(sound)
        target = folder / "film.mp4"
        _fed([program(), *_command(film, folder, sound is not None), str(target)], frames, folder)
        return target.read_bytes()


def _command(film: Film, folder: Path, sounds: bool) -> list[str]:
    size = film.size
    language = LANGUAGES.get(film.language, "und")
    inputs = ["-f", "ffmetadata", "-i", f"{folder}/chapters.txt"]
    inputs += [
        "-f",
        "rawvideo",
        "-pix_fmt",
        "yuv420p",
        "-s",
        f"{size.wide}x{size.high}",
        "-r",
        str(FPS),
        "-i",
        "pipe:0",
    ]
    inputs += ["-i", f"{folder}/captions.srt"]
    maps = ["-map", "1:v", "-map", "2:s"]
    if sounds:
        inputs += ["-i", f"{folder}/sound.wav"]
        maps += [
            "-map",
            "3:a",
            "-c:a",
            "aac",
            "-b:a",
            "96k",
            "-ac",
            "1",
            "-metadata:s:a:0",
            f"language={language}",
        ]
    maps += ["-c:s", "mov_text", "-metadata:s:s:0", f"language={language}", "-map_chapters", "0"]
    return ["-hide_banner", "-loglevel", "error", "-nostdin", *inputs, *maps, *_PICTURE, *_STEADY,
            "-movflags", "+faststart", "-y"]  # fmt: skip


def _fed(command: list[str], frames: Iterable[bytes], folder: Path) -> None:
    surroundings = {"PATH": os.defpath, "LANG": "C.UTF-8", "HOME": str(folder)}
    with (folder / "said.txt").open("w+b") as said:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said, env=surroundings)
        try:
            _written(process.stdin, frames)
            ended = process.wait(PATIENCE)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        if ended:
            said.seek(0)
            words = said.read().decode("utf-8", "replace")[-500:]
            raise CannotMake(_("The encoder failed. It said: %(said)s") % {"said": words})


def _written(pipe: IO[bytes] | None, frames: Iterable[bytes]) -> None:
    if pipe is None:
        return
    try:
        with pipe:
            for frame in frames:
                pipe.write(frame)
    except BrokenPipeError:  # it has ended already, and its last words say why
        return


def chapters(film: Film) -> str:
    """Title and chapters as ffmpeg reads them."""
    lines = [";FFMETADATA1", f"title={_escaped(film.title)}", f"language={film.language}"]
    for first, last, title in film.chapters:
        lines += [
            "[CHAPTER]",
            f"TIMEBASE=1/{FPS}",
            f"START={first}",
            f"END={last}",
            f"title={_escaped(title)}",
        ]
    return "\n".join([*lines, ""])


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "=;#\\" else letter for letter in text.replace("\n", " "))


def _srt(film: Film) -> str:
    told = (
        f"{number}\n{clock(cue.first)} --> {clock(cue.last)}\n".replace(".", ",")
        + "\n".join(cue.lines)
        + "\n"
        for number, cue in enumerate(film.cues, start=1)
    )
    return "\n".join(told)
