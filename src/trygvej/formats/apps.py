"""The Django app."""

from django.apps import AppConfig


class FormatsConfig(AppConfig):
    """trygvej.formats"""

    name = "trygvej.formats"
    label = "formats"

    def ready(self) -> None:
        """Order booklets for every version that becomes public, and tell pages of their films."""
        from trygvej.design.public import films_are_known_by
        from trygvej.formats.films_about import films_about
        from trygvej.wizards.public import wizard_published

        def published(version: object, **_: object) -> None:
            from trygvej.formats.public import order_booklets

            order_booklets(version.key)  # type: ignore[attr-defined]

        films_are_known_by(films_about)
        wizard_published.connect(published, weak=False, dispatch_uid="formats")
