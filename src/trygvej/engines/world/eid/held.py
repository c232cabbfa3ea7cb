"""The phone in one's hand: which app is in front, and which text messages have come."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trygvej.engines.world.model import World


@dataclass(frozen=True, slots=True)
class Sms:
    """A text message: ``key`` tells it apart, ``sender`` and ``text`` are ready to show."""

    key: str
    sender: str
    text: str


@dataclass(frozen=True, slots=True)
class Phone:
    """The phone. ``front`` is the app in front ("home", "mitid", "nemid", "messages" or "message:<key>").

    ``under`` is the page that lies beneath, where one browses on the phone itself.
    """

    front: str = "home"
    under: str = ""
    messages: tuple[Sms, ...] = ()
    read: frozenset[str] = frozenset()


def of(world: World) -> Phone:
    """The state in this world."""
    state: Phone = world.states["phone"]
    return state


def front(world: World, app: str) -> World:
    """Bring an app to the front."""
    return world.put("phone", replace(of(world), front=app))


def take_up(world: World, app: str) -> World:
    """From a page on the phone itself, over to an app on it; ``phone.internet`` leads back."""
    return world.put("phone", replace(of(world), front=app, under=world.place)).at("phone.front")


def put_down(world: World) -> World:
    """The phone shows its own first screen again, and no page lies beneath."""
    return world.put("phone", replace(of(world), front="home", under=""))


def receive(world: World, sms: Sms) -> World:
    """A text message comes; one that is there already (same ``key``) is replaced."""
    phone = of(world)
    kept = tuple(one for one in phone.messages if one.key != sms.key)
    return world.put("phone", replace(phone, messages=(sms, *kept), read=phone.read - {sms.key}))
