"""The one thing publishing remembers: how far the public site has come."""

from django.db import models


class Generation(models.Model):
    """One row. Its number is raised with every public change, in the transaction that makes the change."""

    number = models.BigIntegerField()

    def __str__(self) -> str:
        return str(self.number)
