"""The Django app."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """trygvej.design"""

    name = "trygvej.design"
    label = "design"
