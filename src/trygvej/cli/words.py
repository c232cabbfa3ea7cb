"""What the command says, in Danish: the terminal is read by whoever runs a Danish site.

Python's own gettext reads the same catalogue as Django does, so that a message needs no Django.
"""

from __future__ import annotations

import gettext as standard
from pathlib import Path

_LOCALE = Path(__file__).resolve().parents[1] / "locale"
_CATALOGUE = standard.translation("django", _LOCALE, languages=["da"], fallback=True)

gettext = _CATALOGUE.gettext
ngettext = _CATALOGUE.ngettext
