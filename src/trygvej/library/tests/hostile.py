"""Files that say they are pictures and are something else, or more: what tests of every way in go through."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image
from PIL.PngImagePlugin import PngInfo

SCRIPT = b"<script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">%s</svg>'
PDF = b"%%PDF-1.7\n1 0 obj<</Type/Catalog%s>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF"


def drawn(form: str = "PNG", size: tuple[int, int] = (40, 30), **more: object) -> bytes:
    """A white picture."""
    kept = io.BytesIO()
    Image.new("RGB", size, "white").save(kept, form, **more)
    return kept.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(wide: int, high: int, *more: bytes) -> bytes:
    """A PNG that says how large it is, whatever it holds."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0))
    data = _chunk(b"IDAT", zlib.compress(b"\0" * 9999))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + data + _chunk(b"IEND", b"")


def _placed() -> bytes:
    """A photo that says where it was taken, and by whom."""
    found = Image.Exif()
    found[0x010E] = "hjemme " + SCRIPT.decode()
    place = found.get_ifd(0x8825)
    place[1], place[2] = "N", (55.0, 40.0, 34.0)
    place[3], place[4] = "E", (12.0, 34.0, 6.0)
    return drawn("JPEG", exif=found.tobytes())


def _noted() -> bytes:
    words = PngInfo()
    words.add_text("Comment", SCRIPT.decode())
    return drawn(pnginfo=words)


REFUSED = {
    "nothing": b"",
    "html": b"<!doctype html><html>" + SCRIPT,
    "html-as-png": b"\x89PNG\r\n\x1a\n" + SCRIPT,
    "svg-with-a-script": SVG % SCRIPT,
    "svg-that-acts-when-loaded": SVG.replace(b">%s", b' onload="alert(1)">%s') % b"",
    "svg-with-html-inside": SVG % (b"<foreignObject><iframe src='//ondt.dk'/></foreignObject>"),
    "svg-with-an-outer-entity": b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:/etc/passwd">]>'
    + SVG % b"<text>&a;</text>",
    "svg-of-a-billion-laughs": b'<!DOCTYPE svg [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'
    + SVG % b"&b;",
    "svg-that-fetches": SVG % b'<image x:href="https://ondt.dk/x"/>',
    "svg-with-a-link": SVG % b'<a x:href="java&#115;cript:alert(1)"><text>tryk</text></a>',
    "pdf-with-a-script": PDF % b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
    "pdf-that-starts-a-program": PDF % b"/OpenAction<</S/Launch/F(cmd.exe)>>",
    "pdf-with-a-file-inside": PDF % b"/Names<</EmbeddedFiles<</Names[(ondt.exe) 2 0 R]>>>>",
    "pdf-with-a-picture": b"%PDF-1.7\n" + drawn("JPEG"),
    "gif-and-script": b"GIF89a/*" + b"\0" * 40 + b"*/=1;alert(1)",
    "gif": drawn("GIF"),
    "bmp": drawn("BMP"),
    "tiff": drawn("TIFF"),
    "icon": drawn("ICO"),
    "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file",
    "zip": b"PK\x03\x04" + b"\0" * 60,
    "program": b"\x7fELF" + b"\0" * 60,
    "a-bomb-of-dots": _png(60_000, 60_000),
    "a-bomb-of-words": _png(9, 9, _chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 9_000_000))),
    "too-large": b"\x89PNG" + b"\0" * 8_000_001,
    "cut-off-at-once": drawn()[:40],
    "cut-off-jpeg": drawn("JPEG", (400, 300))[:-200],
}
CLEANED = {
    "a-script-behind-it": drawn("JPEG") + SCRIPT,
    "a-zip-behind-it": drawn() + b"PK\x03\x04" + SCRIPT,
    "a-script-in-a-comment": _noted(),
    "a-script-in-the-jpeg": drawn("JPEG", comment=SCRIPT),
    "where-it-was-taken": _placed(),
    "a-broken-note": drawn("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"),
    "very-wide": drawn(size=(9000, 20)),
}
