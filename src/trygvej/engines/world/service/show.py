"""How a form is drawn: front page, one page at a time, reading it through, the receipt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import (
    Block,
    Button,
    Device,
    Field,
    Fill,
    Option,
    Pairs,
    Row,
    Rows,
    Screen,
    Style,
    Text,
    Weight,
)
from trygvej.engines.world.service.form import Entry, Form


def said(stage: Stage, text: str) -> str:
    """A text of a form with the persona's own name and numbers put in."""
    who, company = stage.persona, stage.persona.company
    return text.format(
        name=who.name,
        cpr=who.cpr,
        address=who.address,
        phone=who.phone,
        email=who.email,
        company=company.name if company else "",
        cvr=company.cvr if company else "",
    )


def form_list(stage: Stage, forms: Sequence[Form]) -> Screen:
    """Every form one can try."""
    words = stage.words
    rows = tuple(Row(f"service.open:{form.key}", form.title, (form.site,)) for form in forms)
    blocks = (Text(words("service.lead")), Rows(rows, words("service.none")))
    return Screen("service.list", Device.PAPER, words("service.site"), words("service.title"), blocks)


def front(stage: Stage, world: World, form: Form) -> Screen:
    """The page a form begins on."""
    words = stage.words
    begin = Button("service.begin", words("service.begin"), Weight.MAIN)
    more = Button("service.all", words("service.all"), Weight.QUIET)
    blocks = (*_answer(world), Text(said(stage, form.lead), Style.LEAD), begin, more)
    return _screen(form, f"service.front:{form.key}", form.title, *blocks)


def page(stage: Stage, world: World, form: Form, number: int, filled: Mapping[str, str]) -> Screen:
    """One page of the form."""
    words, one = stage.words, form.pages[number - 1]
    blocks: list[Block] = [*_answer(world)]
    blocks.append(Text(words("service.step", number=number, total=len(form.pages)), Style.SMALL))
    if one.text:
        blocks.append(Text(said(stage, one.text)))
    blocks += [_field(stage, entry, filled) for entry in one.fields]
    blocks.append(Button("service.next", words("service.next"), Weight.MAIN))
    blocks.append(Button("service.back", words("service.back"), Weight.BACK))
    blocks.append(Button("service.stop", words("service.stop"), Weight.QUIET))
    return _screen(form, f"service.page:{form.key}:{number}", one.title, *blocks)


def check(stage: Stage, world: World, form: Form, filled: Mapping[str, str]) -> Screen:
    """Everything that was filled in, to be read through before it is sent."""
    words = stage.words
    blocks: list[Block] = [*_answer(world), Text(said(stage, form.check), Style.LEAD)]
    for number, one in enumerate(form.pages, start=1):
        pairs = tuple((entry.label, _shown(stage, entry, filled)) for entry in one.fields)
        if pairs:
            label = words("service.change", title=one.title)
            blocks += [Pairs(pairs), Button(f"service.change:{number}", label, Weight.QUIET)]
    blocks.append(Button("service.send", form.send, Weight.MAIN))
    blocks.append(Button("service.stop", words("service.stop"), Weight.QUIET))
    return _screen(form, f"service.check:{form.key}", words("service.check"), *blocks)


def receipt(stage: Stage, form: Form) -> Screen:
    """That it was sent, what happens now, and the number to keep."""
    words = stage.words
    blocks = (
        Text(said(stage, form.receipt), Style.LEAD),
        Pairs(((words("service.number-name"), form.number), (words("service.who"), stage.persona.name))),
        Button("service.all", words("service.all"), Weight.QUIET),
    )
    return _screen(form, f"service.receipt:{form.key}", form.receipt_title, *blocks)


def note(stage: Stage, form: Form) -> tuple[Screen, ...]:
    """What lies beside the form, such as the month's accounts."""
    if not form.at_hand:
        return ()
    pairs = tuple((name, said(stage, value)) for name, value in form.at_hand)
    site = stage.words("service.note")
    return (Screen(f"service.note:{form.key}", Device.PAPER, site, form.at_hand_title, (Pairs(pairs),)),)


def _field(stage: Stage, entry: Entry, filled: Mapping[str, str]) -> Field:
    return Field(
        id=f"service.{entry.key}",
        label=said(stage, entry.label),
        fill=entry.fill,
        options=tuple(Option(option.value, option.label) for option in entry.options),
        shown=filled.get(entry.key)
        or said(stage, entry.shown),  # what was given comes back when it was wiped out
        wanted=next(iter(entry.expects), "" if entry.least is None else str(entry.least)),
        hint=said(stage, entry.hint),
        needed=entry.needed,
    )


def _shown(stage: Stage, entry: Entry, filled: Mapping[str, str]) -> str:
    value = filled.get(entry.key, "")
    if entry.fill is Fill.TICK:
        return stage.words("service.yes" if value else "service.no")
    return next((option.label for option in entry.options if option.value == value), value or "–")


def _answer(world: World) -> tuple[Block, ...]:
    return (world.said,) if world.said else ()


def _screen(form: Form, key: str, title: str, *blocks: Block) -> Screen:
    return Screen(key, form.device, form.site, title, blocks, address=form.address)
