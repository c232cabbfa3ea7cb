"""The Django app."""

from django.apps import AppConfig


class WizardsConfig(AppConfig):
    """trygvej.wizards"""

    name = "trygvej.wizards"
    label = "wizards"

    def ready(self) -> None:
        """Have each web process read a new wizard before the front door forgets the pages of the old one."""
        from trygvej.publishing.public import on_change
        from trygvej.wizards import snapshot

        on_change(snapshot.published)
