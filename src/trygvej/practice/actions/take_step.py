"""Write down what the learner did. Only she, by her cookie, may; nothing is logged."""

from __future__ import annotations

from trygvej.engines.world.events import Event
from trygvej.practice.sessions import state
from trygvej.practice.sessions.state import Table


def take_step(table: Table, expected: int, event: Event) -> Table | None:
    """The table after the event; None where the table has moved on since the page she pressed on was shown."""
    if table.row.n != expected:
        return None
    return state.write(table, event)
