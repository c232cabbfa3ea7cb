"""Sign language: an exercise told by somebody who signs, as one film that people hand in."""

from __future__ import annotations

from trygvej.formats.base import CannotMake, Format, Material, Tools
from trygvej.formats.sheet import Source


class SignFilm(Format):
    """In Danish Sign Language, beside the step guide and the film. It is stale when the words it signs have changed."""

    key, file, material = "sign", "tegnsprog", Material.EXERCISE
    suffix, media = "mp4", "video/mp4"
    page = "/film/%(key)s/tegnsprog.mp4"
    languages = ("da",)
    by_hand, offered, carries_key = True, False, False

    def says(self, source: Source) -> tuple[str, ...]:
        """The words that are signed: the title, every step and why, and the end."""
        guide = source.guide
        steps = (text.text for step in guide.steps for text in (step.says, step.because))
        return (guide.title.text, guide.summary.text, *steps, guide.learned.text)

    def make(self, source: Source, tools: Tools) -> bytes:
        """People make it: see ``actions/keep_sign_film.py``."""
        raise CannotMake("sign language is filmed by people")
