"""What is kept of somebody who practises: nothing about the person, and that for a day at most.

``sessions/storage.py`` reads and writes these two by hand: they are what every step costs.
"""

from __future__ import annotations

from django.db import models


class Session(models.Model):
    """A table somebody practises at. Times are in seconds since 1970, rounded to the hour where they can be.

    ``token`` and ``code`` are kept as hashes: whoever reads the database cannot sit down at anybody's table.
    ``n`` is the number of the last event, ``first`` of the one with which the exercise at hand began.
    """

    token = models.CharField(max_length=64, unique=True)
    exercise = models.CharField(max_length=80, blank=True)  # empty: free practice
    persona = models.CharField(max_length=80)
    language = models.CharField(max_length=8)
    alone = models.BooleanField(default=False)  # once more, without help
    n = models.PositiveIntegerField(default=0)
    first = models.PositiveIntegerField(default=1)
    expires = models.BigIntegerField(db_index=True)
    company = models.BigIntegerField(default=0)  # the class she sits in, by its number; 0: none
    code = models.CharField(max_length=64, null=True, unique=True)
    code_expires = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.exercise or '-'} {self.n}"


class Counter(models.Model):
    """How often something has changed among the tables of one company: ``sessions/counter.py`` raises and reads it."""

    company = models.BigIntegerField(primary_key=True)
    n = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.company}: {self.n}"


class Event(models.Model):
    """One thing that happened at a table, as JSON (see ``engines/world/events.py``); never changed."""

    pk = models.CompositePrimaryKey("session_id", "n")
    session = models.ForeignKey(Session, on_delete=models.CASCADE, db_index=False, related_name="+")
    n = models.PositiveIntegerField()
    body = models.TextField()

    def __str__(self) -> str:
        return f"{self.session_id} {self.n}"


class AddedLetter(models.Model):
    """A letter that an authority has added to practise with, as JSON (``engines/world/post/letter.py``).

    The message it came in is not kept: it may name a real receiver.
    """

    key = models.SlugField(max_length=80, unique=True)
    body = models.TextField()

    def __str__(self) -> str:
        return self.key
