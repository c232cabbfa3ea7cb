"""The Django app."""

from django.apps import AppConfig


class EditorialConfig(AppConfig):
    """trygvej.editorial"""

    name = "trygvej.editorial"
    label = "editorial"
    default_auto_field = "django.db.models.BigAutoField"
