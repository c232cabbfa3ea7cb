"""The files of a message: which can be read, which are kept as they came, and which are only named.

What a file says that it is counts for nothing; what is in it does. Kept are PDF, PNG and JPEG, and text. Anything else
(programs, archives, office documents that may hold programs) is named and left out, so that nothing that came from a
stranger can do harm on a library's computer. Nothing is ever unpacked or run.
"""

from __future__ import annotations

import base64
import binascii
from typing import Final

from trygvej.engines.world.post.letter import Attachment
from trygvej.engines.world.post.memo import clean, html
from trygvej.engines.world.post.memo.tree import refuse

LARGEST: Final = 10_000_000
_TEXT_LONGEST: Final = 20_000
_MAGIC: Final = (
    (b"%PDF-", "application/pdf", ".pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
)
_OTHER: Final = (b"PK\x03\x04", b"MZ", b"\x7fELF", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")


def decoded(content: str, place: str) -> bytes:
    """What the base64 holds. Raises ``Refused``."""
    try:
        data = base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise refuse("memo-base64", place) from error
    if len(data) > LARGEST:
        raise refuse("memo-file-large", place, most=LARGEST // 1_000_000)
    return data


def text_of(data: bytes) -> str | None:
    """The text of a file that is text: UTF-8, else what Danish systems write; None where it is something else."""
    if data.startswith(_OTHER) or b"\0" in data[:4096].replace(b"\xff\xfe", b"", 1):
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return clean.words(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return None


def is_html(media: str, text: str) -> bool:
    """True where a text is a web page, whatever it says it is."""
    start = text.lstrip()[:200].casefold()
    return "html" in media.casefold() or start.startswith(
        ("<!doctype", "<html", "<body", "<div", "<p", "<script")
    )


def read_text(media: str, data: bytes) -> str | None:
    """The light markup of a file that can be read; None where it cannot."""
    if any(data.startswith(magic) for magic, _, _ in _MAGIC) or (text := text_of(data)) is None:
        return None
    return html.reduced(text) if is_html(media, text) else text.strip()


def attachment(label: str, name: str, media: str, data: bytes) -> Attachment:
    """The file as an attachment of a letter."""
    name, label = clean.file_name(name), clean.line(label) or clean.file_name(name)
    for magic, kind, ending in _MAGIC:
        if data.startswith(magic):
            whole = name if name.casefold().endswith((ending, ".jpeg")) else f"{name}{ending}"
            return Attachment(label=label, name=whole, media=kind, data=base64.b64encode(data).decode())
    if (text := read_text(media, data)) is not None:
        whole = name if name.casefold().endswith(".txt") else f"{name}.txt"
        return Attachment(label=label, name=whole, text=text[:_TEXT_LONGEST])
    return Attachment(label=label, name=name, media="application/octet-stream")
