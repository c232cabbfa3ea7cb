"""End the live streams as soon as the server is told to stop.

Granian waits for open answers before it stops, and a stream does not end by itself: after ten seconds the process would
be killed, and what it still had to write with it. Granian has no public way to hear of the signal in the process that
serves. So this puts itself behind the one function that listens for it. Where a newer granian no longer has that
function, the server stops ten seconds late, and ``test_streaming.py`` says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from granian import _signals

_NAME = "set_loop_signals"
_original: Callable[[asyncio.AbstractEventLoop], Any] | None = getattr(_signals, _NAME, None)


def install(ending: Callable[[], object]) -> None:
    """Let ``ending`` be called in the event loop when the server is told to stop. Call it before the server begins."""
    if _original is not None:
        setattr(_signals, _NAME, lambda loop: before(ending, _original, loop))


def before(
    ending: Callable[[], object],
    original: Callable[[asyncio.AbstractEventLoop], Any],
    loop: asyncio.AbstractEventLoop,
) -> Any:
    """What granian calls to listen for signals; gives what granian waits for."""
    told = original(loop)

    def stop() -> None:
        try:
            ending()
        finally:
            told.set()

    for number in _signals._get_signals():
        loop.add_signal_handler(number, stop)
    return told
