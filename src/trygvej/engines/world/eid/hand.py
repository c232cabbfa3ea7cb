"""The things at hand, and which of them lie beside a screen."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import phone, printed
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.cards import practice_card
from trygvej.engines.world.eid.mitid import app, display
from trygvej.engines.world.eid.mitid.state import MitId
from trygvej.engines.world.eid.nemid import password, window
from trygvej.engines.world.eid.nemid import state as nemid
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Device, Pairs, Screen


def at_hand(stage: Stage, world: World) -> tuple[Screen, ...]:
    """What lies beside a page of any simulator: the phone, while something waits on it.

    Where one browses on the phone itself, there is nothing beside it.
    """
    if eid.on_phone(world) or not app.asking(world):
        return ()
    return (phone.screen(stage, world),)


def beside_window(stage: Stage, world: World) -> tuple[Screen, ...]:
    """What lies beside the log-on window: the phone or the display, and the practice card."""
    card = practice_card(stage, world)
    if world.place in ("mitid.code", "mitid.password"):
        return (display.screen(stage, world), card)
    wanted = world.place in ("mitid.open", "mitid.forgot-user") and not eid.on_phone(world)
    return (phone.screen(stage, world), card) if wanted else (*at_hand(stage, world), card)


def beside_nemid(stage: Stage, world: World) -> tuple[Screen, ...]:
    """What lies beside NemID's window: the key card or the phone, a letter that has come, the practice card."""
    letter = (password.letter(stage),) if nemid.of(world).letter == "here" else ()
    others = (*letter, practice_card(stage, world))
    if world.place == "nemid.key":
        return (window.card(stage, world), *others)
    if world.place == "nemid.app" and not eid.on_phone(world):
        return (phone.screen(stage, world), *others)
    return others


def printable(stage: Stage) -> tuple[Screen, ...]:
    """What a persona needs in her hand, to print for a class: practice cards, key card, the display's codes."""
    words, persona = stage.words, stage.persona
    tables = [_table(kind) for kind in eid.KINDS]
    codes = Pairs(tuple((str(count), code) for count, code in enumerate(printed.codes(persona), 1)))
    paper = Screen("eid.codes", Device.PAPER, words("eid.codes.site"), words("eid.codes.title"), (codes,))
    return (*(practice_card(stage, table) for table in tables), window.card(stage, tables[1]), paper)


def _table(kind: str) -> World:
    states = {"eid": eid.Eid(kind=kind), "mitid": MitId(), "nemid": nemid.NemId()}
    return World("eid.front", states)
