"""The phone and the e-mail beside the mailbox: that there is new post, and the short reminders (NemSMS)."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box, fill
from trygvej.engines.world.post.letter import Kind
from trygvej.engines.world.post.show.page import button, said
from trygvej.engines.world.screen import Block, Bubble, Device, Row, Rows, Screen, Text


def in_hand(stage: Stage, world: World) -> Screen:
    """The phone lying beside the computer: how many messages wait on it."""
    words = stage.words
    return Screen(
        "post.phone", Device.PHONE, words("post.phone-site"), words("post.phone"), (waiting(stage, world),)
    )


def waiting(stage: Stage, world: World) -> Rows:
    """The messages that wait: texts, and the e-mail about new post."""
    words = stage.words
    post = box.state(world)
    new = bool(box.unread(post, box.OWN))
    rows = []
    if texts := len(text_messages(stage)) + ("sms" in post.told and new):
        rows.append(Row("post.open-sms", words("post.sms"), (words("post.messages", number=texts),)))
    if "mail" in post.told and new:
        rows.append(Row("post.open-mail", words("post.mail"), (words("post.messages", number=1),)))
    return Rows(tuple(rows), words("post.phone-empty"))


def sms(stage: Stage, world: World) -> Screen:
    """The text messages: new post, and reminders."""
    words = stage.words
    post = box.state(world)
    blocks: list[Block] = [*said(world)]
    if "sms" in post.told and box.unread(post, box.OWN):
        blocks.append(Bubble(words("post.site"), words("post.notice")))
    for key in text_messages(stage):
        letter = box.letter(stage, key)
        blocks.append(Bubble(letter.sender, fill.filled(letter.text, stage.persona, stage)))
    if len(blocks) == len(said(world)):
        blocks.append(Text(words("post.phone-empty")))
    blocks.append(button(stage, "to-front"))
    return Screen("post.sms", Device.PHONE, words("post.phone-site"), words("post.sms"), tuple(blocks))


def mail(stage: Stage, world: World) -> Screen:
    """The e-mail that says there is new post. It has no link: one goes to Digital Post oneself."""
    words = stage.words
    name = stage.persona.name.split()[0]
    blocks: tuple[Block, ...] = (
        *said(world),
        Text(words("post.mail-text", name=name)),
        button(stage, "to-front"),
    )
    return Screen("post.mail", Device.BROWSER, words("post.mail-site"), words("post.mail-title"), blocks)


def text_messages(stage: Stage) -> tuple[str, ...]:
    """The keys of the short text messages that this persona gets."""
    return tuple(
        key
        for key, one in sorted(box.letters(stage).items())
        if one.kind is Kind.SMS and (not one.to or stage.persona.key in one.to)
    )
