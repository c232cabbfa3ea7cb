"""How long an editor waits for a node of a guide of 300 nodes, and for its being saved."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.desk import NODES
from bench.row import Pace, Row

BAR_SECONDS = 1.0


def measure(folder: Path, pace: Pace) -> list[Row]:
    """The slowest of three; opening comes after a change, when the drawing is made anew."""
    environment = {**os.environ, "TRYGVEJ_HOME": str(folder)}
    command = [sys.executable, "-m", "bench.desk"]
    said = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
    found = json.loads(said.strip().splitlines()[-1])
    return [
        Row("edit-open", f"Opening a node among {NODES}, CPU", max(found["open"]), "s", bar=BAR_SECONDS),
        Row("edit-save", f"Saving a node among {NODES}, CPU", max(found["save"]), "s", bar=BAR_SECONDS),
    ]
