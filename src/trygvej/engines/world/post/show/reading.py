"""A letter being read, its attachments, and what one can do with it."""

from __future__ import annotations

from collections.abc import Iterator

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box, files, fill, find, parts
from trygvej.engines.world.post.letter import Code, Letter
from trygvej.engines.world.post.show.page import back, button, page, paper
from trygvej.engines.world.screen import (
    Block,
    Button,
    Message,
    Pairs,
    Row,
    Rows,
    Screen,
    Style,
    Text,
    Weight,
)

NAMES = {
    Code.APPOINTMENT: "calendar",
    Code.PAYMENT: "pay",
    Code.SELF_SERVICE: "self-service",
    Code.INFORMATION: "info",
    Code.SIGN: "sign",
    Code.CONFIRM: "confirm",
    Code.PREPARE: "prepare",
    Code.SIGN_UP: "sign-up",
}
"""The press for each thing a letter can ask; the place it leads to has the same name."""


def element(number: int, letter: Letter) -> str:
    """The id of the press for an action: ``post.pay``, and ``post.pay-2`` for the second of its kind."""
    code = letter.actions[number].code
    before = sum(one.code is code for one in letter.actions[:number])
    return f"post.{NAMES[code]}" + (f"-{before + 1}" if before else "")


def letter(stage: Stage, world: World, key: str) -> Screen:
    """A letter."""
    post, found = box.state(world), box.letter(stage, key)
    blocks = [*head(stage, post.box, found), *body(stage, post.box, found)]
    blocks += [
        *_files(stage, found),
        *_actions(found, may=not box.only_reading(post)),
        *_tools(stage, post, found),
    ]
    title = find.title(stage, post.box, found)
    return page(stage, world, f"post.letter:{key}", title, *blocks, back=back(stage))


def head(stage: Stage, whose: str, found: Letter) -> Iterator[Block]:
    """Who sent it, to whom, when, and until when one may answer."""
    words = stage.words
    pairs = [
        (words("post.from"), found.sender),
        (words("post.to-label"), _receiver(stage, whose)),
        (
            words("post.date"),
            f"{fill.long_date(found.day(stage.today))} {words('post.clock', time=found.at.replace(':', '.'))}",
        ),
    ]
    if (last := found.deadline(stage.today)) is not None:
        pairs.append((words("post.answer-by"), fill.long_date(last)))
    yield Pairs(tuple(pairs))
    if found.legal:
        yield Message(words("post.legal"))


def _receiver(stage: Stage, whose: str) -> str:
    if whose == box.COMPANY and stage.persona.company:
        return stage.persona.company.name
    return box.owner(stage, whose).name


def body(stage: Stage, whose: str, found: Letter) -> tuple[Block, ...]:
    """What the letter says."""
    return parts.blocks(find.text(stage, whose, found)) or (Text(stage.words("post.only-files")),)


def _files(stage: Stage, found: Letter) -> Iterator[Block]:
    if found.attachments:
        yield Text(stage.words("post.attachments"), Style.HEADING)
        yield Rows(
            tuple(
                Row(f"post.file:{number}", one.label, (one.name,))
                for number, one in enumerate(found.attachments, start=1)
            )
        )


def _actions(found: Letter, *, may: bool) -> Iterator[Block]:
    """The first thing to do is the main press of the page."""
    for number, one in enumerate(found.actions):
        if may or one.code in (Code.APPOINTMENT, Code.INFORMATION, Code.PREPARE):
            weight = Weight.OTHER if number else Weight.MAIN
            yield Button(element(number, found), one.label, weight)


def _tools(stage: Stage, post: box.Post, found: Letter) -> Iterator[Block]:
    item = box.item(post, found.key)
    reading = box.only_reading(post)
    names = ["forward", "to-move", "to-print", "to-save", "mark-unread"]
    if item and item.folder == box.TRASH:
        names = ["restore", "to-print"]
    elif not reading:
        names += ["delete"] if item and item.folder == box.ARCHIVE else ["to-archive", "delete"]
    yield Text(stage.words("post.tools"), Style.HEADING)
    if found.reply and not reading and "restore" not in names:
        yield button(stage, "reply", Weight.OTHER if found.actions else Weight.MAIN)
    elif not reading and "restore" not in names:
        yield Text(stage.words("post.no-reply"), Style.SMALL)
    yield from (button(stage, name, Weight.QUIET) for name in names)


def attachment(stage: Stage, world: World, key: str, number: int) -> Screen:
    """An attachment: text is read here, another file can be fetched."""
    words = stage.words
    post, found = box.state(world), box.letter(stage, key)
    one = found.attachments[number - 1]
    blocks: list[Block] = [Pairs(((words("post.file-name"), one.name),))]
    if one.text:
        filled = fill.filled(one.text, box.owner(stage, post.box), stage)
        blocks += parts.blocks(filled)
    elif one.data:
        blocks += [
            Text(words("post.file-kept")),
            files.attached(stage, one),
        ]
    else:
        blocks.append(Text(words("post.file-not")))
    return paper(stage, world, f"post.file:{key}:{number}", one.label, *blocks)


def printed(stage: Stage, world: World, key: str) -> Screen:
    """The letter on paper, and what a real printer would do."""
    words = stage.words
    post, found = box.state(world), box.letter(stage, key)
    blocks = [Message(words("post.print-lead")), *head(stage, post.box, found), *body(stage, post.box, found)]
    return paper(stage, world, f"post.print:{key}", find.title(stage, post.box, found), *blocks)


def saved(stage: Stage, world: World, key: str) -> Screen:
    """What saving would do."""
    words = stage.words
    title = find.title(stage, box.state(world).box, box.letter(stage, key))
    lead = Text(words("post.save-lead", name=title))
    return paper(
        stage, world, f"post.save:{key}", words("post.save-title"), lead, Text(words("post.save-care"))
    )
