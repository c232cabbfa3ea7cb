"""How a case is drawn: the message on a phone or in a browser, the false page in its frame, the answer on paper."""

from __future__ import annotations

from collections.abc import Iterator

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.fraud.case import Case, Channel
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import (
    Block,
    Bubble,
    Button,
    Device,
    Fake,
    Field,
    Fill,
    Pairs,
    Points,
    Row,
    Rows,
    Screen,
    Style,
    Text,
    Weight,
)

_DEVICES = {Channel.MAIL: Device.BROWSER, Channel.MARKET: Device.BROWSER}


def case_list(stage: Stage, cases: tuple[Case, ...], judged: tuple[str, ...]) -> Screen:
    """Every case, and which of them have been judged."""
    words = stage.words
    rows = tuple(
        Row(
            f"fraud.open:{case.key}",
            f"{words(f'fraud.channel-{case.channel}')}: {case.title}",
            marks=(words("fraud.done"),) if case.key in judged else (),
        )
        for case in cases
    )
    lead = "fraud.all-done" if cases and len(judged) == len(cases) else "fraud.lead"
    blocks = (Text(words(lead)), Rows(rows, words("fraud.none")))
    more = Button("fraud.to-rescue", words("fraud.to-rescue"))
    return _paper(stage, "fraud.list", words("fraud.title"), *blocks, more)


def message(stage: Stage, world: World, case: Case) -> Screen:
    """The message, call or advert as one would meet it."""
    words = stage.words
    head = [(words("fraud.from"), case.sender)]
    if case.address:
        head.append((words(f"fraud.address-{case.channel}"), case.address))
    blocks: list[Block] = [Pairs(tuple(head)), *_lines(stage, case)]
    if case.link:
        blocks.append(Button("fraud.link", case.link, Weight.QUIET))
    device = _DEVICES.get(case.channel, Device.PHONE)
    site = words(f"fraud.channel-{case.channel}")
    return Screen(f"fraud.case:{case.key}", device, site, case.title, (*_said(world), *blocks))


def _lines(stage: Stage, case: Case) -> Iterator[Block]:
    for line in case.lines:
        if case.channel is Channel.MAIL:
            yield Text(line.text)
        else:
            who = stage.persona.name.split()[0] if line.me else case.sender
            yield Bubble(who, line.text, line.me)


def page(stage: Stage, world: World, case: Case) -> Screen:
    """The page behind the link, in its frame. What is typed is looked at and forgotten."""
    words = stage.words
    key, site = f"fraud.page:{case.key}", words(f"fraud.channel-{case.channel}")
    leave = Button("fraud.leave", words("fraud.leave"), Weight.BACK)
    if case.page is None:
        return Screen(key, Device.BROWSER, site, case.title, (Text(words("fraud.no-page")), leave))
    inside: list[Block] = [Text(case.page.text)]
    inside += [
        Field(f"fraud.field-{number}", label, Fill.SECRET)
        for number, label in enumerate(case.page.fields, start=1)
    ]
    if case.page.button:
        inside.append(Button("fraud.give", case.page.button))
    frame = Fake(case.page.title, case.page.address, tuple(inside))
    return Screen(key, Device.BROWSER, site, words("fraud.page-title"), (*_said(world), frame, leave))


def judge(stage: Stage, key: str) -> Screen:
    """The question that always lies beside a case."""
    words = stage.words
    presses = (
        Button("fraud.is-real", words("fraud.is-real")),
        Button("fraud.is-fraud", words("fraud.is-fraud")),
        Button("fraud.all", words("fraud.all"), Weight.QUIET),
    )
    return _paper(stage, f"fraud.judge:{key}", words("fraud.question"), *presses)


def signs(stage: Stage, world: World, case: Case, more: bool) -> Screen:
    """The answer: what it was, what to notice, what to do."""
    words = stage.words
    title = words("fraud.it-is-fraud" if case.fraud else "fraud.it-is-real")
    blocks: list[Block] = [*_said(world), Text(words.say(case.verdict), Style.LEAD)]
    blocks.append(Text(words("fraud.signs"), Style.HEADING))
    blocks.append(Pairs(tuple((f"“{sign.shows}”", words.say(sign.why)) for sign in case.signs)))
    blocks += [Text(words("fraud.do"), Style.HEADING), Text(words.say(case.do))]
    if f"fraud.right:{case.key}" not in world.facts:
        blocks.append(Button("fraud.again", words("fraud.again"), Weight.MAIN))
    elif more:
        blocks.append(Button("fraud.next", words("fraud.next"), Weight.MAIN))
    blocks.append(Button("fraud.all", words("fraud.all"), Weight.QUIET))
    return _paper(stage, f"fraud.signs:{case.key}", title, *blocks)


def caught(stage: Stage, key: str) -> Screen:
    """What would have happened, kindly: here nothing did."""
    words = stage.words
    blocks = (
        Text(words("fraud.caught"), Style.LEAD),
        Text(words("fraud.caught-more")),
        Button("fraud.to-rescue", words("fraud.to-rescue"), Weight.MAIN),
        Button("fraud.again", words("fraud.again"), Weight.QUIET),
    )
    return _paper(stage, f"fraud.caught:{key}", words("fraud.caught-title"), *blocks)


def rescue(stage: Stage, world: World, all_of_it: tuple[str, ...], done: tuple[str, ...]) -> Screen:
    """What to do when one has been caught: the most urgent first."""
    words = stage.words
    left = sorted(
        (name for name in all_of_it if name not in done), key=lambda name: words(f"fraud.do-{name}")
    )
    blocks: list[Block] = [*_said(world)]
    stands = "done" if not left else "next" if done else "lead"
    blocks.append(Text(words(f"fraud.rescue-{stands}"), Style.LEAD))
    if done:
        blocks.append(Points(tuple(words(f"fraud.do-{name}") for name in done), ordered=True))
    blocks += [Button(f"fraud.do:{name}", words(f"fraud.do-{name}")) for name in left]
    blocks.append(Button("fraud.all", words("fraud.all"), Weight.QUIET))
    return _paper(stage, "fraud.rescue", words("fraud.rescue-title"), *blocks)


def _said(world: World) -> tuple[Block, ...]:
    return (world.said,) if world.said else ()


def _paper(stage: Stage, key: str, title: str, *blocks: Block) -> Screen:
    return Screen(key, Device.PAPER, stage.words("fraud.site"), title, blocks)
