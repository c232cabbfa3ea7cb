"""The practice card: the sheet with everything the persona knows by heart."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.mitid import state as mitid
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Device, Pairs, Screen


def practice_card(stage: Stage, world: World) -> Screen:
    """User id, PIN and password as they are now. All of it is made up, and may be seen."""
    words, persona = stage.words, stage.persona
    login = persona.login
    lines = [("name", persona.name), ("cpr", persona.cpr)]
    if eid.of(world).kind == "mitid":
        lines += [
            ("mitid-user", login.mitid_user),
            ("mitid-pin", mitid.pin(stage, world)),
            ("mitid-password", login.mitid_password),
        ]
    pairs = Pairs(tuple((words(f"eid.card.{name}"), value) for name, value in lines))
    return Screen("eid.card", Device.PAPER, words("eid.card.site"), words("eid.card.title"), (pairs,))
