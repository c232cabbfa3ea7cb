"""Everything that can be shown can be shown in Danish, and every page in Arabic."""

import re

import pytest

from tools import messages


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_compiled_catalogue_is_current(language: str) -> None:
    path = messages.path_of(language)
    assert path.with_suffix(".mo").read_bytes() == messages.compiled(messages.translated(language)), (
        "run `make messages`"
    )


@pytest.mark.parametrize("language", messages.MUST_BE_WHOLE)
def test_no_sentence_is_left_in_english(language: str) -> None:
    assert list(messages.missing(language)) == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_translation_keeps_its_places(language: str) -> None:
    for message in messages.translated(language):
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
