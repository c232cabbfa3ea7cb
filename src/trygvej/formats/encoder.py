"""Where the program is that encodes film and sound."""

from __future__ import annotations

import shutil

from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake


def program() -> str:
    """Where ffmpeg is.

    Raises:
        CannotMake: when it is not there.
    """
    found = shutil.which("ffmpeg")
    if found is None:
        words = _("There is nothing to encode films and sound with. Install Debian's package: ffmpeg")
        raise CannotMake(words)
    return found
