"""A page ready to be sent: for each encoding the headers and the body, made once and sent as they are."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import brotli

Header = tuple[str, str]

IDENTITY, GZIP, BROTLI = range(3)
_NAMES = {GZIP: "gzip", BROTLI: "br"}

_COMPRESSIBLE = (
    "text/",
    "application/json",
    "application/javascript",
    "application/xml",
    "image/svg+xml",
)
FIGURES = "trygvej-figures"  # what to count when the page is given out; visitors do not see it
_MADE_HERE = frozenset({"content-length", "etag", "vary", "trygvej-keep", FIGURES})
_ON_304 = frozenset({"cache-control", "vary", "content-location", "expires"})
_QUALITY = 5  # of brotli: 11 saves 2 % more of a page and takes 30 times as long
_QUALITY_OF_LASTING = 11  # a file that never changes is worth it
_OVERHEAD = 1_000  # bytes that the Python objects of one answer take beside its text; measured


@dataclass(frozen=True, slots=True)
class Answer:
    """One encoding of a page; ``unchanged`` are the headers of a 304."""

    headers: list[Header]
    body: bytes
    etag: str
    unchanged: list[Header]
    weight: int

    def is_known_to(self, if_none_match: str | None) -> bool:
        """True where the browser has this very page already."""
        if if_none_match is None:
            return False
        if if_none_match == self.etag:
            return True
        given = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
        return self.etag in given or given == ["*"]


@dataclass(frozen=True, slots=True)
class Page:
    """The answers by encoding, and what they take up. ``lasting``: an address that always gives the same bytes."""

    answers: tuple[Answer, Answer, Answer]
    lasting: bool
    weight: int
    marked: tuple[str, ...] = ()


def make(headers: Sequence[Header], body: bytes) -> Page:
    """Compress a body and write its headers; takes some time, so never do it in the event loop."""
    named = dict(headers)
    marked = marks_in(named)
    lasting = "immutable" in named.get("cache-control", "")
    common = [header for header in headers if header[0] not in _MADE_HERE]
    if "cache-control" not in named:
        common.append(("cache-control", "no-cache"))
    digest = _digest(common, body)
    if not named.get("content-type", "").startswith(_COMPRESSIBLE):
        plain = _answer(common, body, IDENTITY, digest)
        return Page((plain, plain, plain), lasting, plain.weight, marked)
    common.append(("vary", "Accept-Encoding"))
    bodies = (body, _gzip(body), brotli.compress(body, quality=_QUALITY_OF_LASTING if lasting else _QUALITY))
    plain, gzip, br = (_answer(common, text, encoding, digest) for encoding, text in enumerate(bodies))
    return Page((plain, gzip, br), lasting, plain.weight + gzip.weight + br.weight, marked)


def marks_in(headers: Mapping[str, str]) -> tuple[str, ...]:
    """The words to count a page under; as a rule it has none."""
    return tuple(sys.intern(word) for word in headers.get(FIGURES, "").split())


def _answer(common: list[Header], body: bytes, encoding: int, digest: str) -> Answer:
    name = _NAMES.get(encoding, "")
    etag = f'"{digest}-{name}"' if name else f'"{digest}"'
    own = [("etag", etag), ("content-length", str(len(body)))]
    if name:
        own.append(("content-encoding", name))
    short = [*(header for header in common if header[0] in _ON_304), own[0]]
    return Answer(
        headers=[*common, *own],
        body=body,
        etag=etag,
        unchanged=short,
        weight=len(body) + _length(common) + _length(own) + _OVERHEAD,
    )


def _length(headers: Iterable[Header]) -> int:
    return sum(len(name) + len(value) for name, value in headers)


def _digest(headers: Iterable[Header], body: bytes) -> str:
    """Of the headers too: a page whose headers change is another page to a browser that has it."""
    digest = blake2b(body, digest_size=12)
    for name, value in headers:
        digest.update(f"\n{name}:{value}".encode())
    return digest.hexdigest()


def _gzip(body: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)  # 31: with the frame of gzip, and no time stamp in it
    return packer.compress(body) + packer.flush()


class Accepted(dict[str, int]):
    """Which encoding to send, by the Accept-Encoding header as it came. Browsers send few different ones."""

    MOST = 256

    def __missing__(self, raw: str) -> int:
        encoding = _best(raw)
        if len(self) < self.MOST:
            self[raw] = encoding
        return encoding


def _best(raw: str) -> int:
    offered = set()
    for part in raw.lower().split(","):
        name, _, parameter = part.partition(";")
        if not parameter.replace(" ", "").startswith("q=0") or parameter.strip(" q=0."):
            offered.add(name.strip())
    return BROTLI if "br" in offered else GZIP if "gzip" in offered else IDENTITY
