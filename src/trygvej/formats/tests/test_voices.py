"""Voices: a recording counts for its words only; sound is made when every line is spoken, as loud as it shall be."""

from __future__ import annotations

import io
import json
import math
import subprocess
import wave
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

from trygvej.formats import public
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.audio import Audio
from trygvej.formats.base import CannotMake, Material, State
from trygvej.formats.film.film import WideFilm, spoken
from trygvej.formats.public import MayNot, NotSound, keep_voice, remove_voice, speak_lines, voice_lines
from trygvej.formats.tests.papers import ONE, Blank, source
from trygvej.formats.voice import machine, sound

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_media(media: Path) -> None:
    """Each test has a storage of its own."""


def voice(seconds: float = 1.5, loud: float = 0.05) -> bytes:
    """Something like speech: a tone that comes and goes (WAV)."""
    kept, rate = io.BytesIO(), 16_000
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        for at in range(int(seconds * rate)):
            strong = loud * (1.2 + math.sin(at / rate * 18)) / 2.2
            file.writeframesraw(
                int(32767 * strong * math.sin(at / rate * 1400)).to_bytes(2, "little", signed=True)
            )
    return kept.getvalue()


def record_all(key: str = ONE, material: Material = Material.EXERCISE) -> None:
    for number, one in enumerate(voice_lines(material, key, "da")):
        keep_voice(material, key, one.line, voice(1.2 + number / 4, 0.02 + number / 50))


def state(form: str) -> public.Line:
    return next(iter(public.survey([ONE], [form], ["da"])))


def test_without_a_voice_the_film_is_silent_and_the_sound_is_missing_and_asked_of_nobody() -> None:
    assert not WideFilm().says(source()).spoken
    assert state("audio").state is State.MISSING
    assert not state("audio").to_make
    with pytest.raises(CannotMake):
        Audio().make(source(), Blank())


def test_a_recording_of_other_words_is_stale_and_makes_the_film_silent_again() -> None:
    record_all()
    assert WideFilm().says(source()).spoken
    assert state("audio").to_make
    line = voice_lines(Material.EXERCISE, ONE, "da")[1].line
    keep_voice(Material.EXERCISE, ONE, replace(line, text="Noget andet."), voice())
    assert [one.stale for one in voice_lines(Material.EXERCISE, ONE, "da")].count(True) == 1
    assert not WideFilm().says(source()).spoken
    remove_voice(Material.EXERCISE, ONE, "da", line.key)
    assert voice_lines(Material.EXERCISE, ONE, "da")[1].recording is None


def test_captions_last_as_long_as_the_voice() -> None:
    silent = WideFilm().says(source())
    record_all()
    told = WideFilm().says(source())
    assert WideFilm().fingerprint(source()) != "" and told.times != silent.times
    assert all(sum(map(len, cue.lines)) * 25 <= 15 * (cue.last - cue.first) for cue in told.cues)
    found = sound.measured(spoken(told, source()))
    assert abs(found[0] - sound.WANTED) < sound.WITHIN


def test_the_sound_is_as_loud_as_it_shall_be_has_chapters_and_is_the_same_each_time(tmp_path: Path) -> None:
    record_all()
    content = Audio().make(source(), Blank())
    loudness, peak = sound.measured(content)
    assert abs(loudness + 16) < 1
    assert peak < -1
    assert content == Audio().make(source(), Blank())
    path = tmp_path / "sound.mp3"
    path.write_bytes(content)
    asked = ["ffprobe", "-v", "error", "-show_chapters", "-show_format", "-of", "json", str(path)]
    found = json.loads(subprocess.run(asked, capture_output=True, check=True).stdout)
    assert len(found["chapters"]) == len(voice_lines(Material.EXERCISE, ONE, "da"))
    assert found["chapters"][0]["tags"]["title"]


def test_too_loud_or_too_soft_is_refused() -> None:
    with pytest.raises(CannotMake):
        sound.checked(voice(3, 0.01))
    with pytest.raises(CannotMake):
        sound.checked(voice(3, 1.0))


@pytest.mark.parametrize(
    "upload", [b"", b"no sound", b"#!/bin/sh", voice(2, 0.0)], ids=["none", "text", "script", "silent"]
)
def test_what_is_no_voice_is_not_kept(upload: bytes) -> None:
    with pytest.raises(NotSound):
        keep_voice(Material.EXERCISE, ONE, voice_lines(Material.EXERCISE, ONE, "da")[0].line, upload)
    assert voice_lines(Material.EXERCISE, ONE, "da")[0].recording is None


def test_a_machine_may_speak_in_public_only_where_the_site_has_said_so(
    settings: object, tmp_path: Path
) -> None:
    lines = tuple(one.line for one in voice_lines(Material.EXERCISE, ONE, "da"))
    with pytest.raises(MayNot):
        speak_lines(Material.EXERCISE, ONE, lines)
    (tmp_path / "said.wav").write_bytes(voice())
    settings.VOICE_COMMAND = f"cp {tmp_path}/said.wav {{out}}"  # type: ignore[attr-defined]
    with pytest.raises(MayNot):
        speak_lines(Material.EXERCISE, ONE, lines)
    settings.VOICE_MAY_PUBLISH = True  # type: ignore[attr-defined]
    keep_voice(Material.EXERCISE, ONE, lines[0], voice(2))
    assert speak_lines(Material.EXERCISE, ONE, lines) == len(lines) - 1
    assert [one.by_machine for one in voice_lines(Material.EXERCISE, ONE, "da")].count(False) == 1
    settings.VOICE_COMMAND = ""  # type: ignore[attr-defined]
    assert not machine.may_publish()


def test_the_machine_gets_its_words_in_words() -> None:
    assert not any(
        letter.isdigit()
        for one in voice_lines(Material.EXERCISE, "foerste-brev", "da")
        for letter in one.line.for_machine
    )


def test_the_page_and_the_feed_have_the_sound_when_it_is_made(client: Client) -> None:
    assert "<enclosure" not in client.get("/lyd/podcast.xml").content.decode()
    record_all()
    make_pieces(Material.EXERCISE, ONE, "da", ("audio",), Blank())
    told = client.get("/lyd/podcast.xml").content.decode()
    assert f"/film/{ONE}/lyd.mp3" in told
    assert "<audio" in client.get(f"/film/{ONE}/").content.decode()
    answer = client.get(f"/film/{ONE}/lyd.mp3", headers={"Range": "bytes=0-2"})
    assert (answer.status_code, answer.content, answer["Content-Type"]) == (206, b"ID3", "audio/mpeg")
