"""Find letters, and what letters and receivers are called."""

from __future__ import annotations

from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.post import box, fill
from trygvej.engines.world.post.letter import Letter

AUTHORITIES: Final = ("kommune", "sygehus", "laege", "skat", "politi", "skole", "bolig", "erhverv")
"""Whom one can write to; their names stand in the words of the screens."""


def title(stage: Stage, whose: str, letter: Letter) -> str:
    """The title of a letter as the owner of this mailbox gets it."""
    return fill.filled(letter.title, box.owner(stage, whose), stage)


def text(stage: Stage, whose: str, letter: Letter) -> str:
    """The text of a letter as the owner of this mailbox gets it."""
    return fill.filled(letter.text, box.owner(stage, whose), stage)


def matching(stage: Stage, post: box.Post, words: str) -> tuple[box.Item, ...]:
    """The letters of this mailbox, in every folder, that hold all of these words, the newest first."""
    wanted = words.casefold().split()

    def holds(item: box.Item) -> bool:
        letter = box.letter(stage, item.key)
        date = fill.long_date(letter.day(stage.today))
        whole = f"{title(stage, post.box, letter)} {letter.sender} {date} {text(stage, post.box, letter)}"
        return all(word in whole.casefold() for word in wanted)

    here = (one for one in post.items if one.box == post.box and one.folder != box.TRASH)
    return box.newest_first(stage, (one for one in here if holds(one)))


def receiver(stage: Stage, to: str) -> str:
    """What a receiver is called: an authority, the sender of a letter, or a persona."""
    kind, _, name = to.partition(":")
    if kind == "letter":
        return box.letter(stage, name).sender
    if kind == "person":
        return stage.personas[name].name if name in stage.personas else name
    return stage.words(f"post.authority-{to}")
