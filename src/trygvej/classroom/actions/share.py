"""Share a class with another instructor by a link of her own, and withdraw it. Only who started the class may."""

from __future__ import annotations

from trygvej.classroom.keys import hashed, helper_key
from trygvej.classroom.models import Lesson


def share(lesson: Lesson, key: str) -> None:
    """A new link; the one before it, if there was one, opens nothing any more. ``key`` is the instructor's own."""
    number = lesson.helper + 1
    kept = hashed("key", helper_key(key, number))
    Lesson.objects.filter(pk=lesson.pk).update(helper=number, helper_key=kept)


def withdraw(lesson: Lesson) -> None:
    """The shared link opens nothing any more."""
    Lesson.objects.filter(pk=lesson.pk).update(helper_key=None)
