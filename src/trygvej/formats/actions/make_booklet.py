"""Make the booklet of a wizard and keep it. Runs in the worker only: it takes seconds of a whole processor."""

from __future__ import annotations

import logging
import time

from django.utils import translation

from trygvej.formats import pdf, store
from trygvej.formats.compose import compose
from trygvej.formats.edition import Edition
from trygvej.wizards import public as wizards

logger = logging.getLogger("trygvej.formats")


def make_booklet(key: str, number: int, language: str) -> bool:
    """Make the booklet of the public version, unless it is made; False where there was nothing to do.

    A version that has been replaced while the job waited is passed over: its successor has its own job.
    """
    public = wizards.published().get(key)
    if public is None or public.number != number or language not in public.wizard.languages:
        return False
    if store.exists(key, number, language):
        return False
    begun = time.monotonic()
    edition = Edition(public.wizard, number, public.hash, wizards.made_on(key, number), language)
    store.write(key, number, language, booklet_bytes(edition))
    store.forget_others(key, number, language)
    seconds = round(time.monotonic() - begun, 1)
    logger.info(
        "booklet made", extra={"wizard": key, "number": number, "language": language, "seconds": seconds}
    )
    return True


def booklet_bytes(edition: Edition) -> bytes:
    """The booklet as a PDF: the same bytes for the same edition on the same machine."""
    with translation.override(edition.language):
        return pdf.make(compose(edition))
