"""The form that an outcome leads on to, with the answers that go along."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings

from trygvej.design.public import Move
from trygvej.engines.wizard.handover import handed_on
from trygvej.engines.wizard.walk import Trail
from trygvej.wizards.words import Words


@dataclass(frozen=True, slots=True)
class Onward:
    """The press that leads to the form, and what goes along: questions with their answers, in words.

    ``fields`` are the same as the form is given them. In a sensitive wizard nothing goes along in the address.
    """

    press: Move
    text: str
    lines: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()


def onward(trail: Trail, words: Words) -> Onward | None:
    """Where the outcome hands over to, if it does."""
    wizard = words.wizard
    over = wizard.outcomes[trail.at].hand_over
    if over is None:
        return None
    fields = handed_on(wizard, trail)
    text = words.plain(over.text)
    if wizard.sensitive:
        return Onward(Move(href=over.form), text, fields=tuple(fields.items()))
    asked = [over.fields[name] for name in fields]
    lines = tuple(
        (words.plain(wizard.questions[key].text), words.answer(wizard.questions[key], trail.answers[key]))
        for key in dict.fromkeys(asked)
    )
    query = f"?{urlencode(fields)}" if fields else ""
    return Onward(Move(href=over.form + query), text, lines, tuple(fields.items()))


def whole(form: str) -> str:
    """The whole address of a form; one that is a path lies on this site."""
    return form if form.startswith("https://") else f"{settings.PUBLIC_URL}{form}"
