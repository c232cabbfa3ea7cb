"""What a letter asks one to do: put it in the calendar, pay, sign, confirm, sign up, prepare, go on elsewhere."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box, files, fill, find
from trygvej.engines.world.post.letter import Action, Letter
from trygvej.engines.world.post.show.page import back, button, page, paper, said
from trygvej.engines.world.post.show.reading import NAMES
from trygvej.engines.world.screen import (
    Block,
    Device,
    Message,
    Pairs,
    Screen,
    Style,
    Text,
    Weight,
)


def action(letter: Letter, name: str) -> Action:
    """The action behind a press: ``pay``, or ``pay-2`` for the second payment."""
    bare, _, number = name.rpartition("-")
    if not number.isdigit():
        bare, number = name, "1"
    kinds = {press: code for code, press in NAMES.items()}
    same = [one for one in letter.actions if one.code is kinds[bare]]
    return same[int(number) - 1]


def calendar(stage: Stage, world: World, name: str, key: str) -> Screen:
    """The calendar of the phone, with the appointment in it."""
    words = stage.words
    letter = box.letter(stage, key)
    one = action(letter, name)
    blocks: list[Block] = [*said(world), Pairs(tuple(when(stage, one)))]
    if one.about:
        blocks.append(Text(fill.filled(one.about, stage.persona, stage)))
    title = find.title(stage, box.state(world).box, letter)
    blocks += [*files.appointment(stage, letter, one, title), back(stage)]
    return Screen(f"post.{name}:{key}", Device.PHONE, words("post.calendar-site"), title, tuple(blocks))


def when(stage: Stage, one: Action) -> list[tuple[str, str]]:
    """When and where an appointment is."""
    words = stage.words
    pairs = []
    if (day := one.day(stage.today)) is not None:
        pairs.append((words("post.day"), fill.weekday_date(day, stage.today)))
    if one.at:
        pairs.append((words("post.time"), words("post.clock", time=one.at.replace(":", "."))))
    if one.where:
        pairs.append((words("post.where"), fill.filled(one.where, stage.persona, stage)))
    return pairs


def pay(stage: Stage, world: World, name: str, key: str) -> Screen:
    """A payment that is only pretended: no card, no account."""
    words = stage.words
    letter = box.letter(stage, key)
    one = action(letter, name)
    pairs = [(words("post.pay-to"), letter.sender)]
    if one.amount:
        pairs.append((words("post.pay-amount"), one.amount))
    if (day := one.day(stage.today)) is not None:
        pairs.append((words("post.pay-last"), fill.long_date(day)))
    note = Message(words("post.pay-note"))
    title = words("post.pay-title")
    paid = f"post.paid:{key}" in world.facts
    press = Text(words("post.paid")) if paid else button(stage, "pay-now", Weight.MAIN)
    return page(stage, world, f"post.{name}:{key}", title, Pairs(tuple(pairs)), note, press, back=back(stage))


def ask(stage: Stage, world: World, name: str, key: str) -> Screen:
    """Sign, confirm or sign up: what one says yes to, in words, and the press that says it."""
    words = stage.words
    kind = name.rstrip("-0123456789")
    letter = box.letter(stage, key)
    one = action(letter, name)
    what = one.about or letter.title
    blocks: list[Block] = [Text(fill.filled(what, stage.persona, stage), Style.LEAD)]
    blocks += [Pairs(tuple(pairs))] if (pairs := when(stage, one)) else []
    blocks.append(Message(words(f"post.{kind}-note")))
    done = f"post.{DONE[kind]}:{key}" in world.facts
    blocks.append(Text(words(f"post.{DONE[kind]}")) if done else button(stage, f"{kind}-now", Weight.MAIN))
    return page(stage, world, f"post.{name}:{key}", words(f"post.{kind}-title"), *blocks, back=back(stage))


DONE = {"sign": "signed", "confirm": "confirmed", "sign-up": "signed-up"}
"""The fact that each gives."""


def link(stage: Stage, world: World, name: str, key: str) -> Screen:
    """Where the real letter would lead: told, and not gone to."""
    words = stage.words
    one = action(box.letter(stage, key), name)
    pairs = [(words("post.link-name"), one.label)]
    if one.url:
        pairs.append((words("post.link-address"), one.url))
    lead = Text(words("post.link-lead"))
    about = [Text(fill.filled(one.about, stage.persona, stage))] if one.about else []
    return paper(
        stage, world, f"post.{name}:{key}", words("post.link-title"), lead, Pairs(tuple(pairs)), *about
    )


def prepare(stage: Stage, world: World, name: str, key: str) -> Screen:
    """What to do before an appointment."""
    letter = box.letter(stage, key)
    one = action(letter, name)
    about = Text(fill.filled(one.about or letter.title, stage.persona, stage))
    pairs = when(stage, one)
    blocks: list[Block] = [about, *([Pairs(tuple(pairs))] if pairs else [])]
    return paper(stage, world, f"post.{name}:{key}", one.label, *blocks)
