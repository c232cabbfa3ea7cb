"""What the editorial room keeps: the draft of each wizard. Its earlier states are Wagtail's revisions."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin


class Stage(models.TextChoices):
    """How far a draft has come."""

    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("In review")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")
    ARCHIVED = "archived", _("Archived")


class WizardDraft(RevisionMixin, models.Model):
    """The one document of a wizard that is being worked on, as JSON text; it can always be read as a wizard.

    ``base`` is the number of the public version it was begun from or last published as, 0 for none. ``why`` is the
    editor's public note on what has changed. ``errors`` counts what stands in the way of publishing.
    """

    key = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=300)
    document = models.TextField()
    stage = models.CharField(max_length=12, choices=Stage.choices, default=Stage.DRAFT)
    base = models.PositiveIntegerField(default=0)
    why = models.TextField(blank=True, max_length=1000)
    errors = models.PositiveIntegerField(default=0)
    goes_live = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["title"]
        verbose_name = _("wizard")
        verbose_name_plural = _("wizards")
        permissions = [("publish_wizarddraft", "Can publish wizards")]

    def __str__(self) -> str:
        return self.title
