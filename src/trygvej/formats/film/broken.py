"""A film whose script no longer fits what it shows: which scene, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.utils.translation import gettext as _

from trygvej.engines.problems import Problem, describe
from trygvej.formats.base import CannotMake
from trygvej.formats.film.pages import NotThere

GONE, PRESS, LOOK = "film-gone", "film-press", "film-look"


class CannotTell(CannotMake):
    """A film cannot be told as the site is now; ``problems`` say where, and what its author can do."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(describe(problem, _) for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Scene:
    """Where in a script something is shown. ``code`` is the problem when it is not there."""

    key: str
    place: str
    language: str
    code: str = GONE


@contextmanager
def shows(scene: Scene) -> Iterator[None]:
    """Tell of what is not there as a problem of this scene.

    Raises:
        CannotTell: what it shows is not there.
    """
    try:
        yield
    except CannotTell:  # a scene within has told of it
        raise
    except NotThere as error:
        raise CannotTell([_problem(scene, scene.code, str(error))]) from error
    except CannotMake as error:  # the whole page is gone, and not only what is pressed on it
        raise CannotTell([_problem(scene, GONE, str(error))]) from error


def _problem(scene: Scene, code: str, words: str) -> Problem:
    place = scene.place if code == GONE else f"{scene.place}.{code.removeprefix('film-')}.{scene.language}"
    return Problem(code, place, {"scene": scene.key, "words": words, "language": scene.language})
