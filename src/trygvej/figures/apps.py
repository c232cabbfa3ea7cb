"""The Django app."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """trygvej.figures"""

    name = "trygvej.figures"
    label = "figures"
    default_auto_field = "django.db.models.BigAutoField"
