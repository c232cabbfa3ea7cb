"""The jobs that the worker does for this room."""

from django_tasks import task

from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.base import Material


@task()
def pieces(material: str, key: str, language: str) -> int:
    """Make what is missing or out of date of one material in one language; tells how many pieces that were."""
    return make_pieces(Material(material), key, language)
