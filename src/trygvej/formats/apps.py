"""The Django app."""

from django.apps import AppConfig


class FormatsConfig(AppConfig):
    """trygvej.formats"""

    name = "trygvej.formats"
    label = "formats"
