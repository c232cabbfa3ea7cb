"""How often something was shown or answered on a day. Nothing else is known, so nothing else can be kept."""

from __future__ import annotations

from django.db import models


class Count(models.Model):
    """One number of one day. No time of day, no address, no identifier: it cannot be led back to a person."""

    day = models.DateField()
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=80)
    node = models.CharField(max_length=120)
    language = models.CharField(max_length=8)
    what = models.CharField(max_length=20)
    count = models.PositiveBigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key", "day", "node", "language", "what"], name="one_count_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.kind} {self.key} {self.node} {self.language} {self.what}: {self.count}"
