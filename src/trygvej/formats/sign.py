"""Sign language: an exercise told by somebody who signs, in one film or in one for each step; people hand them in."""

from __future__ import annotations

from trygvej.formats.base import CannotMake, Format, Material, Piece, Tools, digest
from trygvej.formats.sheet import Source


class SignFilm(Format):
    """In Danish Sign Language, beside the step guide and the film. It is stale when the words it signs have changed."""

    key, file, material = "sign", "tegnsprog", Material.EXERCISE
    suffix, media = "mp4", "video/mp4"
    page = "/trin-for-trin/%(key)s/"
    languages = ("da",)
    by_hand, offered, carries_key = True, False, False

    def says(self, source: Source) -> tuple[str, ...]:
        """The words that are signed: the title, every step and why, and the end."""
        guide = source.guide
        steps = (text.text for step in guide.steps for text in (step.says, step.because))
        return (guide.title.text, guide.summary.text, *steps, guide.learned.text)

    def parts(self, source: Source) -> tuple[tuple[str, str], ...]:
        """Each step, and a fingerprint of the words that are signed in its own film."""
        steps = source.guide.steps
        return tuple((step.key, digest(self.key, step.says.text, step.because.text)) for step in steps)

    def make(self, source: Source, tools: Tools) -> bytes:
        """People make it: see ``actions/keep_sign_film.py``."""
        raise CannotMake("sign language is filmed by people")


SIGN = SignFilm()


def sign_piece(key: str, language: str = "da", step: str = "") -> Piece:
    """The film of a whole exercise, or of one of its steps."""
    return Piece(Material.EXERCISE, key, f"{SIGN.key}-{step}" if step else SIGN.key, language)
