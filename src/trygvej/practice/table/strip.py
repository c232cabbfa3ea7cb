"""What the helper says and points at, from where the learner is."""

from __future__ import annotations

from dataclasses import replace

from trygvej.engines.script.model import Exercise, Step
from trygvej.engines.script.progress import Standing
from trygvej.engines.world import sent
from trygvej.engines.world.cast import Text
from trygvej.engines.world.events import Hinted
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Field, Scene, Screen, Tone
from trygvej.practice import content
from trygvej.practice.sessions.state import Table
from trygvej.practice.table.pages import Done, Helper, Marks, Said, TablePage

ELSEWHERE = "elsewhere"
SHOW_AT = 3
POINT_AT = 2
STUCK_AFTER = 2  # refusals in a row


def said(text: Text, language: str) -> Said:
    """Words of an exercise for this reader."""
    return Said(*content.in_language(text, language))


def page_of(table: Table, stale: bool = False) -> TablePage:
    """The page of a table as it stands."""
    exercise, standing, row = table.exercise, table.standing, table.row
    world = table.run.world
    spoken = any(world.said == block for screen in table.scene.screens for block in screen.blocks)
    marks = Marks(typed=table.typed)
    if exercise is None or standing is None:
        helper = Helper(kind="free")
    else:
        helper = _helper(table, exercise, standing)
        marks = _marks(table, standing, helper, marks)
    return TablePage(
        language=row.language,
        n=row.n,
        title=said(exercise.title, row.language) if exercise else None,
        key=row.exercise or content.FREE,
        helper=helper,
        screens=shown_screens(table.scene),
        sent=_sent(world),
        marks=marks,
        said=None if spoken else world.said,
        can_undo=table.run.can_undo,
        stale=stale,
        done=_done(exercise, row.language, row.alone) if exercise and helper.kind == "done" else None,
    )


def shown_screens(scene: Scene) -> tuple[Screen, ...]:
    """The screens on the table. What was sent is offered in the strip, where it is seen on a phone too."""
    return tuple(screen for screen in scene.screens if screen.key != sent.EDGE)


def _sent(world: World) -> str:
    if sent.of(world).taken is not None:
        return "taken"
    thing = sent.next_one(world)
    return thing.kind if thing else sent.PIN if sent.troubled(world) else ""


def _helper(table: Table, exercise: Exercise, standing: Standing) -> Helper:
    number, total, language = standing.number, standing.total, table.row.language
    if standing.finished:
        return Helper(kind="done", number=number, total=total)
    if sent.of(table.run.world).taken is not None:
        return Helper(kind="sent", number=number, total=total, step=ELSEWHERE)
    if standing.step is None:
        back = table.scene.find(standing.back.element) if standing.back else None
        label = back.label if back else ""
        return Helper(kind="elsewhere", number=number, total=total, back=label, step=ELSEWHERE)
    helper = _at_step(standing, standing.step, language)
    if table.row.alone:
        helper = _alone(helper, exercise, language)
    world = table.run.world
    refused = world.said is not None and world.said.tone == Tone.WRONG
    stuck = table.run.misses >= STUCK_AFTER and refused and helper.may_ask
    return replace(helper, ahead=0 < table.before < number - 1, stuck=stuck)


def _at_step(standing: Standing, step: Step, language: str) -> Helper:
    return Helper(
        kind="look" if step.press is None else "step",
        number=standing.number,
        total=standing.total,
        says=said(step.say, language),
        hints=tuple(said(hint, language) for hint in step.hints[: standing.help]),
        help=standing.help,
        shown=standing.help >= SHOW_AT,
        step=step.key,
    )


def _alone(helper: Helper, exercise: Exercise, language: str) -> Helper:
    """Without help: what the exercise is about, until she asks; then one thing more for each time."""
    if helper.kind == "look":
        return helper
    given = (helper.says, *helper.hints[1:]) if helper.help else ()
    about = said(exercise.summary, language)
    return replace(helper, kind="alone", says=about, hints=tuple(one for one in given if one))


def _marks(table: Table, standing: Standing, helper: Helper, marks: Marks) -> Marks:
    pointing = not table.row.alone or helper.help >= POINT_AT or helper.kind == "elsewhere"
    marks = replace(marks, ring=standing.points_at if pointing else None, strong=helper.help >= POINT_AT)
    if helper.shown and standing.step is not None:
        marks = shown(marks, standing.step, table.scene)
    return marks


def shown(marks: Marks, step: Step, scene: Scene) -> Marks:
    """The step as it is being done: every field filled in, and what to press marked."""
    filled = dict(step.fill)
    for name in step.fill:
        element = scene.find(name)
        if isinstance(element, Field) and element.right:
            filled[name] = element.right[0] if step.fill[name] not in element.right else step.fill[name]
    return replace(marks, filled=filled, pressed=step.press, ring=step.press or marks.ring)


def _done(exercise: Exercise, language: str, alone: bool) -> Done:
    following = content.exercises().get(exercise.next or "")
    return Done(
        learned=said(exercise.learned, language),
        key=exercise.key,
        next_key=following.key if following else "",
        next_title=said(following.title, language) if following else None,
        alone=alone,
    )


def hinted(table: Table) -> Hinted:
    """Help asked for, at the step she is at."""
    standing = table.standing
    return Hinted(step=standing.step.key if standing and standing.step else ELSEWHERE)
