"""The Django app."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """trygvej.library"""

    name = "trygvej.library"
    label = "library"
    default_auto_field = "django.db.models.BigAutoField"
