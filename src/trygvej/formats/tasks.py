"""The jobs that the worker does for this room."""

from django_tasks import task

from trygvej.formats.actions.make_booklet import make_booklet


@task()
def booklet(key: str, number: int, language: str) -> bool:
    """Make the booklet of a version in one language; tells whether there was anything to make."""
    return make_booklet(key, number, language)
