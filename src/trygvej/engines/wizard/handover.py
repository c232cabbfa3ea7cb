"""What an outcome hands on to a form: the answers that were given, each under the name of its field."""

from __future__ import annotations

from trygvej.engines.wizard import answers as spelling
from trygvej.engines.wizard.conditions import UNSURE
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.walk import Trail


def handed_on(wizard: Wizard, trail: Trail) -> dict[str, str]:
    """The fields that the answers of a trail fill, in the order of the file; empty where nothing is handed on.

    A question that was not asked fills nothing, and neither does "I don't know".
    """
    outcome = wizard.outcomes.get(trail.at)
    if outcome is None or outcome.hand_over is None:
        return {}
    given = trail.answers
    return {
        field: spelling.write(wizard.questions[asked], given[asked])
        for field, asked in outcome.hand_over.fields.items()
        if asked in given and given[asked] != UNSURE
    }
