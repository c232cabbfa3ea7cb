"""The Django app."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """trygvej.publishing"""

    name = "trygvej.publishing"
    label = "publishing"
    default_auto_field = "django.db.models.BigAutoField"
