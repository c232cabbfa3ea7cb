"""The practice card: the sheet with everything the persona knows by heart."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.mitid import state as mitid
from trygvej.engines.world.eid.nemid import state as nemid
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Device, Pairs, Screen


def practice_card(stage: Stage, world: World) -> Screen:
    """User id, PIN and password as they are now. All of it is made up, and may be seen."""
    words, persona = stage.words, stage.persona
    lines = [("name", persona.name), ("cpr", persona.cpr)]
    lines += _mitid(stage, world) if eid.of(world).kind == "mitid" else _nemid(stage, world)
    pairs = Pairs(tuple((words(f"eid.card.{name}"), value) for name, value in lines))
    return Screen("eid.card", Device.PAPER, words("eid.card.site"), words("eid.card.title"), (pairs,))


def _mitid(stage: Stage, world: World) -> list[tuple[str, str]]:
    login = stage.persona.login
    return [
        ("mitid-user", login.mitid_user),
        ("mitid-pin", mitid.pin(stage, world)),
        ("mitid-password", login.mitid_password),
    ]


def _nemid(stage: Stage, world: World) -> list[tuple[str, str]]:
    employee = nemid.of(world).way == "employee"
    return [
        ("nemid-employee" if employee else "nemid-user", nemid.user(stage, world)),
        ("nemid-password", nemid.password(stage, world)),
    ]
