"""What a page says of itself, so that whoever gives it out can count it: one word per number to raise.

A word is ``kind/key/node/language/what``; its parts are short names from content and code, never what a person
typed. Where the node is ``*`` it is the origin of the page around, which only the request knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

HEADER = "Trygvej-Figures"
START = "-"
"""The node of a wizard's first page; no question or outcome can have that name."""
HOST = "*"

SHOWN, ANSWERED = "shown", "answered"
_WORD = re.compile(r"[a-z]{1,20}/[a-z0-9-]{1,80}/[^/\s]{1,120}/[a-z]{2}/[a-z]{1,20}")


@dataclass(frozen=True)
class Mark:
    """One number that is raised."""

    kind: str
    key: str
    node: str
    language: str
    what: str

    def __str__(self) -> str:
        return f"{self.kind}/{self.key}/{self.node}/{self.language}/{self.what}"

    @classmethod
    def read(cls, word: str) -> Mark:
        """The mark that was written so.

        Raises:
            ValueError: it is none.
        """
        if not _WORD.fullmatch(word):
            raise ValueError("not a mark")
        return cls(*(part.replace("|", "/") for part in word.split("/")))


def of_host(word: str, referer: str) -> str | None:
    """The word of a framed page with the origin of the page around; None where that is not told.

    An address of numbers says where somebody's own machine is, and is not kept.
    """
    try:
        parts = urlsplit(referer[:300])
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*", host):
        return None
    if re.fullmatch(r"[0-9.]+", host) or len(host) > 100:
        return None
    # A slash would end the word's part; it is put back when the word is read.
    origin = f"{parts.scheme}:||{host}" + (f":{port}" if port else "")
    return word.replace(f"/{HOST}/", f"/{origin}/")
