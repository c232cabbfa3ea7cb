"""Make ``.venv`` from the lock file: ``python3 tools/environment.py run``, ``… dev`` or ``… js``.

Runs with any Python 3 that a machine has, so only the standard library and plain words. What is in place is
left alone: a stamp holds the hash of everything the environment is made from, and a second run takes no time.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
JS = ROOT / "tools" / "js"
LOCKS = {"run": "requirements.txt", "dev": "requirements-dev.txt"}
CANDIDATES = ("python3.13", "python3.12", "python3.11", "python3", "python3.14")
ENOUGH = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))"


def main(kind: str) -> None:
    """Bring the environment up to date for running the site, or for working on it."""
    if _stamp(kind).exists() and _stamp(kind).read_text() == _digest(kind):
        return
    if kind == "js":
        _javascript()
        return
    if not PYTHON.exists():
        print("Making the environment .venv …", flush=True)
        subprocess.run([_python(), "-m", "venv", str(VENV)], check=True)
    print(f"Installing what {LOCKS[kind]} lists …", flush=True)
    _pip("--require-hashes", "--no-deps", "-r", LOCKS[kind])
    # The build backend is among the locked packages, so that nothing unlocked is fetched here.
    _pip("--no-deps", "--no-build-isolation", "--editable", ".")
    _stamp(kind).write_text(_digest(kind))
    if kind == "dev":
        _stamp("run").write_text(_digest("run"))  # it holds all that running needs


def _pip(*words):
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        sys.exit(
            "The packages could not be installed; the lines above say why. Run the command again to go on."
        )


def _javascript():
    print("Installing what tools/js/package-lock.json lists …", flush=True)
    # No install scripts: they would fetch programs (a Java) that no lock file vouches for.
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    subprocess.run(command, cwd=JS, check=True)
    _stamp("js").write_text(_digest("js"))


def _python():
    if os.environ.get("PYTHON"):
        return os.environ["PYTHON"]
    for name in CANDIDATES:
        path = shutil.which(name)
        if path and subprocess.run([path, "-c", ENOUGH], capture_output=True, check=False).returncode == 0:
            return path
    sys.exit(
        "Trygvej needs Python 3.11 or newer with venv.\n"
        "On Debian or Ubuntu: sudo apt install python3 python3-venv"
    )


def _stamp(kind):
    return (JS / "node_modules" if kind == "js" else VENV) / f".made-for-{kind}"


def _digest(kind):
    digest = hashlib.sha256(str(ROOT).encode())
    for name in ("tools/js/package-lock.json",) if kind == "js" else (LOCKS[kind], "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


if __name__ == "__main__":
    main(sys.argv[1])
