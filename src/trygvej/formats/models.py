"""What cannot be read from a made file's name: batches handed to others, and what editors have decided."""

from __future__ import annotations

from django.db import models


class Batch(models.Model):
    """A number of papers or links that went to one place. Its key stands in their squares, and says nothing itself.

    ``name`` is an organisation or an occasion, never a person. A withdrawn key still leads to the right page, and is
    counted no more.
    """

    key = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=120)
    made = models.DateField()
    withdrawn = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.key}: {self.name}"


class Decision(models.Model):
    """What an editor has decided about one piece: it is not needed, or it is not given out yet."""

    NOT_NEEDED, HELD_BACK = "not-needed", "held-back"

    material = models.CharField(max_length=20)
    key = models.CharField(max_length=80)
    format = models.CharField(max_length=40)
    language = models.CharField(max_length=8)
    what = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["material", "key", "format", "language"], name="one_decision_a_piece"
            )
        ]

    def __str__(self) -> str:
        return f"{self.material} {self.key} {self.format} {self.language}: {self.what}"
