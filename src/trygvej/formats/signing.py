"""Which films in sign language there are of an exercise: of all of it, and of each step."""

from __future__ import annotations

from dataclasses import dataclass

from trygvej.design.public import filming, localized
from trygvej.formats import materials, stock, store
from trygvej.formats.base import Material, State
from trygvej.formats.sheet import Source
from trygvej.formats.sign import SIGN, sign_piece
from trygvej.practice.public import GuideStep


@dataclass(frozen=True, slots=True)
class SignStep:
    """A step, how its film stands, and the fingerprint of what it should sign now."""

    step: GuideStep
    state: State
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Signed:
    """The addresses of what may be shown: the whole film, and that of each step by its key."""

    whole: str = ""
    steps: tuple[tuple[str, str], ...] = ()

    def of(self, step: str) -> str:
        """The film of a step; empty where there is none."""
        return dict(self.steps).get(step, "")


def sign_steps(key: str, language: str = "da") -> tuple[SignStep, ...]:
    """Every step of an exercise with its film; none where it has no sign language in this language."""
    source = sign_source(key, language)
    if source is None:
        return ()
    return tuple(
        SignStep(step, store.state(sign_piece(key, language, step.key), SIGN, mark), mark)
        for step, (_key, mark) in zip(source.guide.steps, SIGN.parts(source), strict=True)
    )


def sign_source(key: str, language: str) -> Source | None:
    """What is signed of an exercise."""
    source = materials.source(Material.EXERCISE, key, language) if language in SIGN.languages else None
    return source if isinstance(source, Source) else None


def signed(key: str, language: str) -> Signed:
    """What may be shown beside an exercise now; nothing while its page is being filmed."""
    source = sign_source(key, language)
    piece = sign_piece(key, language)
    if source is None or filming.get() or piece in stock.decisions():
        return Signed()
    whole = store.state(piece, SIGN, SIGN.fingerprint(source)) is State.THERE
    base = localized("/", language)
    return Signed(
        whole=f"{base}film/{key}/{SIGN.file}.{SIGN.suffix}" if whole else "",
        steps=tuple(
            (one.step.key, f"{base}trin-for-trin/{key}/{SIGN.file}/{one.step.key}.{SIGN.suffix}")
            for one in sign_steps(key, language)
            if one.state is State.THERE
        ),
    )


def read_step(key: str, language: str, step: str, *, public: bool = True) -> tuple[bytes, str] | None:
    """The film of a step and its fingerprint; None where there is none of today's words, or it is held back."""
    if public and sign_piece(key, language) in stock.decisions():
        return None
    found = next((one for one in sign_steps(key, language) if one.step.key == step), None)
    content = store.read(sign_piece(key, language, step), found.fingerprint) if found else None
    return (content, found.fingerprint) if found and content is not None else None
