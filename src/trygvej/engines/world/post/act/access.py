"""Presses of access to another's post, and of messages about new post."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box
from trygvej.engines.world.post.show.access import relative
from trygvej.engines.world.post.show.phone import text_messages
from trygvej.engines.world.screen import Tone
from trygvej.engines.world.typed import YES

DAY = 24 * 60


def give(stage: Stage, world: World, pressed: Pressed) -> World:
    """Give somebody access, where name and number are the right ones."""
    if (why := _wrong(pressed)) or not stage.persona.relative:
        return world.refuse(stage.words(why or "post.access-no-one"))
    key = stage.persona.relative
    kind = pressed.values.get("post.access-kind") or "read"
    others = tuple(pair for pair in box.state(world).given if pair[0] != key)
    facts = ["post.access-given", f"post.access-given:{kind}"]
    then = box.put(world, given=(*others, (key, kind))).done(*facts)
    name = stage.personas[key].name
    return then.at("post.access", stage.words("post.access-gave", name=name), Tone.DONE)


def stop(stage: Stage, world: World, pressed: Pressed) -> World:
    """Take the access back."""
    key = pressed.element.partition(":")[2]
    given = tuple(pair for pair in box.state(world).given if pair[0] != key)
    then = box.put(world, given=given).done("post.access-stopped")
    return then.at("post.access", stage.words("post.access-stopped"), Tone.DONE)


def ask(stage: Stage, world: World, pressed: Pressed) -> World:
    """Ask to read somebody's post; the other must say yes."""
    other = relative(stage)
    if (why := _wrong(pressed)) or other is None:
        return world.refuse(stage.words(why or "post.access-no-one"))
    post = box.state(world)
    if other.key in post.may:
        return world.at("post.access", stage.words("post.access-has", name=other.name))
    asked = post.asked if other.key in post.asked else (*post.asked, other.key)
    then = box.put(world, asked=asked).done("post.access-asked")
    return then.at("post.access", stage.words("post.access-asked", name=other.name), Tone.DONE)


def wait(stage: Stage, world: World, pressed: Pressed) -> World:
    """Let a day go by: the other has said yes."""
    post = box.state(world)
    then = box.put(world, may=(*post.may, *post.asked), asked=()).done("post.access-got").wait(DAY)
    return then.at("post.access", stage.words("post.access-got"), Tone.DONE)


def _wrong(pressed: Pressed) -> str:
    """Which words say what is not right yet; empty where all is."""
    if pressed.matches.get("post.access-name") != YES:
        return "post.access-wrong-name"
    return "" if pressed.matches.get("post.access-cpr") == YES else "post.access-wrong-cpr"


def tell(stage: Stage, world: World, pressed: Pressed) -> World:
    """Choose how one is told of new post."""
    told = tuple(way for way in ("sms", "mail") if pressed.values.get(f"post.tell-{way}"))
    if not told:
        return world.refuse(stage.words("post.tell-none"))
    then = box.put(world, told=told).done("post.tell-chosen", *(f"post.tell:{way}" for way in told))
    return then.at("post.menu", stage.words("post.tell-saved"), Tone.DONE)


def open_sms(stage: Stage, world: World, pressed: Pressed) -> World:
    """Read the text messages."""
    facts = [f"post.sms-read:{key}" for key in text_messages(stage)]
    return world.done("post.noticed", *facts).at("post.sms")


def open_mail(stage: Stage, world: World, pressed: Pressed) -> World:
    """Read the e-mail about new post."""
    return world.done("post.noticed").at("post.mail")
