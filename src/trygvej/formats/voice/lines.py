"""What a voice says of an exercise, line by line, and how a machine is to pronounce it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import yaml
from django.conf import settings

from trygvej.engines.language.speech import spoken
from trygvej.formats.base import digest


@dataclass(frozen=True, slots=True)
class Line:
    """One line to say: the words of a part of the film, and how they are given to a machine."""

    key: str
    title: str
    text: str
    language: str
    pronunciation: str = ""

    @property
    def mark(self) -> str:
        """Eight letters for the words. A recording of other words has another mark, and is stale."""
        return digest(self.language, " ".join(self.text.split()))[:8]

    @property
    def for_machine(self) -> str:
        """The words as a speech engine reads them rightly."""
        return spoken(self.pronunciation or self.text, self.language, table(self.language))


@cache
def table(language: str) -> Mapping[str, str]:
    """What is said for abbreviations and names: ``content/voice/<language>.yaml``, and beside it the site's own words.

    The site's own stand in ``voice/<language>.yaml`` in the folder of made files, and win.
    """
    found: dict[str, str] = {}
    for folder in (settings.CONTENT / "voice", settings.MEDIA_ROOT / "voice"):
        path = folder / f"{language}.yaml"
        if path.is_file():
            read = yaml.safe_load(path.read_text("utf-8")) or {}
            found |= {str(written): str(said) for written, said in read.items()}
    return found
