"""The Django app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """trygvej.search"""

    name = "trygvej.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have each web process read what is new beside its visitors, after every public change."""
        from trygvej.publishing.public import on_change
        from trygvej.search import keeping

        on_change(keeping.renew)
