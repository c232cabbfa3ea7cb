"""Several processes that make pieces at the same time, and die together when one presses Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from trygvej.cli import processes, site

Group = tuple[str, str, str]
"""Material, key and language: their pieces are made by one process, as they share their pictures."""

TIDYING_SECONDS = 2
EACH = 500_000_000
"""Bytes that one process takes at the most, with its browser and encoder (bench: ``formats``)."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one group: how many pieces were made, or why not."""

    group: Group
    made: int
    trouble: str = ""


def most() -> int:
    """As many processes as there are cores to run on, and no more than the memory that is free has room for."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, _free_memory() // EACH))


def _free_memory() -> int:
    """Bytes that can be had without swapping; very many where the system does not say."""
    try:
        told = Path("/proc/meminfo").read_text("ascii")
    except OSError:
        return sys.maxsize
    found = re.search(r"^MemAvailable: +(\d+) kB", told, re.MULTILINE)
    return int(found[1]) * 1024 if found else sys.maxsize


def work(groups: Mapping[Group, int], formats: Collection[str], jobs: int) -> Iterator[Outcome]:
    """Make all of it, and tell of each group as it is done."""
    if min(jobs, len(groups)) <= 1:
        yield from (_make(group, tuple(formats)) for group in groups)
        return
    context = get_context("spawn")  # a copy of this process would share its database connection
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_ready, initargs=(os.getpid(),))
    waiting: list[Future[Outcome]] = [pool.submit(_make, group, tuple(formats)) for group in groups]
    try:
        yield from (done.result() for done in as_completed(waiting))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _ready(parent: int) -> None:
    """Be ready to work; Ctrl-C reaches the parent only, and when it dies we stop and tidy up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    processes.die_with_parent(signal.SIGTERM, parent)
    site()


def _stop(*_: object) -> None:
    """Leave what is in hand, so that the browser ends and its folder goes; then end, come what may.

    The pool takes an exception for the outcome of a task and would wait for the next one for ever.
    """
    last = threading.Timer(TIDYING_SECONDS, os._exit, [143])
    last.daemon = True
    last.start()
    sys.exit(143)


def _make(group: Group, formats: tuple[str, ...]) -> Outcome:
    from trygvej.formats.public import CannotMake, Material, make_pieces

    material, key, language = group
    try:
        return Outcome(group, make_pieces(Material(material), key, language, formats))
    except CannotMake as error:
        return Outcome(group, 0, str(error))
