"""A page in a frame on somebody else's site."""

from __future__ import annotations

import re

from django.conf import settings
from django.http import HttpResponse

from trygvej.wizards.addresses import EMBEDDED
from trygvej.wizards.leaving import beside

_STAYS = re.compile(rf"(/[a-z]{{2}})?/{EMBEDDED}/")


def frame(response: HttpResponse) -> None:
    """Let any site show this page in a frame, and let links that lead away from it open beside the frame."""
    policy = settings.CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
    response.headers["Content-Security-Policy"] = policy
    response.content = beside(response.content, _STAYS)
