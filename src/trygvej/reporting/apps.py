"""The Django app."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    """trygvej.reporting"""

    name = "trygvej.reporting"
    label = "reporting"
