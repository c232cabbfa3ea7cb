"""Digital Post: the mailbox, what letters ask one to do, and who may read whose post (prefix ``post``).

**Places.** ``post.front`` (log on), ``post.inbox``, ``post.folder:NAME`` (``archive``, ``drafts``, ``sent``, ``trash``,
``own-1`` …), ``post.letter:KEY``, ``post.file:KEY:1`` (an attachment), ``post.new``, ``post.reply:KEY``,
``post.forward:KEY``, ``post.draft:N``, ``post.sent:N``, ``post.move:KEY``, ``post.folder-new`` (``:KEY`` while a letter
is being moved), ``post.search``, ``post.print:KEY``, ``post.save:KEY``, ``post.menu``, ``post.access``,
``post.access-give``, ``post.access-ask``, ``post.boxes``, ``post.settings``, ``post.bye``, ``post.sms`` and
``post.mail`` (that there is new post). For what a letter asks: ``post.calendar:KEY``, ``post.pay:KEY``,
``post.sign:KEY``, ``post.confirm:KEY``, ``post.sign-up:KEY``, ``post.prepare:KEY``, ``post.info:KEY``,
``post.self-service:KEY``; the second of its kind in a letter is ``post.pay-2:KEY``. Beside ``post.front`` lies
``post.phone``, beside the forms for access ``post.slip``. Places in the mailbox show ``post.front`` until one is
logged on.

**Elements.** On every page: ``post.to-inbox``, ``post.to-new``, ``post.to-search``, ``post.to-menu``,
``post.log-off``; on pages below another ``post.back``. Front: ``post.log-on``, ``post.log-on-company``,
``post.open-sms``, ``post.open-mail``; after signing out, and in the messages, ``post.to-front``. Lists:
``post.open:KEY``, ``post.draft:N``, ``post.sent:N``. Menu: ``post.to-folder:NAME``, ``post.to-folder-new``,
``post.to-access``, ``post.to-settings``, ``post.to-boxes``; from a folder ``post.to-menu-back``. New folder:
``post.folder-name``, ``post.folder-make``. Search: ``post.search-for``, ``post.search``. Letter: ``post.reply``,
``post.forward``, ``post.to-move``, ``post.move-to:NAME``, ``post.to-archive``, ``post.delete``, ``post.restore``,
``post.mark-unread``, ``post.to-print``, ``post.to-save``, ``post.file:1``, and what it asks for: ``post.calendar``,
``post.pay`` then ``post.pay-now``, ``post.sign`` then ``post.sign-now``, ``post.confirm`` then ``post.confirm-now``,
``post.sign-up`` then ``post.sign-up-now``, ``post.prepare``, ``post.info``, ``post.self-service``. Writing:
``post.to``, ``post.subject``, ``post.text``, ``post.send``, ``post.save-draft``, ``post.drop-draft``,
``post.cancel``. Access: ``post.to-access-give``, ``post.to-access-ask``, ``post.access-name``, ``post.access-cpr``,
``post.access-kind``, ``post.access-end``, ``post.access-give-send``, ``post.access-ask-send``,
``post.access-stop:PERSONA``, ``post.wait`` (a day goes by). Other mailboxes: ``post.box:own``, ``post.box:company``,
``post.box:PERSONA``. Messages about new post: ``post.tell-sms``, ``post.tell-mail``, ``post.tell-save``.

**Facts.** ``eid.logged-on:post``, ``eid.logged-on:post-company``, ``post.signed-out``; ``post.read:KEY``,
``post.found:KEY`` (opened from a search), ``post.read-for:BOX`` (opened in another mailbox), ``post.file:KEY``,
``post.file:KEY:1``; ``post.replied:KEY``, ``post.forwarded:KEY``, ``post.sent``, ``post.sent-to:AUTHORITY``,
``post.draft-saved``; ``post.moved:KEY``, ``post.in:FOLDER:KEY``, ``post.archived:KEY``, ``post.deleted:KEY``,
``post.restored:KEY``, ``post.marked-unread:KEY``, ``post.folder-made``, ``post.folder-opened:NAME``, ``post.searched``;
``post.printed:KEY``, ``post.saved:KEY``, ``post.calendar:KEY``, ``post.paid:KEY``, ``post.signed:KEY``,
``post.confirmed:KEY``, ``post.signed-up:KEY``, ``post.prepared:KEY``, ``post.opened:NAME:KEY`` (any of them opened);
``post.access-given`` (and ``:read``, ``:write``), ``post.access-stopped``, ``post.access-asked``, ``post.access-got``,
``post.box:BOX``; ``post.noticed`` (a message about new post read), ``post.sms-read:KEY``, ``post.tell-chosen``,
``post.tell:sms``, ``post.tell:mail``.

**Setup.** ``logged-on: true`` begins in the mailbox; ``letters``: the keys of the letters in it (all of the persona's
where it is not given); ``read``, ``archived``, ``deleted``: keys of letters that are so from the start; ``folders``:
names; ``box``: the mailbox one looks into; ``reads``: personas whose post one may read; ``told``: ``sms``, ``mail``.

**Authorities** to write to: ``find.AUTHORITIES``. Letters are on the shelf ``letters`` (``letter.py``).
"""

from __future__ import annotations

from dataclasses import replace

from trygvej.engines.world import eid
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box
from trygvej.engines.world.post.act import presses
from trygvej.engines.world.post.act.writing import taken_up
from trygvej.engines.world.post.begin import begin
from trygvej.engines.world.post.box import Post
from trygvej.engines.world.post.show import places
from trygvej.engines.world.screen import Screen, Tone

__all__ = ["Post", "begin", "press", "screens"]

OPEN = frozenset({"post.front", "post.bye", "post.sms", "post.mail"})
"""The places one need not be logged on to see."""


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """What is before the learner: the page, or the front page where one is not logged on."""
    if not _may_see(world):
        world = replace(world, place="post.front")
    return (*places.screens(stage, world), *eid.at_hand(stage, world))


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """The world after a press. What stands on the sheet one writes on is kept, wherever one goes."""
    if not _may_see(world):
        world = replace(world, place="post.front")
    drafts = len(box.state(world).notes)
    kept = taken_up(stage, world, pressed)
    then = presses.press(stage, kept, pressed)
    if then.said is None and len(box.state(kept).notes) > drafts:
        return then.at(then.place, stage.words("post.draft-kept"), Tone.DONE)
    return then


def _may_see(world: World) -> bool:
    place = world.place.partition(":")[0]
    return place in OPEN or box.state(world).on or eid.is_on(world, box.SERVICE)
