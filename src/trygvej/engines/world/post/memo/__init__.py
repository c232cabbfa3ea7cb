"""MeMo, the message format of Digital Post: ``read`` an authority's own message, ``write`` one of our letters.

``read(data, key)`` takes MeMo 1.1 and 1.2 and gives a ``Letter``; it raises ``reading.Refused`` with problems that
say in plain words what is wrong. ``write(letter, today, ...)`` gives MeMo 1.2.
"""

from trygvej.engines.world.post.memo.read import LONGEST, read
from trygvej.engines.world.post.memo.write import write

__all__ = ["LONGEST", "read", "write"]
