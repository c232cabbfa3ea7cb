"""Self-service: short, believable forms with a receipt (prefix ``service``).

The forms are data, ``content/forms/``.

**Places.** ``service.list``, ``service.front:FORM``, ``service.page:FORM:N`` (N from 1), ``service.check:FORM``
(read it through), ``service.receipt:FORM``. Beside a page that needs it lies ``service.note:FORM`` (what one has at
hand).

**Elements.** ``service.open:FORM``, ``service.begin``, the fields ``service.FIELD``, ``service.next``,
``service.back``, ``service.change:N``, ``service.send``, ``service.stop`` (to the front page; what was filled in is
kept), ``service.all``.

**Facts.** ``service.begun:FORM``, ``service.sent:FORM``.

**Setup.** ``forms``: the forms on the list, in order; all of them where it is not given.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trygvej.engines.language.digits import western
from trygvej.engines.world import eid
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Fill, Screen
from trygvej.engines.world.service import show
from trygvej.engines.world.service.form import Entry, Form

SHELF = "forms"


@dataclass(frozen=True, slots=True)
class Service:
    """Which forms there are, and what has been filled in: (form, field, value)."""

    forms: tuple[str, ...]
    filled: tuple[tuple[str, str, str], ...] = ()

    def of(self, form: str) -> dict[str, str]:
        """What has been filled in on a form, by field."""
        return {field: value for key, field, value in self.filled if key == form}

    def fill(self, form: str, values: dict[str, str]) -> Service:
        """The same with these fields filled in."""
        kept = tuple(one for one in self.filled if not (one[0] == form and one[1] in values))
        return replace(self, filled=(*kept, *((form, field, value) for field, value in values.items())))

    def clear(self, form: str) -> Service:
        """The same with an empty form."""
        return replace(self, filled=tuple(one for one in self.filled if one[0] != form))


def begin(stage: Stage) -> Service:
    """The forms that the exercise asks for, or all."""
    asked, known = stage.asked("service"), stage.shelves.get(SHELF, {})
    if unknown := [name for name in asked if name != "forms"]:
        raise ValueError(f"service: {', '.join(unknown)}")
    forms = tuple(asked.get("forms", known))
    if missing := [key for key in forms if key not in known]:
        raise ValueError(f"service.forms: {', '.join(missing)}")
    return Service(forms)


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """What is before the learner at a place of this simulator."""
    place, form, number = _where(stage, world)
    state: Service = world.states["service"]
    if form is None:
        return (show.form_list(stage, [_form(stage, key) for key in state.forms]),)
    match place:
        case "service.page":
            page = show.page(stage, world, form, number, state.of(form.key))
            return (page, *show.note(stage, form))
        case "service.check":
            return (show.check(stage, world, form, state.of(form.key)), *show.note(stage, form))
        case "service.receipt":
            return (show.receipt(stage, form),)
    return (show.front(stage, world, form),)


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """Open, fill in, go on and back, send."""
    name, _, what = pressed.element.removeprefix("service.").partition(":")
    _, form, number = _where(stage, world)
    if name == "open":
        return world.at(f"service.front:{what}")
    if form is None or name == "all":
        return world.at("service.list")
    match name:
        case "begin":
            return _begun(stage, world, form)
        case "next":
            return _next(stage, world, form, number, pressed)
        case "back":
            return _at(world, form, number - 1)
        case "change":
            return _at(world, form, int(what))
        case "send":
            return _sent(world, form)
    return world.at(f"service.front:{form.key}")


def _where(stage: Stage, world: World) -> tuple[str, Form | None, int]:
    place, _, rest = world.place.partition(":")
    key, _, number = rest.partition(":")
    form = stage.shelves.get(SHELF, {}).get(key)
    return place, form, int(number or 0) if form else 0


def _form(stage: Stage, key: str) -> Form:
    form: Form = stage.shelves[SHELF][key]
    return form


def _at(world: World, form: Form, number: int) -> World:
    return world.at(f"service.page:{form.key}:{number}" if number else f"service.front:{form.key}")


def _begun(stage: Stage, world: World, form: Form) -> World:
    world = world.done(f"service.begun:{form.key}")
    if form.access is None or eid.is_on(world, form.access.service):
        return _at(world, form, 1)
    request = eid.Request(
        what=show.said(stage, form.access.what),
        service=form.access.service,
        then=f"service.page:{form.key}:1",
        back=f"service.front:{form.key}",
        fact=f"eid.logged-on:{form.key}",
        company=form.access.company,
    )
    return eid.ask(stage, world, request)


def _next(stage: Stage, world: World, form: Form, number: int, pressed: Pressed) -> World:
    page = form.pages[number - 1]
    values = {entry.key: pressed.values.get(f"service.{entry.key}", "") for entry in page.fields}
    state: Service = world.states["service"]
    world = world.put("service", state.fill(form.key, values))
    for entry in page.fields:
        if wrong := _wrong(stage, entry, values[entry.key]):
            return world.refuse(wrong)
    return _at(world, form, number + 1) if number < len(form.pages) else world.at(f"service.check:{form.key}")


def _wrong(stage: Stage, entry: Entry, value: str) -> str:
    """What is wrong with a value, and what to do; empty where nothing is."""
    words = stage.words
    if not value:
        missing = {Fill.CHOICE: "service.choose", Fill.TICK: "service.tick"}.get(
            entry.fill, "service.missing"
        )
        return words(missing, label=entry.label) if entry.needed else ""
    plain = _number(value)
    if entry.least is not None or entry.most is not None:
        if not plain.isdecimal():
            return words("service.number", label=entry.label)
        if not (entry.least or 0) <= int(plain) <= (entry.most if entry.most is not None else int(plain)):
            return words("service.bounds", label=entry.label, least=entry.least or 0, most=entry.most)
    if entry.expects and value not in entry.expects and plain not in entry.expects:
        return entry.wrong
    return ""


def _number(value: str) -> str:
    """An amount as people write it, as digits: "12.500,00 kr." is 12500."""
    plain = western(value).casefold().replace("kr", "").replace(" ", "").replace("\u00a0", "")
    whole, _, rest = plain.partition(",")
    return whole.replace(".", "") if rest.strip(".0-") == "" else plain


def _sent(world: World, form: Form) -> World:
    state: Service = world.states["service"]
    sent = world.put("service", state.clear(form.key)).done(f"service.sent:{form.key}")
    return sent.at(f"service.receipt:{form.key}")
