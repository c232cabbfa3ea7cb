"""From the square on a handed-out paper to the page it is about; the key is counted on the way."""

from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from trygvej.design.public import LANGUAGES
from trygvej.figures import public as figures
from trygvej.formats import addresses, materials
from trygvej.formats.models import Batch

ELSEWHERE = "-"
_PATH = re.compile(r"([a-z0-9-]+/)*[a-z0-9-]*", re.ASCII)


@require_safe
def lead(request: HttpRequest, batch: str, rest: str) -> HttpResponse:
    """Go on to the page; a key that is not known, or is withdrawn, leads there as well and is not counted."""
    if not _PATH.fullmatch(rest):
        raise Http404(rest)
    response = HttpResponseRedirect(f"/{rest}")
    response["Cache-Control"] = "no-store"
    if Batch.objects.filter(key=batch, withdrawn=None).exists():
        first, _, further = rest.partition("/")
        language, path = (first, further) if first in LANGUAGES[1:] else (LANGUAGES[0], rest)
        mark = figures.Mark(figures.BATCH, batch, _about(path), language, figures.SHOWN)
        response[figures.HEADER] = figures.mark_of([mark])
    return response


def _about(path: str) -> str:
    """What the page is about, by a name that only our own content can give."""
    folder, _, key = path.partition("/")
    for material, known in addresses.FOLDERS.items():
        if known == f"/{folder}" and materials.languages(material, key.partition("/")[0]):
            return f"{material}:{key.partition('/')[0]}"
    return ELSEWHERE
