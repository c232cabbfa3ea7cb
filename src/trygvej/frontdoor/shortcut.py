"""Answer what is in memory in the thread that has read the request, before the event loop is woken.

Granian reads a request in one thread, hands it to the event loop in another, and takes the answer back. Waking a
thread costs more than all the rest of an answer from memory, and granian has no public way round it. So this puts
itself before the one function that hands a request over. Where a newer granian no longer has that function, every
request takes the long way, and ``test_processes.py`` says so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from granian import _futures

from trygvej.frontdoor.request import Reply, Scope

logger = logging.getLogger("trygvej.frontdoor")

Answer = Callable[[Scope, Reply], bool]
HandOver = Callable[[Any], None]

_NAME = "_cbsched_aioschedule"
_original: Callable[..., HandOver] | None = getattr(_futures, _NAME, None)


def install(answer: Answer) -> None:
    """Let ``answer`` see every request first; it says whether it has answered. Call it before the server begins."""
    if _original is not None:
        setattr(_futures, _NAME, lambda *parts: before(answer, _original(*parts)))


def before(answer: Answer, hand_over: HandOver) -> HandOver:
    """What granian calls with each request."""

    def first(request: Any) -> None:
        try:
            answered = answer(request.scope, request.proto)
        except Exception:  # nobody above would see it
            logger.exception("the front door failed to answer from memory")
            answered = False
        if not answered:
            hand_over(request)

    return first
