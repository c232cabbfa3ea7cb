"""The Django app."""

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    """trygvej.practice"""

    name = "trygvej.practice"
    label = "practice"
