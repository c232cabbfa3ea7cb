"""How every piece stands: there, dated, stale or missing. Decided by comparing fingerprints, and by nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from trygvej.formats import materials, registry, store
from trygvej.formats.base import Format, Piece, State
from trygvej.formats.materials import Named


@dataclass(frozen=True, slots=True)
class Line:
    """One piece, how it stands, and the fingerprint of what it should say now.

    ``possible`` is False where something is missing that no machine makes: a voice.
    """

    piece: Piece
    state: State
    fingerprint: str
    possible: bool = True

    @property
    def to_make(self) -> bool:
        """Whether `make` would make it."""
        return self.possible and self.state is not State.THERE


def survey(
    keys: Collection[str] = (), formats: Collection[str] = (), languages: Collection[str] = ()
) -> Iterator[Line]:
    """How pieces stand; an empty choice means all of them."""
    for named in materials.every():
        _, key, language = named
        if (not keys or key in keys) and (not languages or language in languages):
            yield from of(named, formats)


def of(named: Named, formats: Collection[str] = ()) -> Iterator[Line]:
    """How the pieces of one material in one language stand."""
    chosen = [form for form in registry.of(named[0]) if not formats or form.key in formats]
    source = materials.source(*named) if chosen else None
    if source is None:
        return
    for form in chosen:
        yield line(named, form, form.fingerprint(source), possible=form.possible(source))


def line(named: Named, form: Format, fingerprint: str, *, possible: bool = True) -> Line:
    """How one piece stands."""
    material, key, language = named
    piece = Piece(material, key, form.key, language)
    return Line(piece, store.state(piece, form, fingerprint), fingerprint, possible)


def public(line: Line) -> bool:
    """Whether a piece may be handed out: it says what it should, in whatever look."""
    return line.state in (State.THERE, State.DATED)
