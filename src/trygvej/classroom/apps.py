"""The Django app."""

from django.apps import AppConfig


class ClassroomConfig(AppConfig):
    """trygvej.classroom"""

    name = "trygvej.classroom"
    label = "classroom"

    def ready(self) -> None:
        """Let a table in a class show what the class adds to it, and a film show an example class."""
        from trygvej.classroom.company import company_of, leaves
        from trygvej.classroom.examples import drawn
        from trygvej.formats.public import rooms_are_drawn_by
        from trygvej.practice.public import company_hears_of_leaving, company_is_known_by

        company_is_known_by(company_of)
        rooms_are_drawn_by(drawn)
        company_hears_of_leaving(leaves)
