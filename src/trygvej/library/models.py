"""What is kept of the library: immutable versions of pages, which of them is public, and local places to get help."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class PageVersion(models.Model):
    """One version of a page, never changed once written.

    ``document`` is the whole page as JSON text. ``head`` is the part of it that lists, doors and search ask for, so
    that ten thousand pages are known without reading ten thousand documents.
    """

    key = models.SlugField(max_length=80)
    number = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)
    document = models.TextField()
    head = models.TextField()
    bundled = models.BooleanField(default=False, help_text="It came with a release, not from an editor")
    author = models.CharField(max_length=200, blank=True)
    why = models.TextField(blank=True)
    created = models.DateTimeField(auto_now_add=True)
    published = models.DateTimeField(null=True, blank=True, help_text="When the public first saw it")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "number"], name="page_version_number")]
        ordering = ["key", "number"]

    def __str__(self) -> str:
        return f"{self.key} {self.number}"


class PagePublication(models.Model):
    """Which version of a page the public sees. ``told`` is the day its owner was last told that it is due.

    ``lost`` is what it led to last night and was not there, a name on each line; its owner has been told of it.
    """

    key = models.SlugField(max_length=80, unique=True)
    version = models.ForeignKey(PageVersion, on_delete=models.PROTECT, related_name="+")
    told = models.DateField(null=True, blank=True)
    lost = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return str(self.version)


class Place(models.Model):
    """A place near here where one can get help, entered by whoever runs the site."""

    name = models.CharField(_("name"), max_length=120)
    what = models.CharField(_("what they help with"), max_length=300, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    hours = models.CharField(_("open"), max_length=200, blank=True)
    languages = models.CharField(_("languages spoken"), max_length=200, blank=True)
    bring = models.CharField(_("what to bring"), max_length=300, blank=True)
    url = models.URLField(_("web address"), blank=True, max_length=300)
    order = models.PositiveSmallIntegerField(_("place in the list"), default=100)
    checked = models.DateField(_("checked on"))

    class Meta:
        ordering = ["order", "name"]
        verbose_name = _("place to get help")
        verbose_name_plural = _("places to get help")

    def __str__(self) -> str:
        return self.name
