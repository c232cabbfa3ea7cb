"""A file of which a browser may ask for a piece: players fetch films and sound so."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse

PIECE = 1 << 20
"""The most bytes of a piece whose end is not asked for: nobody has to wait for the whole, nor do we hold it twice."""
_ASKED = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII)


def answer(request: HttpRequest, content: bytes, media: str, mark: str) -> HttpResponse:
    """The whole file, or the piece that is asked for; nothing where the browser has it already."""
    etag = f'"{mark}"'
    if request.headers.get("If-None-Match") == etag:
        return _said(HttpResponse(status=304), etag)
    asked = _ASKED.fullmatch(request.headers.get("Range", ""))
    if asked is None or request.headers.get("If-Range", etag) != etag:
        return _said(HttpResponse(content, content_type=media), etag)
    span = piece(asked[1], asked[2], len(content))
    if span is None:
        refused = HttpResponse(status=416)
        refused["Content-Range"] = f"bytes */{len(content)}"
        return _said(refused, etag)
    first, end = span
    part = HttpResponse(content[first:end], status=206, content_type=media)
    part["Content-Range"] = f"bytes {first}-{end - 1}/{len(content)}"
    return _said(part, etag)


def piece(first: str, last: str, whole: int) -> tuple[int, int] | None:
    """From which byte to which a range goes, the last one not included; None for one that is not there."""
    if not first and not last:
        return None
    if not first:  # the last so many
        start, end = max(0, whole - _number(last)), whole
    else:
        start = _number(first)
        end = min(whole, _number(last) + 1 if last else start + PIECE)
    return (start, end) if start < end else None


def _number(digits: str) -> int:
    """Digits as a number; more of them than any file has bytes are as good as endless."""
    return int(digits[:18]) if len(digits) <= 18 else 10**18


def _said(response: HttpResponse, etag: str) -> HttpResponse:
    response["ETag"] = etag
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = "no-cache"
    response["X-Content-Type-Options"] = "nosniff"
    return response
