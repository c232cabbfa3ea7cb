"""The front page, the lists of letters, folders, search and the menu."""

from __future__ import annotations

from trygvej.engines.world import eid
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box, fill, find
from trygvej.engines.world.post.show import phone
from trygvej.engines.world.post.show.page import back, button, page, said
from trygvej.engines.world.screen import (
    Block,
    Button,
    Field,
    Row,
    Rows,
    Screen,
    Style,
    Text,
    Weight,
)

FOLDERS = (box.ARCHIVE, box.DRAFTS, box.SENT, box.TRASH)
"""The folders that every mailbox has beside the inbox."""


def front(stage: Stage, world: World) -> Screen:
    """Where one logs on."""
    words = stage.words
    blocks: list[Block] = [*said(world), Text(words("post.front-lead"), Style.LEAD)]
    blocks.append(button(stage, "log-on", Weight.MAIN))
    if stage.persona.company:
        blocks.append(button(stage, "log-on-company"))
    if eid.on_phone(world):
        blocks.append(phone.waiting(stage, world))
    return Screen(
        "post.front", eid.device(world), words("post.site"), words("post.front-title"), tuple(blocks), (),
        words("post.address"),
    )  # fmt: skip


def bye(stage: Stage, world: World) -> Screen:
    """After signing out."""
    words = stage.words
    blocks: tuple[Block, ...] = (*said(world), Text(words("post.bye")), button(stage, "to-front"))
    return Screen(
        "post.bye", eid.device(world), words("post.site"), words("post.bye-title"), blocks, (),
        words("post.address"),
    )  # fmt: skip


def inbox(stage: Stage, world: World) -> Screen:
    """The inbox, the newest letter first."""
    words = stage.words
    post = box.state(world)
    new = box.unread(post, post.box)
    lead = words("post.unread-none") if not new else words("post.unread-some", number=new)
    rows = Rows(tuple(row(stage, one) for one in box.inside(stage, post, box.INBOX)), words("post.empty"))
    return page(stage, world, "post.inbox", words("post.inbox"), Text(lead), rows)


def row(stage: Stage, item: box.Item) -> Row:
    """One letter in a list: its title, who sent it, when, and whether it has been read."""
    words = stage.words
    letter = box.letter(stage, item.key)
    marks = [words("post.mark-new")] * (not item.read)
    marks += [words("post.mark-file")] * bool(letter.attachments)
    marks += [words("post.mark-answered")] * item.answered
    title = find.title(stage, item.box, letter)
    date = fill.short_date(letter.day(stage.today))
    return Row(f"post.open:{letter.key}", title, (letter.sender,), date, tuple(marks))


def folder(stage: Stage, world: World, name: str) -> Screen:
    """One folder."""
    words = stage.words
    post = box.state(world)
    title = folder_name(stage, post, name)
    blocks: list[Block] = []
    if name in (box.SENT, box.DRAFTS):
        blocks.append(Rows(_notes(stage, post, sent=name == box.SENT), words("post.empty")))
    else:
        if name == box.TRASH:
            blocks.append(Text(words("post.trash-lead")))
        rows = tuple(row(stage, one) for one in box.inside(stage, post, name))
        blocks.append(Rows(rows, words("post.empty")))
    return page(stage, world, f"post.folder:{name}", title, *blocks, back=button(stage, "to-menu-back"))


def folder_name(stage: Stage, post: box.Post, name: str) -> str:
    """What a folder is called."""
    own = dict(box.own_folders(post))
    return own.get(name) or stage.words(f"post.{name}")


def _notes(stage: Stage, post: box.Post, *, sent: bool) -> tuple[Row, ...]:
    words = stage.words
    found = reversed([one for one in post.notes if one.box == post.box and one.sent == sent])
    return tuple(
        Row(
            f"post.{'sent' if sent else 'draft'}:{one.number}",
            one.subject or words("post.no-subject"),
            (words("post.to-whom", name=find.receiver(stage, one.to)),) if one.to else (),
            fill.short_date(stage.today),
        )
        for one in found
    )


def menu_page(stage: Stage, world: World) -> Screen:
    """Folders, access, other mailboxes, messages about new post."""
    words = stage.words
    post = box.state(world)
    names = [(name, words(f"post.{name}")) for name in FOLDERS if not _unused(post, name)]
    names += box.own_folders(post)
    rows = tuple(
        Row(f"post.to-folder:{name}", label, (words("post.letters", number=count),))
        for name, label in names
        for count in [_count(stage, post, name)]
    )
    blocks: list[Block] = [Text(words("post.folders"), Style.HEADING), Rows(rows)]
    blocks += [button(stage, "to-folder-new"), Text(words("post.more"), Style.HEADING)]
    if not box.only_reading(post):
        blocks += [button(stage, "to-access"), button(stage, "to-settings")]
    blocks.append(button(stage, "to-boxes"))
    return page(stage, world, "post.menu", words("post.menu"), *blocks)


def _unused(post: box.Post, name: str) -> bool:
    """Drafts and sent post are not there where one may only read."""
    return box.only_reading(post) and name in (box.SENT, box.DRAFTS, box.TRASH)


def _count(stage: Stage, post: box.Post, name: str) -> int:
    if name in (box.SENT, box.DRAFTS):
        return len(_notes(stage, post, sent=name == box.SENT))
    return len(box.inside(stage, post, name))


def search(stage: Stage, world: World) -> Screen:
    """Search in all folders of this mailbox."""
    words = stage.words
    post = box.state(world)
    field = Field(
        "post.search-for", words("post.search-for"), shown=post.search, hint=words("post.search-hint")
    )
    blocks: list[Block] = [field, button(stage, "search", Weight.MAIN)]
    if post.search:
        found = find.matching(stage, post, post.search)
        blocks.append(Text(words("post.found", number=len(found)), Style.HEADING))
        blocks.append(Rows(tuple(row(stage, one) for one in found), words("post.found-none")))
    return page(stage, world, "post.search", words("post.search-title"), *blocks)


def folder_new(stage: Stage, world: World) -> Screen:
    """Give a folder a name."""
    words = stage.words
    name = Field("post.folder-name", words("post.folder-name"), hint=words("post.folder-hint"), longest=30)
    make = button(stage, "folder-make", Weight.MAIN)
    return page(stage, world, "post.folder-new", words("post.folder-new"), name, make, back=back(stage))


def move(stage: Stage, world: World, key: str) -> Screen:
    """Choose the folder that a letter goes to."""
    words = stage.words
    post = box.state(world)
    lies = box.item(post, key)
    places = [(box.INBOX, words("post.inbox")), (box.ARCHIVE, words("post.archive")), *box.own_folders(post)]
    buttons = tuple(
        Button(f"post.move-to:{name}", label) for name, label in places if lies and lies.folder != name
    )
    lead = Text(words("post.move-lead", title=find.title(stage, post.box, box.letter(stage, key))))
    new = button(stage, "to-folder-new")
    title = words("post.move-title")
    return page(stage, world, f"post.move:{key}", title, lead, *buttons, new, back=back(stage))
