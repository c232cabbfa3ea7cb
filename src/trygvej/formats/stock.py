"""How every piece stands: there, dated, stale or missing. Decided by comparing fingerprints, and by nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from trygvej.formats import materials, registry, store
from trygvej.formats.base import Format, Material, Piece, State
from trygvej.formats.materials import Named
from trygvej.formats.models import Decision


@dataclass(frozen=True, slots=True)
class Line:
    """One piece, how it stands, and the fingerprint of what it should say now.

    ``held``: it is not given out. ``possible`` is False where something is missing that no machine makes: a voice.
    ``parts`` is how each part stands of what can be handed in part by part.
    """

    piece: Piece
    state: State
    fingerprint: str
    held: bool = False
    possible: bool = True
    parts: tuple[State, ...] = ()

    @property
    def to_make(self) -> bool:
        """Whether `make` would make it."""
        by_hand = registry.FORMATS[self.piece.format].by_hand
        return self.possible and not by_hand and self.state in (State.MISSING, State.STALE, State.DATED)


def survey(
    keys: Collection[str] = (), formats: Collection[str] = (), languages: Collection[str] = ()
) -> Iterator[Line]:
    """How pieces stand; an empty choice means all of them."""
    decided = decisions()
    for named in materials.every():
        _, key, language = named
        if (not keys or key in keys) and (not languages or language in languages):
            yield from of(named, formats, decided)


def of(
    named: Named, formats: Collection[str] = (), decided: Mapping[Piece, str] | None = None
) -> Iterator[Line]:
    """How the pieces of one material in one language stand."""
    chosen = [form for form in registry.of(named[0], named[2]) if not formats or form.key in formats]
    source = materials.source(*named) if chosen else None
    if source is None:
        return
    known = decisions() if decided is None else decided
    for form in chosen:
        whole = line(named, form, form.fingerprint(source), known, possible=form.possible(source))
        yield _in_parts(whole, form, source)


def line(
    named: Named,
    form: Format,
    fingerprint: str,
    decided: Mapping[Piece, str] | None = None,
    root: str = store.ROOT,
    *,
    possible: bool = True,
) -> Line:
    """How one piece stands; without ``decided`` nothing is known of decisions."""
    material, key, language = named
    piece = Piece(material, key, form.key, language)
    state = store.state(piece, form, fingerprint, root)
    what = (decided or {}).get(piece)
    if what == Decision.NOT_NEEDED:
        return Line(piece, State.NOT_NEEDED, fingerprint, held=True, possible=possible)
    held = what == Decision.HELD_BACK
    return Line(piece, State.DRAFT if held and state is State.THERE else state, fingerprint, held, possible)


def _in_parts(whole: Line, form: Format, source: Any) -> Line:
    """The same, with its parts: all of them are as good as the whole, and one that is stale makes it stale."""
    piece = whole.piece
    parts = tuple(
        store.state(replace(piece, format=f"{form.key}-{name}"), form, mark)
        for name, mark in form.parts(source)
    )
    if not parts or whole.state not in (State.MISSING, State.STALE):
        return replace(whole, parts=parts)
    state = whole.state
    if all(part is State.THERE for part in parts):
        state = State.DRAFT if whole.held else State.THERE
    elif State.STALE in parts:
        state = State.STALE
    return replace(whole, state=state, parts=parts)


def decisions() -> dict[Piece, str]:
    """What editors have decided, by piece."""
    return {
        Piece(Material(one.material), one.key, one.format, one.language): one.what
        for one in Decision.objects.all()
        if one.material in list(Material)
    }


def public(line: Line) -> bool:
    """Whether a piece may be handed out: it says what it should, in whatever look, and nobody holds it back."""
    return not line.held and line.state in (State.THERE, State.DATED)
