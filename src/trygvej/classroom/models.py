"""What is kept of a class: nothing about a person, and all of it for a day at most."""

from __future__ import annotations

from django.db import models


class Lesson(models.Model):
    """One class, from its code to its end. Times are in seconds since 1970.

    ``key``, that of the instructor's link, is kept as a hash. ``plan`` are the keys of exercises; an empty one
    is free practice. ``at`` is the one being practised. ``version`` grows with everything the instructor does to all.
    """

    code = models.CharField(max_length=6, null=True, unique=True)
    key = models.CharField(max_length=64, unique=True)
    plan = models.JSONField()
    at = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=8)
    paused = models.BooleanField(default=False)
    locked = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    ends = models.BigIntegerField()
    gone = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"class {self.pk}"


class Seat(models.Model):
    """A place in a class: an animal, the practice session it sits at, and whether a hand is up (since when).

    ``n`` is the number of the newest thing the instructor's page has seen her do, ``seen`` when it saw it first.
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

    class Meta:
        constraints = [models.UniqueConstraint(fields=["lesson", "animal"], name="one_animal_each")]

    def __str__(self) -> str:
        return f"seat {self.animal}"
