"""The Django app."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """trygvej.library"""

    name = "trygvej.library"
    label = "library"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have each web process read a new page before the front door forgets the pages of the old one."""
        from trygvej.library import snapshot
        from trygvej.publishing.public import on_change

        on_change(snapshot.current)
