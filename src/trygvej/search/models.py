"""What the search remembers: the editors' synonyms, and what was asked for often, of nobody in particular."""

from __future__ import annotations

from django.db import models


class OwnGroup(models.Model):
    """A group of synonyms made by an editor, as the JSON of ``engines.search.synonyms.Group``.

    With the key of a group that comes with the program it takes its place; without words it switches it off.
    """

    key = models.SlugField(max_length=80, unique=True)
    document = models.TextField()
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key


class Sought(models.Model):
    """Words that were typed at least five times on a day, by month. Nothing about who typed them, nor when.

    ``found`` is whether the last one who typed them was shown anything.
    """

    month = models.DateField()
    language = models.CharField(max_length=8)
    words = models.CharField(max_length=80)
    times = models.PositiveIntegerField()
    found = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["month", "language", "words"], name="one_row_a_month")]

    def __str__(self) -> str:
        return f"{self.month} {self.language}: {self.times}"
