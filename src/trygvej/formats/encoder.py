"""Where the program is that encodes film and sound."""

from __future__ import annotations

import shutil

from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake


def program(name: str = "ffmpeg") -> str:
    """Where ffmpeg is, or the program beside it that reads films.

    Raises:
        CannotMake: when it is not there.
    """
    found = shutil.which(name)
    if found is None:
        words = _("There is nothing to encode films and sound with. Install Debian's package: ffmpeg")
        raise CannotMake(words)
    return found
