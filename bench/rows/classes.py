"""Live classes: a thousand phones and forty instructors on one process, all with a stream that stays open."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

from bench.machine import LOAD_CORE, pinned
from bench.ours import Ours
from bench.row import Pace, Row
from bench.rows.practice import site_on

CLASSES, LEARNERS = 40, 25
# Steps a second: each learner one in 40 seconds, where half of the scripts plan for a minute or more.
RATE = 25

FAR = 4  # times as many
COMMAND_MS, STEP_MS, KILOBYTES = 300.0, 1000.0, 40.0


def measure(folder: Path, pace: Pace) -> list[Row]:
    """On both databases the lesson; on SQLite also how far it goes."""
    rows = []
    for name, key in (("SQLite", "classes"), ("PostgreSQL", "classes-postgres")):
        with site_on(name, folder, pace) as site:
            rows += _lesson(load(site, CLASSES, 10 * pace.seconds, RATE), name, key)
    with site_on("SQLite, four times as many", folder, pace) as site:
        rows += _far(load(site, FAR * CLASSES, 5 * pace.seconds, 0))
    return rows


def _lesson(told: dict[str, float], name: str, key: str) -> list[Row]:
    streams = f"{told['streams']:.0f} streams"
    return [
        Row(
            f"{key}-command",
            f"A command to every phone of its class, 99 %, {name}",
            told["heard99"],
            "ms",
            bar=COMMAND_MS,
        ),
        Row(f"{key}-command-alone", "    while nobody takes a step", told["alone"], "ms", bar=COMMAND_MS),
        Row(f"{key}-command-shown", "    until the phone shows it", told["shown99"], "ms"),
        Row(
            f"{key}-step",
            f"A step at the instructor, 99 %, {RATE} a second",
            told["desk_shown99"],
            "ms",
            bar=STEP_MS,
        ),
        Row(f"{key}-step-heard", "    until her page is told", told["desk_heard99"], "ms"),
        Row(f"{key}-missed", "    news that never came", told["missed"], "", bar=0),
        Row(f"{key}-memory", f"Memory of an open stream, {streams}", told["kilobytes"], "kB", bar=KILOBYTES),
        Row(f"{key}-idle", "    CPU of all of them while nothing happens", 100 * told["idle"], "%"),
        Row(f"{key}-asking", "CPU of asking once instead", told["asking"] * 1e6, "µs"),
    ]


def _far(told: dict[str, float]) -> list[Row]:
    streams = f"{told['streams']:.0f} streams"
    return [
        Row("classes-far", f"A command to every phone of its class, 99 %, {streams}", told["alone"], "ms"),
        Row("classes-far-memory", "    memory of one", told["kilobytes"], "kB", bar=KILOBYTES),
        Row("classes-far-open", "    to open all of them", told["opened"], "s"),
    ]


def load(site: Ours, classes: int, seconds: int, rate: int) -> dict[str, float]:
    """What the classes say."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))  # the load holds a connection per stream too
    given = [classes, LEARNERS, seconds, rate, *site.pids]
    command = [sys.executable, "-m", "bench.classes", site.root, *map(str, given)]
    done = subprocess.run(pinned(LOAD_CORE, command), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the classes stopped:\n{done.stderr[-2000:]}")
    return dict(json.loads(done.stdout))
