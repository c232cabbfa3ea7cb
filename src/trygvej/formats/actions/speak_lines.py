"""Have the site's own speech engine say what nobody has recorded, where the site has allowed it to publish."""

from __future__ import annotations

from trygvej.formats.actions.keep_voice import keep_voice
from trygvej.formats.base import Material
from trygvej.formats.voice import machine, recordings
from trygvej.formats.voice.lines import Line
from trygvej.formats.voice.recordings import Origin


class MayNot(Exception):
    """The site has no engine that may publish."""


def speak_lines(material: Material, key: str, lines: tuple[Line, ...]) -> int:
    """Say each line that no recording says as it is written now; tells how many that were. A person's stays.

    Raises:
        MayNot: when no engine is allowed to publish.
        CannotMake: when the engine fails.
    """
    if not machine.may_publish():
        raise MayNot
    number = 0
    for line in lines:
        found = recordings.kept(material, key, line.language).get(line.key)
        if found is None or found.mark != line.mark:
            keep_voice(material, key, line, machine.say(line), Origin.MACHINE)
            number += 1
    return number
