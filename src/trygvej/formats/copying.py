"""The page that tells how to show a guide or a film on another site."""

from __future__ import annotations

from html import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from trygvej.design.public import kept, localized, page_frame


def page(request: HttpRequest, path: str, title: str, words: str) -> HttpResponse:
    """The line to copy for what stands at ``path`` and is called ``title``; ``words`` are the page's own title."""
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    frame = page_frame(f"{path}indlejr/", words % {"title": title}, "", "practise")
    site, shown, key = settings.PUBLIC_URL, localized(path, language), path.strip("/")
    spoken = f' hreflang="{language}" lang="{language}"'
    link = f'<a href="{site}{shown}"{spoken} data-trygvej="{key}">{escape(title)}</a>'
    source = site + localized(f"/indlejret{path}", language)
    values = {
        "key": key,
        "back": shown,
        "line": f'{link}<script src="{site}/indlejr.js" async></script>',
        "frame_line": f'<iframe src="{source}" title="{escape(title)}" width="100%" height="800"'
        ' referrerpolicy="origin" allowfullscreen></iframe>',
        "name": title,
    }
    response = kept(request, "formats/copy.html", frame, **values)
    response["Content-Security-Policy"] = f"{settings.CONTENT_SECURITY_POLICY}; frame-src 'self'"
    return response
