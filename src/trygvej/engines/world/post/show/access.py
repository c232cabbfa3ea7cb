"""Who may read whose post: give access, ask for it, look into another mailbox; messages about new post."""

from __future__ import annotations

from trygvej.engines.world.cast import Persona, Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box
from trygvej.engines.world.post.show.page import back, button, page
from trygvej.engines.world.screen import (
    Block,
    Button,
    Device,
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


def relative(stage: Stage) -> Persona | None:
    """The person one may give access to, or ask for it."""
    return stage.personas.get(stage.persona.relative)


def access(stage: Stage, world: World) -> Screen:
    """Who may read my post, and whose I may read."""
    words = stage.words
    post = box.state(world)
    blocks: list[Block] = [Text(words("post.access-lead")), Text(words("post.access-given"), Style.HEADING)]
    if post.given:
        blocks.append(
            Pairs(tuple((_name(stage, key), words(f"post.access-{kind}")) for key, kind in post.given))
        )
        blocks += [
            Button(f"post.access-stop:{key}", words("post.access-stop", name=_name(stage, key)))
            for key, _ in post.given
        ]
    else:
        blocks.append(Text(words("post.access-nobody")))
    if relative(stage):
        blocks.append(button(stage, "to-access-give", Weight.OTHER if post.given else Weight.MAIN))
        blocks += [Text(words("post.access-others"), Style.HEADING), *_asked(stage, post)]
        blocks.append(button(stage, "to-access-ask"))
    return page(stage, world, "post.access", words("post.access-title"), *blocks)


def _asked(stage: Stage, post: box.Post) -> list[Block]:
    words = stage.words
    found: list[Block] = [Text(words("post.access-may", name=_name(stage, key))) for key in post.may]
    if post.asked:
        found += [Text(words("post.access-waits", name=_name(stage, key))) for key in post.asked]
        found.append(button(stage, "wait"))
    return found


def _name(stage: Stage, key: str) -> str:
    return stage.personas[key].name if key in stage.personas else key


def form(stage: Stage, world: World, kind: str) -> tuple[Screen, ...]:
    """Give access (``give``) or ask for it (``ask``), with the other's name and number on a note beside."""
    words = stage.words
    other = relative(stage)
    key = f"post.access-{kind}"
    title = words(f"post.access-{kind}-title")
    if other is None:
        none = Message(words("post.access-no-one"))
        return (page(stage, world, key, title, none, back=back(stage)),)
    name = Field("post.access-name", words("post.access-name"), right=(other.name, other.name.split()[0]))
    number = Field(
        "post.access-cpr", words("post.access-cpr"), Fill.DIGITS, right=(other.cpr,), longest=11,
        hint=words("post.access-cpr-hint"),
    )  # fmt: skip
    blocks: list[Block] = [Text(words(f"post.access-{kind}-lead")), name, number]
    if kind == "give":
        kinds = tuple(Option(one, words(f"post.access-{one}")) for one in ("read", "write"))
        blocks.append(
            Field("post.access-kind", words("post.access-kind"), Fill.CHOICE, options=kinds, shown="read")
        )
    ends = tuple(Option(one, words(f"post.access-{one}")) for one in ("always", "year"))
    blocks.append(
        Field("post.access-end", words("post.access-end"), Fill.CHOICE, options=ends, shown="always")
    )
    blocks.append(button(stage, f"access-{kind}-send", Weight.MAIN))
    return (page(stage, world, key, title, *blocks, back=back(stage)), note(stage, other))


def note(stage: Stage, other: Persona) -> Screen:
    """A slip of paper with the other's name and made-up number."""
    words = stage.words
    pairs = Pairs(((words("post.access-name"), other.name), (words("post.access-cpr"), other.cpr)))
    return Screen("post.slip", Device.PAPER, words("post.paper"), words("post.slip"), (pairs,))


def boxes(stage: Stage, world: World) -> Screen:
    """The mailboxes one may look into."""
    words = stage.words
    post = box.state(world)
    names = [(box.OWN, words("post.box-own", name=stage.persona.name))]
    if stage.persona.company:
        names.append((box.COMPANY, stage.persona.company.name))
    names += [(key, words("post.box-of", name=_name(stage, key))) for key in post.may]
    buttons = tuple(Button(f"post.box:{key}", label) for key, label in names if key != post.box)
    now = Text(words("post.box-now", name=dict(names).get(post.box, post.box)))
    none = () if buttons else (Message(words("post.box-none")),)
    return page(stage, world, "post.boxes", words("post.boxes"), now, *buttons, *none, back=back(stage))


def settings(stage: Stage, world: World) -> Screen:
    """How one is told of new post."""
    words = stage.words
    post = box.state(world)
    sms = Field(
        "post.tell-sms", words("post.tell-sms", number=stage.persona.phone), Fill.TICK, needed=False,
        shown="ja" if "sms" in post.told else "",
    )  # fmt: skip
    mail = Field(
        "post.tell-mail", words("post.tell-mail", address=stage.persona.email), Fill.TICK, needed=False,
        shown="ja" if "mail" in post.told else "",
    )  # fmt: skip
    save = button(stage, "tell-save", Weight.MAIN)
    lead = Text(words("post.settings-lead"))
    return page(
        stage, world, "post.settings", words("post.settings"), lead, sms, mail, save, back=back(stage)
    )
