"""The Django app."""

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    """trygvej.practice"""

    name = "trygvej.practice"
    label = "practice"

    def ready(self) -> None:
        """Read letters anew when one has been added or removed."""
        from trygvej.practice.content import forget_letters
        from trygvej.publishing.public import on_change

        on_change(forget_letters)
