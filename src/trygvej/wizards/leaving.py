"""Links that lead out of a frame: they open beside it and say so."""

from __future__ import annotations

import re
from html import escape

from django.utils.translation import gettext as _

_LINK = re.compile(
    r'<a\b(?P<before>[^>]*?)\shref="(?P<to>[^"]*)"(?P<after>[^>]*)>(?P<words>.*?)</a>', re.DOTALL
)
_NO_PAGE = re.compile(r"#|tel:|mailto:")


def beside(content: bytes, stays: re.Pattern[str]) -> bytes:
    """The page with every link that does not match ``stays`` opening in a new window.

    Most sites, and our own public pages, refuse to be shown in a frame, so such a link would end in a blank one.
    """

    def leaving(link: re.Match[str]) -> str:
        if _NO_PAGE.match(link["to"]) or stays.match(link["to"]):
            return link[0]
        around = f"{link['before']} {link['after']}".replace(' rel="external"', "").strip()
        said = escape(_("opens in a new window"))
        return (
            f'<a {around} href="{link["to"]}" target="_blank" rel="external noopener">'
            f'{link["words"]}<span class="sr-only"> ({said})</span></a>'
        )

    return _LINK.sub(leaving, content.decode()).encode()
