"""What other rooms may listen to."""

from django.dispatch import Signal

page_published = Signal()
"""Sent after the commit that made a version public. Arguments: ``version``, the ``PageVersion``."""
