"""All letters in the practice mailboxes, to list and to write out as MeMo."""

from __future__ import annotations

from django.utils.timezone import localdate

from trygvej.engines.world.post import memo
from trygvej.engines.world.post.fill import filled
from trygvej.engines.world.post.letter import Box, Letter
from trygvej.practice import content
from trygvej.practice import letters as added


def letters() -> tuple[tuple[Letter, bool], ...]:
    """Every letter, by key, and whether it was added here."""
    bundled = content.library().shelves[added.SHELF]
    return tuple(
        (letter, key in added.added()) for key, letter in sorted({**bundled, **added.added()}.items())
    )


def export_letter(key: str) -> bytes | None:
    """A letter as a MeMo message to the first persona who gets it; None where there is no such letter."""
    letter = next((one for one, _ in letters() if one.key == key), None)
    if letter is None:
        return None
    personas = content.library().personas
    person = personas[letter.to[0] if letter.to else content.FIRST_PERSONA]
    stage = content.stage("", person.key, "da", localdate())
    if stage is None:
        return None
    company = person.company if letter.box is Box.COMPANY else None
    number, name = (company.cvr, company.name) if company else (person.cpr, person.name)
    return memo.write(letter, stage.today, number, name, lambda text: filled(text, person, stage))
