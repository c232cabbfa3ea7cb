"""The address of a step's film in sign language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from trygvej.design.public import localized
from trygvej.formats import ranges, signing
from trygvej.formats.sign import SIGN


@require_safe
def of_step(request: HttpRequest, key: str, step: str) -> HttpResponse:
    """The film itself, whole or a piece of it; where there is none now, the way back to the guide."""
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    found = signing.read_step(key, language, step)
    if found is None:
        response: HttpResponse = HttpResponseRedirect(localized(f"/trin-for-trin/{key}/", language))
        response["Cache-Control"] = "no-store"
        return response
    content, mark = found
    return ranges.answer(request, content, SIGN.media, f"{mark}-{len(content)}")
