"""The Django app."""

from django.apps import AppConfig


class WizardsConfig(AppConfig):
    """trygvej.wizards"""

    name = "trygvej.wizards"
    label = "wizards"
