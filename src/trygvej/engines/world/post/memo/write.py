"""One of our letters as a MeMo 1.2 message, as an authority's system would send it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from html import escape
from typing import Final

from trygvej.engines.world.post.letter import Action, Code, Kind, Letter
from trygvej.engines.world.post.memo.read import SPACE, summer
from trygvej.engines.world.post.parts import Heading, Paragraph, Part, Points, Table, parts

_HEAD: Final = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<memo:Message xmlns:memo="{SPACE}" memoVersion="1.2">'
)
Fill = Callable[[str], str]


def write(letter: Letter, today: date, receiver: str, name: str, fill: Fill = str) -> bytes:
    """The message to a receiver of this number (CPR, or CVR where it has eight digits) and name.

    ``today`` is the practice day that the letter's days are counted from; ``fill`` puts in what stands in brackets.
    """
    lines = [_HEAD, *_header(letter, today, receiver, name, fill)]
    if letter.kind is Kind.POST:
        lines += _body(letter, today, fill)
    return "\n".join((*lines, "</memo:Message>\n")).encode()


def _tag(name: str, text: str) -> str:
    return f"<memo:{name}>{escape(text, quote=False)}</memo:{name}>"


def _open(name: str, lines: Iterator[str]) -> Iterator[str]:
    yield f"<memo:{name}>"
    yield from lines
    yield f"</memo:{name}>"


def _uuid(*names: str) -> str:
    """A number of the shape MeMo asks for (version 4), the same for the same names."""
    digits = hashlib.sha256("/".join(names).encode()).hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}"


def _zulu(day: date, at: str) -> str:
    """A Danish time in UTC, as MeMo writes it."""
    local = datetime.combine(day, time.fromisoformat(at))
    utc = local - timedelta(hours=1)
    return f"{utc - timedelta(hours=1) if summer(utc - timedelta(hours=1)) else utc:%Y-%m-%dT%H:%M:%SZ}"


def _header(letter: Letter, today: date, receiver: str, name: str, fill: Fill) -> Iterator[str]:
    def lines() -> Iterator[str]:
        yield _tag("messageType", str(letter.kind))
        yield _tag("messageUUID", _uuid(letter.key, letter.day(today).isoformat()))
        yield _tag("label", fill(letter.title))
        if letter.kind is Kind.SMS:
            yield _tag("notification", fill(letter.text))
        else:
            yield _tag("reply", str(letter.reply).lower())
            if (last := letter.deadline(today)) is not None:
                yield _tag("replyByDateTime", _zulu(last, "12:00"))
            yield _tag("mandatory", str(letter.mandatory).lower())
            yield _tag("legalNotification", str(letter.legal).lower())
        yield from _open("Sender", _who("sender", letter.sender_id, letter.sender))
        yield from _open("Recipient", _who("recipient", receiver, name))

    return _open("MessageHeader", lines())


def _who(kind: str, number: str, name: str) -> Iterator[str]:
    bare = "".join(filter(str.isdigit, number))
    yield _tag(f"{kind}ID", bare)
    yield _tag("idType", "CVR" if len(bare) == 8 else "CPR")
    yield _tag("label", name)


def _body(letter: Letter, today: date, fill: Fill) -> Iterator[str]:
    def lines() -> Iterator[str]:
        yield _tag("createdDateTime", _zulu(letter.day(today), letter.at))
        yield from _open("MainDocument", main())
        for number, one in enumerate(letter.attachments, start=1):
            data = base64.b64decode(one.data) if one.data else fill(one.text).encode()
            file = _file(one.media, one.name, data)
            yield from _open("AdditionalDocument", _document("additional", number, one.label, file))

    def main() -> Iterator[str]:
        page = _page(letter, fill).encode()
        yield from _document("main", 1, fill(letter.title), _file("text/html", "brev.html", page))
        for number, one in enumerate(letter.actions):
            yield from _open("Action", _action(letter, number, one, today, fill))

    return _open("MessageBody", lines())


def _document(kind: str, number: int, label: str, file: Iterator[str]) -> Iterator[str]:
    yield _tag(f"{kind}DocumentID", str(number))
    yield _tag("label", label)
    yield from _open("File", file)


def _file(media: str, name: str, data: bytes) -> Iterator[str]:
    yield _tag("encodingFormat", media)
    yield _tag("filename", name)
    yield _tag("language", "da")
    yield _tag("content", base64.b64encode(data).decode())


def _action(letter: Letter, number: int, one: Action, today: date, fill: Fill) -> Iterator[str]:
    yield _tag("label", one.label)
    yield _tag("actionCode", str(one.code))
    day = one.day(today)
    if day is not None and one.at is not None:
        yield from _open("Reservation", _reservation(letter, number, one, day, fill))
    elif one.code is not Code.APPOINTMENT:
        address = one.url or "https://post.eksempel.dk/"
        yield from _open("EntryPoint", iter((_tag("url", address),)))


def _reservation(letter: Letter, number: int, one: Action, day: date, fill: Fill) -> Iterator[str]:
    begins = datetime.combine(day, time.fromisoformat(one.at or "08:00"))
    ends = begins + timedelta(minutes=one.minutes)
    yield _tag("description", fill(one.about or letter.title))
    yield _tag("reservationUUID", _uuid(letter.key, str(number), day.isoformat()))
    yield _tag("abstract", fill(letter.title))
    yield _tag("location", fill(one.where) or "-")
    yield _tag("startDateTime", _zulu(begins.date(), f"{begins:%H:%M}"))
    yield _tag("endDateTime", _zulu(ends.date(), f"{ends:%H:%M}"))


def _page(letter: Letter, fill: Fill) -> str:
    title = escape(fill(letter.title))
    body = "\n".join(_html(part) for part in parts(fill(letter.text)))
    return (
        f'<!DOCTYPE html>\n<html lang="da"><head><title>{title}</title></head><body>\n{body}\n</body></html>'
    )


def _html(part: Part) -> str:
    match part:
        case Heading(text):
            return f"<h2>{escape(text)}</h2>"
        case Points(points):
            return f"<ul>{''.join(f'<li>{escape(point)}</li>' for point in points)}</ul>"
        case Table(rows):
            cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
            return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
        case Paragraph(text):
            return f"<p>{escape(text)}</p>"
