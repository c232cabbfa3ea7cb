"""A MeMo message of an authority as a letter to practise with.

Who it was really for is not kept: numbers, names and addresses of the receiver are never read, and a letter whose own
words hold what looks like a real CPR or card number is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Final

from trygvej.engines.language import identifiers
from trygvej.engines.world.post import letter as model
from trygvej.engines.world.post.letter import Action, Attachment, Code, Kind, Letter
from trygvej.engines.world.post.memo import clean, files
from trygvej.engines.world.post.memo.tree import LONGEST, Element, parse, refuse

__all__ = ["LONGEST", "read"]

SPACE: Final = "https://DigitalPost.dk/MeMo-1"
VERSIONS: Final = ("1.1", "1.2")
_OLDEST, _LATEST = date(2000, 1, 1), date(2100, 1, 1)
_MOST_FILES: Final = 20
_MOST_ACTIONS: Final = 20
_TEXT_LONGEST: Final = 60_000
_ONCE: Final = frozenset(
    "MessageHeader MessageBody MainDocument Sender Recipient messageType messageUUID label notification "
    "createdDateTime mainDocumentID Reservation EntryPoint actionCode encodingFormat filename content url".split()
)
_LONGEST_STAY: Final = 60 * 24 * 14


def read(data: bytes, key: str) -> Letter:
    """The letter in a MeMo message, under the key it shall have here. Raises ``Refused``."""
    root = parse(data)
    if root.space != SPACE or root.name != "Message":
        raise refuse("memo-not-memo", found=clean.line(f"{root.space} {root.name}", 80))
    version = root.given.get("memoVersion", "")
    if version not in VERSIONS:
        raise refuse("memo-version", found=clean.line(version, 20), known=", ".join(VERSIONS))
    _once(root)
    header = _needed(root, "MessageHeader")
    if _words(header, "messageType") == Kind.SMS:
        letter = _text_message(header, key)
    else:
        letter = _post(header, _needed(root, "MessageBody"), key)
    return _guarded(letter)


def _once(element: Element) -> None:
    names = [one.name for one in element.inside if one.space == SPACE and one.name in _ONCE]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise refuse("memo-twice", twice)
    for one in element.inside:
        _once(one)


def _find(element: Element, name: str) -> Element | None:
    return next((one for one in element.inside if (one.space, one.name) == (SPACE, name)), None)


def _all(element: Element, name: str) -> Iterator[Element]:
    return (one for one in element.inside if (one.space, one.name) == (SPACE, name))


def _needed(element: Element, name: str) -> Element:
    found = _find(element, name)
    if found is None:
        raise refuse("memo-missing", found=name)
    return found


def _words(element: Element, name: str, longest: int = 256) -> str:
    found = _find(element, name)
    return clean.line(found.text, longest) if found else ""


def _said(element: Element, name: str) -> bool:
    return _words(element, name).casefold() in ("true", "1")


def _sender(header: Element) -> dict[str, str]:
    sender = _needed(header, "Sender")
    number = _words(sender, "senderID")
    known = {"sender_id": number} if len(number) == 8 and number.isascii() and number.isdigit() else {}
    return {"sender": _words(sender, "label") or _needed_words(sender, "senderID"), **known}


def _needed_words(element: Element, name: str) -> str:
    if not (found := _words(element, name)):
        raise refuse("memo-missing", found=name)
    return found


def _text_message(header: Element, key: str) -> Letter:
    text = _words(header, "notification", model.NEMSMS_LONGEST * 4) or _needed_words(header, "label")
    if len(text) > model.NEMSMS_LONGEST:
        raise refuse("letter-nemsms", "notification", found=len(text), most=model.NEMSMS_LONGEST)
    title = _words(header, "label") or text[:60]
    return Letter(key=key, kind=Kind.SMS, title=title, text=text, **_sender(header))


def _post(header: Element, body: Element, key: str) -> Letter:
    main = _needed(body, "MainDocument")
    text, attachments = _documents(main, list(_all(body, "AdditionalDocument")))
    documents = (main, *_all(body, "AdditionalDocument"))
    actions = (action for one in documents for action in map(_action, _all(one, "Action")) if action)
    created = _moment(_words(body, "createdDateTime"))
    answer_by = _moment(_words(header, "replyByDateTime"))
    return Letter(
        key=key,
        title=_needed_words(header, "label"),
        sent=created.date() if created else None,
        at=f"{created:%H:%M}" if created else "08:00",
        reply=_said(header, "reply"),
        answer_by=answer_by.date() if answer_by else None,
        mandatory=_said(header, "mandatory"),
        legal=_said(header, "legalNotification"),
        text=text[:_TEXT_LONGEST],
        actions=tuple(islice(actions, _MOST_ACTIONS)),
        attachments=attachments,
        **_sender(header),
    )


def _documents(main: Element, others: list[Element]) -> tuple[str, tuple[Attachment, ...]]:
    """The words of the main document, and every other file.

    A document may come in several formats; the page or the text is the one to read here.
    """
    text, attachments = "", []
    found = [(document, one) for document in (main, *others) for one in _all(document, "File")]
    if len(found) > _MOST_FILES:
        raise refuse("memo-many-files", most=_MOST_FILES)
    for document, one in found:
        name, media = _words(one, "filename") or "fil", _words(one, "encodingFormat")
        content = _find(one, "content")
        data = files.decoded(content.text if content else "", name)
        if document is main and not text and (words := files.read_text(media, data)):
            text = words
            continue
        attachments.append(files.attachment(_words(document, "label") or name, name, media, data))
    return text, tuple(attachments)


def _action(element: Element) -> Action | None:
    """Something to do; one that we do not know is left out."""
    code = _words(element, "actionCode").upper()
    if code not in tuple(Code) or not (label := _words(element, "label")):
        return None
    entry, booked = _find(element, "EntryPoint"), _find(element, "Reservation")
    address = _words(entry, "url") if entry else ""
    known = {"url": address} if address.startswith(("https://", "http://")) else {}
    if booked:
        return _booked(Code(code), label, booked)
    return None if code == Code.APPOINTMENT else Action(code=Code(code), label=label, **known)


def _booked(code: Code, label: str, booked: Element) -> Action | None:
    begins, ends = (_moment(_words(booked, name)) for name in ("startDateTime", "endDateTime"))
    if begins is None:
        return None
    minutes = (ends - begins) // timedelta(minutes=1) if ends else 0
    return Action(
        code=code,
        label=label,
        about=_words(booked, "description") or _words(booked, "abstract"),
        on=begins.date(),
        at=f"{begins:%H:%M}",
        minutes=minutes if 5 <= minutes <= _LONGEST_STAY else 30,
        where=_words(booked, "location"),
    )


def _moment(text: str) -> datetime | None:
    """A time of MeMo in Danish time; None where there is none, or an absurd one."""
    try:
        found = datetime.fromisoformat(text)
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        moment = found.astimezone(UTC).replace(tzinfo=None)
        moment += timedelta(hours=2 if summer(moment) else 1)
    except (ValueError, OverflowError):
        return None
    return moment if _OLDEST <= moment.date() < _LATEST else None


def summer(moment: datetime) -> bool:
    """True where a time (UTC) is in Danish summer time: from the last Sunday of March to that of October, at one."""
    march, october = (_last_sunday(moment.year, month) for month in (3, 10))
    return march <= moment < october


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1)  # noqa: DTZ001 - UTC, as everything here
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _guarded(letter: Letter) -> Letter:
    """The letter, where it holds no number that looks like somebody's own."""
    texts = [letter.title, letter.text, letter.sender]
    texts += [text for one in letter.attachments for text in (one.label, one.name, one.text)]
    texts += [text for one in letter.actions for text in (one.label, one.about, one.where, one.url)]
    for text in texts:
        if kinds := identifiers.refuse(text):
            raise refuse("memo-person", found=str(kinds[0]).upper())
    return letter
