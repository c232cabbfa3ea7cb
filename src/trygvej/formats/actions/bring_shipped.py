"""Put the pieces that come with the program where the made ones lie: a new site has some from its first minute."""

from __future__ import annotations

import logging

from trygvej.formats import registry, shipped, stock, store
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


def bring_shipped() -> int:
    """Keep those that say what they should and are not there yet; tells how many that were."""
    number = 0
    decided = stock.decisions()
    for named, pieces in shipped.shipped().items():
        for line in stock.of(named, [piece.format for piece in pieces], decided):
            content = shipped.content(line) if line.to_make else None
            if content is None:
                continue
            store.write(line.piece, registry.FORMATS[line.piece.format], line.fingerprint, content)
            number += 1
    if number:
        announce()
        logger.info("shipped pieces brought", extra={"pieces": number})
    return number
