"""What the command says, in Danish: the terminal is read by whoever runs a Danish site.

Python's own gettext reads the same catalogue as Django does, so that a message needs no Django.
"""

from __future__ import annotations

import gettext as standard
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_CATALOGUE = standard.NullTranslations()
for _room in ("config", "engines", "cli"):  # the rooms that speak in the terminal
    _more = standard.translation("django", _PACKAGE / _room / "locale", ["da"], fallback=True)
    _more.add_fallback(_CATALOGUE)
    _CATALOGUE = _more

gettext = _CATALOGUE.gettext
ngettext = _CATALOGUE.ngettext
