"""A film that is told from a script: which parts it has, before it is known in which size it is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from trygvej.design.public import localized
from trygvej.engines.film.model import Room, Scene, Script, Taken
from trygvej.engines.problems import Problem
from trygvej.formats import scripts, site_pages
from trygvej.formats.base import CannotMake
from trygvej.formats.film import broken, said, seen
from trygvej.formats.film.broken import CannotTell, shows
from trygvej.formats.film.pages import By, NotThere, Wish
from trygvej.formats.film.parts import step_part
from trygvej.formats.film.said import Act, Part
from trygvej.formats.film.telling import Telling
from trygvej.formats.film.walks import asked, walked
from trygvej.formats.sheet import NOTHING, Place
from trygvej.formats.voice.recordings import Recording
from trygvej.practice import public as practice
from trygvej.practice.public import Said


def told(script: Script, language: str, place: Place, voices: Mapping[str, Recording]) -> Telling:
    """All of a film in a language.

    Raises:
        CannotTell: pages that it shows are not there, or have not what is pressed on them.
    """
    problems: list[Problem] = []
    with translation.override(language):
        parts = tuple(_numbered(_parts(script, language, place, problems)))
        if problems:
            raise CannotTell(problems)
    return Telling(
        key=script.key,
        language=language,
        title=practice.said(script.title, language),
        summary=practice.said(script.summary, language),
        unreviewed=language in script.unreviewed,
        parts=parts,
        counts=False,
        pronunciations=tuple(
            (scene.key, scene.pronunciation[language])
            for scene in script.scenes
            if language in scene.pronunciation
        ),
        voices=voices,
    )


def _numbered(parts: Iterable[Part]) -> Iterator[Part]:
    """All but the first and the last are steps on the bar."""
    found = list(parts)
    for number, part in enumerate(found):
        yield replace(part, number=number) if 0 < number < len(found) - 1 else replace(part, number=0)


def _parts(script: Script, language: str, place: Place, problems: list[Problem]) -> Iterator[Part]:
    """All parts; a scene that shows what is not there is left out, and adds to the problems."""
    title, summary = (practice.said(text, language) for text in (script.title, script.summary))
    yield Part(
        key="titel", title=_("What the film is about"), heading=title.text, drawing=script.drawing,
        says=Said(said.joined(title.text, summary.text), summary.language),
        alt=Said(_("The name of the film."), language),
    )  # fmt: skip
    if script.wizard is not None:
        with _told_of(problems), shows(broken.Scene(script.wizard, "wizard", language)):
            yield from tuple(walked(script.wizard, script.case, language))
    for number, scene in enumerate(script.scenes):
        code = broken.PRESS if scene.press else broken.LOOK if scene.look else broken.GONE
        with _told_of(problems), shows(broken.Scene(scene.key, f"scenes[{number}]", language, code)):
            yield _part(scene, language)
    yield _end(script, language, place)


@contextmanager
def _told_of(problems: list[Problem]) -> Iterator[None]:
    """Go on after a scene that cannot be told: an author wants to know of all of them at once."""
    try:
        yield
    except CannotTell as error:
        problems += error.problems


def _end(script: Script, language: str, place: Place) -> Part:
    path = script.onward.path if script.onward else f"/vejviser/{script.wizard}/"
    words = practice.said(script.onward.text, language).text if script.onward else _("Try it yourself:")
    ends = practice.said(script.ends, language) if script.ends else Said(_("That was all of it"), language)
    address = (place.url.partition("://")[2] + localized(path, language)).rstrip("/")
    return Part(
        key="slut", title=_("That was all of it"), heading=_("That was all of it"), lines=(words, address),
        says=ends, alt=Said(_("The address of the page."), language),
    )  # fmt: skip


def _part(scene: Scene, language: str) -> Part:
    says = practice.said(scene.narration or scene.say, language) if scene.say else NOTHING
    alt = practice.said(scene.alt, language) if scene.alt else NOTHING
    title = practice.said(scene.title, language).text if scene.title else said.short(says.text)
    if scene.screen:
        return _of_screen(scene.key, scene.screen, language, says, alt, title)
    if scene.card:
        lines = tuple(practice.said(line, language).text for line in scene.card.lines)
        heading = practice.said(scene.card.heading, language).text
        return Part(
            key=scene.key, title=title, says=says, alt=alt, heading=heading, lines=lines,
            drawing=scene.card.drawing or "",
        )  # fmt: skip
    if scene.wizard:
        answers = tuple(scene.wizard.answers.items())
        found = asked(scene.wizard.wizard, answers, scene.wizard.choose, language)
        return replace(found, key=scene.key, title=title, says=says, alt=alt)
    html = _page(scene, language)
    wishes, acts = _acts(scene, language)
    page = seen.seen(html, wishes, settings.STATIC_URL)
    return Part(key=scene.key, title=title, says=says, alt=alt, page=page, acts=acts)


def _of_screen(key: str, taken: Taken, language: str, says: Said, alt: Said, title: str) -> Part:
    """A screen of an exercise; what the script does not say, the exercise says."""
    guide = practice.guide(taken.exercise, language)
    step = next((one for one in guide.steps if one.key == taken.step), None) if guide else None
    if step is None:
        raise NotThere(f"{taken.exercise}/{taken.step}")
    part = step_part(step)
    words = says if says.text else part.says
    return replace(
        part, key=key, says=words, alt=alt if alt.text else part.alt, title=title or said.short(words.text)
    )


def _page(scene: Scene, language: str) -> str:
    if isinstance(scene.room, Room):
        try:
            return scripts.room(scene.room, language)
        except LookupError as error:  # no such plan, or none of its exercises
            raise CannotMake(scene.room.plan) from error
    if scene.page is None:
        raise NotThere(scene.key)
    return site_pages.page(scene.page.path, language, scene.page.query.items())


def _acts(scene: Scene, language: str) -> tuple[tuple[Wish, ...], tuple[Act, ...]]:
    """What is done on a page: one thing is pressed, or one is looked at."""
    if scene.press:
        return (Wish(practice.said(scene.press, language).text, By.PRESS),), (Act("0"),)
    if scene.look:
        return (Wish(practice.said(scene.look, language).text, By.WORDS),), (Act("0", looks=True),)
    return (), ()
