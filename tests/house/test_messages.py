"""Everything that can be shown can be shown in Danish, and every page in Arabic."""

import re

import pytest

from tools import messages

IN_ROOMS = [(room, language) for room in messages.rooms() for language in messages.LANGUAGES]


@pytest.mark.parametrize(("room", "language"), IN_ROOMS)
def test_the_compiled_catalogue_is_current(room: str, language: str) -> None:
    found = messages.path_of(room, language).with_suffix(".mo").read_bytes()
    assert found == messages.compiled(messages.translated(room, language)), "run `make messages`"


@pytest.mark.parametrize("path", messages.others(), ids=str)
def test_what_others_leave_in_english_is_compiled(path) -> None:
    assert path.with_suffix(".mo").read_bytes() == messages.compiled(messages.read(path)), (
        "run `make messages`"
    )


@pytest.mark.parametrize(("room", "language"), IN_ROOMS)
def test_no_sentence_is_left_in_english(room: str, language: str) -> None:
    if language in messages.MUST_BE_WHOLE:
        assert list(messages.missing(room, language)) == []


@pytest.mark.parametrize("language", messages.MUST_BE_WHOLE)
def test_a_sentence_is_said_alike_in_every_room(language: str) -> None:
    said: dict[tuple[str, str], tuple[str, str]] = {}
    for room in messages.rooms():
        for message in messages.translated(room, language):
            key = (str(message.id), str(message.context or ""))
            if message.id and message.string:  # what only staff meet has no Arabic
                first = said.setdefault(key, (room, str(message.string)))
                assert first[1] == str(message.string), f"{first[0]} and {room} differ on {message.id!r}"


@pytest.mark.parametrize(("room", "language"), IN_ROOMS)
def test_a_translation_keeps_its_places(room: str, language: str) -> None:
    for message in messages.translated(room, language):
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        strings = [message.string] if isinstance(message.string, str) else list(message.string)
        if not all((*ids, *strings)):
            continue
        wanted = places(ids[-1])
        assert places(strings[-1]) == wanted, message.id
        assert all(places(string) <= wanted for string in strings), message.id


def places(words: str) -> set[str]:
    """Where something is put in: `%(name)s`."""
    return set(re.findall(r"%\(\w+\)(?:\.\d+)?[sdf]", words))
