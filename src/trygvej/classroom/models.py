"""What is kept of a class: nothing about a person, and all of it but the counts for a day at most."""

from __future__ import annotations

from django.db import models
from django.db.models import QuerySet


class Lesson(models.Model):
    """One class, from its code to its end. Times are in seconds since 1970.

    ``key``, that of the instructor's link, is kept as a hash; so is ``helper_key``, that of the ``helper``-th link
    shared with another instructor. ``plan`` are the keys of exercises; an empty one is free practice. ``at`` is
    the one being practised. ``shown`` is the practice session that the wall shows ("watch me"). ``version`` grows with
    everything the instructor does to all. ``closed``: it is over, and how far everybody came has been noted.
    """

    code = models.CharField(max_length=6, null=True, unique=True)
    key = models.CharField(max_length=64, unique=True)
    helper = models.PositiveIntegerField(default=0)
    helper_key = models.CharField(max_length=64, null=True, unique=True)
    plan = models.JSONField()
    at = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=8)
    paused = models.BooleanField(default=False)
    locked = models.BooleanField(default=False)
    shown = models.BigIntegerField(null=True, db_index=True)
    version = models.PositiveIntegerField(default=1)
    ends = models.BigIntegerField()
    gone = models.BigIntegerField(db_index=True)
    closed = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"class {self.pk}"

    @property
    def sitting(self) -> QuerySet[Seat]:
        """The seats that have not been taken away."""
        return self.seats.filter(removed=0)


class Seat(models.Model):
    """A place in a class: an animal, the practice session it sits at, and whether a hand is up (since when).

    ``n`` is the number of the newest thing the instructor's page has seen her do, ``seen`` when it saw it first.
    ``removed``: since when the seat is taken away; it can be given back. ``trail`` is how she came through each
    exercise of the plan (see ``trails.py``). ``told``: she has said what she thought of the class, or would not.
    """

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="seats")
    animal = models.PositiveSmallIntegerField()
    session = models.BigIntegerField(unique=True)
    hand = models.BigIntegerField(default=0)
    n = models.PositiveIntegerField(default=0)
    seen = models.BigIntegerField()
    at = models.PositiveIntegerField(default=0)  # the exercise of the plan she is at
    been = models.JSONField(default=list)  # those she has been at
    done = models.JSONField(default=list)  # those she has finished
    removed = models.BigIntegerField(default=0)
    trail = models.JSONField(default=dict)
    told = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["lesson", "animal"], condition=models.Q(removed=0), name="one_animal_each"
            )
        ]

    def __str__(self) -> str:
        return f"seat {self.animal}"


class Deed(models.Model):
    """Something an instructor did, so that it can be undone: the newest of a class only are kept.

    ``animal`` is the learner it was done for; None: all. ``thing`` is what was sent, or where the class was. ``told``
    are the practice sessions it reached, each with the number it was written as and since when a hand was up.
    """

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="deeds")
    what = models.CharField(max_length=12)
    animal = models.PositiveSmallIntegerField(null=True)
    thing = models.CharField(max_length=100, blank=True)
    told = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.what


class Remark(models.Model):
    """What somebody in a class thought of it: 1 (hard) to 3 (good), and a line of words. It does not say who."""

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="remarks")
    smile = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.smile}"


class StepCount(models.Model):
    """How many people in classes came to a step, and how many it stopped. It outlives the classes, and knows nobody.

    ``step`` is the key of a step of the exercise; empty: the exercise as a whole (began, and did not finish).
    """

    exercise = models.CharField(max_length=80)
    step = models.CharField(max_length=80, blank=True)
    reached = models.PositiveIntegerField(default=0)
    stopped = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["exercise", "step"], name="one_count_a_step")]

    def __str__(self) -> str:
        return f"{self.exercise} {self.step}"
