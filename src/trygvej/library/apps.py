"""The Django app."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """trygvej.library"""

    name = "trygvej.library"
    label = "library"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Read a new page before the front door forgets the old one; hand pages in to be made into leaflets."""
        from trygvej.formats.public import Material, hand_in
        from trygvej.library import leaflets, snapshot
        from trygvej.library.signals import page_published
        from trygvej.publishing.public import on_change

        on_change(snapshot.current)
        hand_in(Material.PAGE, leaflets.Leaflets())

        def published(version: object, **_: object) -> None:
            if not version.bundled:  # type: ignore[attr-defined]  # what a release brings is ordered with the rest
                leaflets.order(version.key)  # type: ignore[attr-defined]

        page_published.connect(published, weak=False, dispatch_uid="library")
