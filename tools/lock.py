"""Write the lock files anew: ``make lock``. They hold hashes and never the address of a package index."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UV = ROOT / ".venv" / "bin" / "uv"
ALWAYS = "--universal --python-version 3.11 --generate-hashes --no-emit-index-url --upgrade --quiet".split()


def main() -> None:
    """Lock for running, for working on it, and for the page checks."""
    uv = str(UV) if UV.exists() else shutil.which("uv")
    if not uv:
        sys.exit("uv is needed: make the environment first with `make lint`, or install uv.")
    environ = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "make lock"}
    compile_ = [uv, "pip", "compile", *ALWAYS, "pyproject.toml"]
    # The build backend is locked as well: it installs the checkout itself.
    run = [*compile_, "--extra", "build", "-o", "requirements.txt"]
    dev = [
        *compile_,
        "--extra",
        "build",
        "--extra",
        "dev",
        "-c",
        "requirements.txt",
        "-o",
        "requirements-dev.txt",
    ]
    for command in (run, dev):
        subprocess.run(command, cwd=ROOT, env=environ, check=True)
    subprocess.run(
        ["npm", "install", "--package-lock-only", "--no-progress"], cwd=ROOT / "tools" / "js", check=True
    )


if __name__ == "__main__":
    main()
