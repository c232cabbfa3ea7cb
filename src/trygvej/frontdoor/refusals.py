"""What the front door says when it cannot let Django answer; the words are the same as everywhere, by gettext."""

from __future__ import annotations

from html import escape

from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from trygvej.frontdoor.behind import Response

_WORDS = {
    400: gettext_noop("We could not read what you sent. Please try again."),
    411: gettext_noop("We could not read what you sent. Please try again."),
    408: gettext_noop("What you sent took too long to reach us. Please try again."),
    413: gettext_noop("What you sent is too big. Go back, and send something smaller."),
    414: gettext_noop("The address is too long."),
    431: gettext_noop("Your browser sent more than we can read."),
    500: gettext_noop("Something went wrong here. Please try again."),
    503: gettext_noop("Many are here at the moment. Please try again in a minute."),
}
_HOME = gettext_noop("Go to the front page")
_RETRY_SECONDS = "10"

_PAGE = (
    '<!doctype html><html lang="{language}" dir="{direction}"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>{words}</title>'
    '<main><h1>{words}</h1><p><a href="{home}">{way}</a></p></main></html>'
)


def refuse(status: int, path: str) -> Response:
    """A small page in the language of the address."""
    with translation.override(translation.get_language_from_path(path) or "da"):
        language = translation.get_language() or "da"
        body = _PAGE.format(
            language=language,
            direction="rtl" if translation.get_language_bidi() else "ltr",
            words=escape(gettext(_WORDS[status])),
            home="/" if language == "da" else f"/{language}/",
            way=escape(gettext(_HOME)),
        ).encode()
    headers = [
        ("content-type", "text/html; charset=utf-8"),
        ("content-length", str(len(body))),
        ("content-language", language),
        ("content-security-policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
    ]
    if status == 503:
        headers.append(("retry-after", _RETRY_SECONDS))
    if status in (408, 411, 413):
        headers.append(("connection", "close"))  # the rest of the body is not read
    return Response(status, headers, body)
