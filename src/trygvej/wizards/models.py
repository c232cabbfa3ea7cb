"""What is kept of a wizard: immutable versions, and which of them is public."""

from __future__ import annotations

from django.db import models


class Version(models.Model):
    """One version of a wizard, never changed once written.

    The document is JSON kept as text: PostgreSQL's ``jsonb`` would lose the order of questions and options.
    """

    key = models.SlugField(max_length=80)
    number = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)
    document = models.TextField()
    bundled = models.BooleanField(default=False, help_text="It came with a release, not from an editor")
    author = models.CharField(max_length=200, blank=True)
    why = models.TextField(blank=True)
    created = models.DateTimeField(auto_now_add=True)
    published = models.DateTimeField(null=True, blank=True, help_text="When the public first saw it")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "number"], name="wizard_version_number")]
        ordering = ["key", "number"]

    def __str__(self) -> str:
        return f"{self.key} {self.number}"


class Publication(models.Model):
    """Which version of a wizard the public sees."""

    key = models.SlugField(max_length=80, unique=True)
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.version)
