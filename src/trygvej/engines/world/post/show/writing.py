"""Write: a new message, a reply, a letter sent on, a draft; and what has been sent."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box, fill, find
from trygvej.engines.world.post.show.page import back, button, page
from trygvej.engines.world.screen import (
    Block,
    Field,
    Fill,
    Message,
    Option,
    Pairs,
    Screen,
    Style,
    Text,
    Weight,
)

LONGEST = 2_000


def pen(stage: Stage, world: World) -> box.Note:
    """What is being written at this place: what was begun, or an empty sheet."""
    post = box.state(world)
    kind, _, about = world.place.removeprefix("post.").partition(":")
    if post.pen is not None and about in (post.pen.about, str(post.pen.number)):
        return post.pen
    if kind == "draft":
        return box.note(post, int(about)) or box.Note(post.box, "new")
    if kind == "reply":
        subject = stage.words(
            "post.reply-subject", title=find.title(stage, post.box, box.letter(stage, about))
        )
        return box.Note(post.box, kind, about, f"letter:{about}", subject)
    if kind == "forward":
        subject = stage.words(
            "post.forward-subject", title=find.title(stage, post.box, box.letter(stage, about))
        )
        return box.Note(post.box, kind, about, "", subject)
    return box.Note(post.box, "new")


def receivers(stage: Stage, kind: str) -> tuple[Option, ...]:
    """Whom one may write to: authorities; a letter can also be sent on to a relative or a colleague."""
    words = stage.words
    people: tuple[Option, ...] = ()
    if kind == "forward":
        people = tuple(
            Option(f"person:{key}", person.name)
            for key, person in sorted(stage.personas.items())
            if key != stage.persona.key
        )
    names = tuple(Option(name, words(f"post.authority-{name}")) for name in find.AUTHORITIES)
    return (Option("", words("post.choose")), *people, *names)


def write(stage: Stage, world: World) -> Screen:
    """The sheet to write on."""
    words = stage.words
    note = pen(stage, world)
    kind = note.kind
    blocks: list[Block] = []
    if kind == "reply":
        blocks.append(Pairs(((words("post.to-label"), find.receiver(stage, note.to)),)))
    else:
        label = words("post.to-person" if kind == "forward" else "post.to-authority")
        options = receivers(stage, kind)
        blocks.append(Field("post.to", label, Fill.CHOICE, options=options, shown=note.to))
    if kind == "new":
        blocks.append(Field("post.subject", words("post.subject"), shown=note.subject, longest=100))
    label = words("post.comment" if kind == "forward" else "post.text")
    blocks.append(
        Field("post.text", label, Fill.LONG, shown=note.text, longest=LONGEST, needed=kind != "forward")
    )
    blocks += [button(stage, "send", Weight.MAIN), button(stage, "save-draft")]
    blocks.append(button(stage, "drop-draft" if note.number else "cancel", Weight.QUIET))
    if note.about:
        letter = box.letter(stage, note.about)
        blocks += [Text(words("post.about-letter"), Style.HEADING)]
        blocks.append(Text(f"{letter.sender}: {find.title(stage, note.box, letter)}"))
    title = words(f"post.{kind}-title")
    return page(stage, world, world.place, title, *blocks)


def sent(stage: Stage, world: World, number: int) -> Screen:
    """Something one has sent."""
    words = stage.words
    note = box.note(box.state(world), number)
    if note is None:
        return page(
            stage, world, world.place, words("post.sent"), Message(words("post.gone")), back=back(stage)
        )
    pairs = Pairs(
        (
            (words("post.to-label"), find.receiver(stage, note.to)),
            (words("post.date"), fill.long_date(stage.today)),
        )
    )
    text = (Text(note.text),) if note.text else ()
    title = note.subject or words("post.no-subject")
    return page(stage, world, f"post.sent:{number}", title, pairs, *text, back=back(stage))
