"""How long visitors wait for a step from memory while an editor publishes and the worker makes PDFs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bench import load, machine
from bench.ours import WIZARD, in_the_site, ours, site_command
from bench.row import Pace, Row

BAR_MS = 20.0
VISITORS = 40
THINK_MS = (50, 150)

# What an editor does when she publishes, once a second: a new version, and so new booklets for the worker.
_EDITOR = f"""
import time
from trygvej.publishing.public import generation
from trygvej.wizards import snapshot
from trygvej.wizards.actions.publish import publish
for number in range({{times}}):
    wizard = snapshot.published()["{WIZARD}"].wizard
    publish(wizard.model_copy(update={{{{"note": f"bench {{{{number}}}} {{{{generation()}}}}"}}}}))
    time.sleep(1)
"""
_BOOKLETS_MADE = """
from django_tasks_db.models import DBTaskResult
print(DBTaskResult.objects.filter(status="SUCCESSFUL").count(), DBTaskResult.objects.filter(status="FAILED").count())
"""


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Quiet first, then busy. Editor and worker share the server's core, which is harder than a real server's lot."""
    seconds = max(pace.seconds * 3, 8)
    with ours(folder / "site", **({"server": pace.server} if pace.server else {})) as site:
        address = site.root + site.step
        think = load.thinking(folder, *THINK_MS)
        quiet = load.wrk(address, seconds / 2, connections=VISITORS, script=think)
        worker = machine.pinned(machine.SERVER_CORE, [sys.executable, "-m", "trygvej", "worker"])
        editor = machine.pinned(machine.SERVER_CORE, site_command(_EDITOR.format(times=int(seconds))))
        with machine.running(worker, folder / "worker.log", lambda: True, site.environment):
            publishing = subprocess.Popen(editor, env=dict(site.environment), stdout=subprocess.DEVNULL)
            busy = load.wrk(address, seconds, connections=VISITORS, script=think)
            if publishing.wait(60):
                raise SystemExit("the editor could not publish")
            made, failed = map(int, in_the_site(_BOOKLETS_MADE, site.environment).split())
    if busy.failed or quiet.failed or failed:
        raise SystemExit(f"{busy.failed + quiet.failed} answers and {failed} PDFs failed")
    return [
        Row(
            "busy-p99", "A step from memory while publishing and making PDFs, p99", busy.p99, "ms", bar=BAR_MS
        ),
        Row("busy-p50", "    half of them are faster than", busy.p50, "ms"),
        Row("quiet-p99", "    p99 when nothing else happens", quiet.p99, "ms"),
        Row("busy-pdfs", "    PDFs made meanwhile", made, ""),
        Row("busy-load", f"    load on {os.cpu_count()} cores", os.getloadavg()[0], ""),
    ]
