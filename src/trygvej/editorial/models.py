"""What the editorial room keeps: the drafts. Their earlier states are Wagtail's revisions."""

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


class Draft(RevisionMixin, models.Model):
    """The one document of something that is being worked on, as JSON text; it can always be read as what it is.

    ``base`` is the number of the public version it was begun from or last published as, 0 for none. ``why`` is the
    editor's public note on what has changed. ``errors`` counts what stands in the way of publishing. ``kind`` names
    the sort of content (see ``kinds.py``).
    """

    kind = ""

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
        abstract = True
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title


class WizardDraft(Draft):
    """The draft of a wizard."""

    kind = "wizard"

    class Meta(Draft.Meta):
        abstract = False
        verbose_name = _("wizard")
        verbose_name_plural = _("wizards")
        permissions = [("publish_wizarddraft", "Can publish wizards")]


class PageDraft(Draft):
    """The draft of a page of the library. Whoever may change and publish wizards may do so with pages."""

    kind = "page"

    class Meta(Draft.Meta):
        abstract = False
        verbose_name = _("page")
        verbose_name_plural = _("pages")


class FactCheck(models.Model):
    """A private link with which somebody without an account reads something through and answers.

    It holds a copy of what is to be read, so that the link opens that and nothing else. Only the link's hash is kept.
    ``kind`` and ``key`` say what it is a copy of; ``kinds.py`` knows how each kind is read.
    """

    kind = models.CharField(max_length=30)
    key = models.SlugField(max_length=80)
    title = models.CharField(max_length=300)
    document = models.TextField()
    token = models.CharField(max_length=64, unique=True)
    whom = models.CharField(max_length=120)
    created = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    expires = models.DateTimeField()
    answered = models.DateTimeField(null=True, blank=True)
    approved = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"{self.title}: {self.whom}"


class Remark(models.Model):
    """What a fact checker wrote at one place of the document."""

    check_of = models.ForeignKey(FactCheck, on_delete=models.CASCADE, related_name="remarks")
    place = models.CharField(max_length=200)
    text = models.TextField(max_length=2000)
    created = models.DateTimeField(auto_now_add=True)
    settled = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created", "pk"]

    def __str__(self) -> str:
        return self.text[:60]
