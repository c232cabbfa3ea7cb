"""Machines that speak: espeak-ng for drafts that editors hear, and another engine by a command."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake
from trygvej.formats.voice.lines import Line

PATIENCE = 120  # seconds
_DRAFT = ("espeak-ng", "-v", "{language}", "-s", "140", "-w", "{out}", "--stdin")


def may_publish() -> bool:
    """Whether what the machine says may be let out to the public: only another engine, and only if the site says so."""
    return bool(settings.VOICE_COMMAND and settings.VOICE_MAY_PUBLISH)


def say(line: Line) -> bytes:
    """A line spoken by the site's engine, or as a draft by espeak-ng (WAV).

    Raises:
        CannotMake: when there is no engine, or it fails.
    """
    template = shlex.split(settings.VOICE_COMMAND) or list(_DRAFT)
    if shutil.which(template[0]) is None:
        raise CannotMake(_("There is no voice for drafts. Install Debian's package: espeak-ng"))
    with tempfile.TemporaryDirectory(prefix="trygvej-voice-") as folder:
        target = Path(folder, "said.wav")
        command = [
            part.replace("{out}", str(target)).replace("{language}", line.language) for part in template
        ]
        try:
            ended = subprocess.run(
                command, input=line.for_machine.encode(), capture_output=True, timeout=PATIENCE, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise CannotMake(_("The voice failed. It said: %(said)s") % {"said": error}) from error
        if ended.returncode or not target.exists():
            words = ended.stderr.decode("utf-8", "replace")[-300:]
            raise CannotMake(_("The voice failed. It said: %(said)s") % {"said": words})
        return target.read_bytes()
