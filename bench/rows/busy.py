"""How long visitors wait for a step from memory while an editor publishes and the worker makes PDFs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from bench import load, machine
from bench.ours import WIZARD, Ours, in_the_site, ours, site_command
from bench.row import Pace, Row

BAR_MS = 20.0
VISITORS = 40
THINK_MS = (50, 150)

EVERY_SECONDS = 2

# What an editor does when she publishes: a new version, and so new booklets for the worker.
_EDITOR = f"""
import time
from trygvej.wizards import snapshot
from trygvej.wizards.actions.publish import publish
for number in range({{times}}):
    wizard = snapshot.published()["{WIZARD}"].wizard
    publish(wizard.model_copy(update={{{{"note": f"bench {{{{time.time_ns()}}}}"}}}}))
    print(number, flush=True)
    time.sleep({EVERY_SECONDS})
"""
_BOOKLETS = """
from django_tasks_db.models import DBTaskResult
print(*(DBTaskResult.objects.filter(status=status).count() for status in ("SUCCESSFUL", "FAILED", "READY")))
"""
_NO_PAPERS = """
import time
from django_tasks_db.models import DBTaskResult
behind = DBTaskResult.objects.filter(priority__lt=0)
for _ in range(300):
    if behind.exists():
        break
    time.sleep(0.2)
behind.delete()
"""


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Quiet first, then busy. Editor and worker share the server's core, which is harder than a real server's lot."""
    seconds = max(pace.seconds * 10, 12)
    with ours(folder / "site", **({"server": pace.server} if pace.server else {})) as site:
        address = site.root + site.step
        think = load.thinking(folder, *THINK_MS)
        worker = machine.pinned(machine.SERVER_CORE, [sys.executable, "-m", "trygvej", "worker"])
        with machine.running(worker, folder / "worker.log", lambda: True, site.environment):
            in_the_site(_NO_PAPERS, site.environment)  # making every leaflet would take the whole measurement
            while _booklets(site)[2]:  # those of the bundled wizards
                time.sleep(1)
            before, *_ = _booklets(site)
            quiet = load.wrk(address, seconds / 2, connections=VISITORS, script=think)
            code = _EDITOR.format(times=int(seconds / EVERY_SECONDS))
            editor = machine.pinned(machine.SERVER_CORE, site_command(code))
            with subprocess.Popen(editor, env=dict(site.environment), stdout=subprocess.PIPE) as publishing:
                publishing.stdout.readline()  # type: ignore[union-attr] # the first one is out
                busy = load.wrk(address, seconds, connections=VISITORS, script=think)
            if publishing.returncode:
                raise SystemExit("the editor could not publish")
            made, failed, _ = _booklets(site)
    if busy.failed or quiet.failed or failed:
        raise SystemExit(f"{busy.failed + quiet.failed} answers and {failed} PDFs failed")
    return [
        Row(
            "busy-p99", "A step from memory while publishing and making PDFs, p99", busy.p99, "ms", bar=BAR_MS
        ),
        Row("busy-p50", "    half of them are faster than", busy.p50, "ms"),
        Row("quiet-p99", "    p99 when nothing else happens", quiet.p99, "ms"),
        Row("busy-pdfs", "    PDFs made meanwhile", made - before, ""),
        Row("busy-load", f"    load on {os.cpu_count()} cores", os.getloadavg()[0], ""),
    ]


def _booklets(site: Ours) -> list[int]:
    return [int(number) for number in in_the_site(_BOOKLETS, site.environment).split()]
