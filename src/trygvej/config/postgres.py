"""PostgreSQL's own programs: where they are, and how they find our database (no password in `ps`)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# Debian keeps each version's programs here; not all of them are linked into /usr/bin.
_DEBIAN = Path("/usr/lib/postgresql")


def program(name: str) -> str:
    """Return the newest program of that name, ready to run."""
    versions = [path for path in _DEBIAN.glob(f"*/bin/{name}") if path.parts[-3].isdecimal()]
    if versions:
        return str(max(versions, key=lambda path: int(path.parts[-3])))
    return shutil.which(name) or name


def environ(database: Mapping[str, Any]) -> dict[str, str]:
    """Return an environment in which those programs reach ``database`` (an entry of DATABASES)."""
    names = {
        "PGHOST": "HOST",
        "PGPORT": "PORT",
        "PGUSER": "USER",
        "PGPASSWORD": "PASSWORD",
        "PGDATABASE": "NAME",
    }
    given = {variable: str(database[key]) for variable, key in names.items() if database.get(key)}
    options = {"PGSSLMODE": database.get("OPTIONS", {}).get("sslmode", "")}
    return {**os.environ, **given, **{name: value for name, value in options.items() if value}}
