"""What can be sent to a fact check: each kind of content says how it is read, drawn and where its places are edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.safestring import SafeString

from trygvej.editorial import drafts, drawings, readable, screens
from trygvej.editorial.pagedesk import readable as pages


@dataclass(frozen=True)
class Kind:
    """One kind of content, by functions on its document (a text) and its key.

    ``entries`` gives everything there is to read, ``drawing`` a picture or nothing, ``where`` the address at which a
    place is edited.
    """

    name: str
    entries: Callable[[str], Sequence[readable.Entry]]
    drawing: Callable[[str], SafeString | str]
    where: Callable[[str, str], str]


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Let a kind of content be checked."""
    KINDS[kind.name] = kind
    return kind


WIZARD = register(
    Kind(
        "wizard",
        entries=lambda document: readable.entries(drafts.read(document)),
        drawing=lambda document: drawings.drawing(document, timezone.localdate(), {}, linked=False),
        where=screens.where,
    )
)

PAGE = register(Kind("page", entries=pages.entries, drawing=lambda _document: "", where=pages.where))
