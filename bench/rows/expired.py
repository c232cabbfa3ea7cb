"""How long a learner waits while the sessions of yesterday are deleted."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from bench.machine import SERVER_CORE, pinned
from bench.ours import Ours, in_the_site, site_command
from bench.row import Pace, Row
from bench.rows.practice import RATE, load, site_on

SESSIONS, EVENTS = 10_000, 20
SECONDS = 80  # the deletion below takes less; what is left at the end is a row of its own
BAR_LONGEST_MS = 100.0

# Twenty events each, as somebody leaves them behind who has gone through one exercise.
_LEFT_BEHIND = f"""
from trygvej.practice.models import Event, Session
Session.objects.bulk_create(
    [Session(token=f"bench-{{k}}", exercise="", persona="anna", language="da", n={EVENTS}, expires=1 + k // 100)
     for k in range({SESSIONS})])
body = '{{"kind": "pressed", "element": "desk:post", "values": {{}}}}'
for one in Session.objects.filter(token__startswith="bench-").iterator():
    Event.objects.bulk_create([Event(session=one, n=n, body=body) for n in range(1, {EVENTS} + 1)])
from django.db import connection
if connection.vendor == "postgresql":  # they have lain there for a day: PostgreSQL has long tidied up after them
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")
"""
# Twice as often as the worker's clock does it (``cli/clock.py``), so that the measurement ends.
_DELETE = "from trygvej.practice.actions.expire import expire_all; input(); expire_all(pause=0.25)"
_LEFT = """
from trygvej.practice.models import Event, Session
print(Session.objects.filter(token__startswith="bench-").count())
"""


def measure(folder: Path, pace: Pace) -> list[Row]:
    """The longest step of all learners during the deletion, on both databases."""
    rows = []
    for name, key in (("SQLite", "expired"), ("PostgreSQL", "expired-postgres")):
        with site_on(name, folder, pace) as site:
            in_the_site(_LEFT_BEHIND, site.environment)
            load(site, pace.seconds, 0)  # warms templates and caches
            told = _while_deleting(site, SECONDS)
            left = int(in_the_site(_LEFT, site.environment))
        what = f"The longest step while {SESSIONS:,} old sessions go, {name}"
        rows += [
            Row(key, what, told["longest"], "ms", bar=BAR_LONGEST_MS),
            Row(f"{key}-p99", f"    99 % of the steps, at {RATE} a second", told["p99"], "ms"),
            Row(f"{key}-left", "    old sessions still there at the end", left, "", bar=0),
        ]
    return rows


def _while_deleting(site: Ours, seconds: int) -> dict[str, float]:
    command = pinned(SERVER_CORE, site_command(_DELETE))
    with subprocess.Popen(command, env=dict(site.environment), stdin=subprocess.PIPE, text=True) as deleting:
        time.sleep(5)  # the worker has long been running
        print(file=deleting.stdin, flush=True)
        told, _ = load(site, seconds, RATE)
        deleting.terminate()
    return told
