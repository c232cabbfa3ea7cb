"""A page in a frame on somebody else's site."""

from __future__ import annotations

import re
from html import escape

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from trygvej.wizards.addresses import EMBEDDED

_LINK = re.compile(
    r'<a\b(?P<before>[^>]*?)\shref="(?P<to>[^"]*)"(?P<after>[^>]*)>(?P<words>.*?)</a>', re.DOTALL
)
_STAYS = re.compile(rf"(/[a-z]{{2}})?/{EMBEDDED}/|#|tel:|mailto:")


def frame(response: HttpResponse) -> None:
    """Let any site show this page in a frame, and let links that lead away from it open beside the frame.

    Most sites refuse to be shown in a frame, so such a link would end in a blank one.
    """
    policy = settings.CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
    response.headers["Content-Security-Policy"] = policy
    response.content = _LINK.sub(_leaving, response.content.decode()).encode()


def _leaving(link: re.Match[str]) -> str:
    if _STAYS.match(link["to"]):
        return link[0]
    around = f"{link['before']} {link['after']}".replace(' rel="external"', "").strip()
    said = escape(_("opens in a new window"))
    return (
        f'<a {around} href="{link["to"]}" target="_blank" rel="external noopener">'
        f'{link["words"]}<span class="sr-only"> ({said})</span></a>'
    )
