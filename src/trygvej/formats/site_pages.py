"""The pages of this site as they are shown to somebody: asked for within the process, for a film.

Nothing goes over a wire, and nothing is counted or logged: what is asked is the view itself.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpResponseBase
from django.urls import resolve
from django.utils import translation

from trygvej.design.public import filming, localized
from trygvej.formats.base import CannotMake

_REDIRECTS = 4

Fields = Iterable[tuple[str, str]]


def page(path: str, language: str, fields: Fields = (), *, posted: bool = False) -> str:
    """A page (HTML) as a reader of a language sees it; ``path`` has no language, ``fields`` are what is asked.

    Raises:
        CannotMake: there is no such page.
    """
    own, query = localized(path, language), urlencode(list(fields), safe=",")
    token = filming.set(True)
    try:
        with translation.override(language):
            for _ in range(_REDIRECTS):
                response = _answer(own, query, language, posted=posted)
                if response.status_code not in (301, 302):
                    break
                target = urlsplit(response.headers["Location"])
                own, query = target.path, target.query
    except Http404 as error:
        raise CannotMake(f"404: {own}") from error
    finally:
        filming.reset(token)
    if response.status_code != 200:
        raise CannotMake(f"{response.status_code}: {own}?{query}")
    return bytes(response.content).decode()  # type: ignore[attr-defined]


def _answer(path: str, query: str, language: str, *, posted: bool) -> HttpResponseBase:
    site = urlsplit(settings.PUBLIC_URL)
    body = query.encode() if posted else b""
    request = WSGIRequest({
        "REQUEST_METHOD": "POST" if posted else "GET",
        "PATH_INFO": path,
        "QUERY_STRING": "" if posted else query,
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "CONTENT_LENGTH": str(len(body)),
        "SERVER_NAME": site.hostname or "localhost",
        "SERVER_PORT": str(site.port or (443 if site.scheme == "https" else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": site.netloc,
        "wsgi.url_scheme": site.scheme,
        "wsgi.input": io.BytesIO(body),
    })  # fmt: skip
    request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
    found = resolve(path)
    answer: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
    return answer
