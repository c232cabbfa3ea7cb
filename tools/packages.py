"""Install Debian's packages: ``python3 tools/packages.py run`` or ``… test``.

As root (or where sudo asks nothing) they are installed; elsewhere the command to give is printed. A package
counts as there when the program or library that is wanted from it is there, so other systems than Debian can
be used too.
"""

import ctypes.util
import glob
import os
import shutil
import subprocess
import sys

# what we look for -> the package that has it on Debian and Ubuntu
RUN = {
    "library:pango-1.0": "libpango-1.0-0",
    "library:pangoft2-1.0": "libpangoft2-1.0-0",
    "library:harfbuzz-subset": "libharfbuzz-subset0",
    "program:chromium": "chromium",
    "program:ffmpeg": "ffmpeg",
    "program:espeak-ng": "espeak-ng",
}
TEST = {
    "program:pdftotext": "poppler-utils",
    "program:node": "nodejs",
    "program:npm": "npm",
    "program:java": "default-jre-headless",
    "program:nginx": "nginx-light",
    "program:ip": "iproute2",
    "program:wrk": "wrk",
    "file:/usr/lib/postgresql/*/bin/initdb": "postgresql",
}
BETTER = "chromium-headless-shell"  # takes pictures in a third of the time and less memory; chromium will do
WANTED = {"run": RUN, "test": {**RUN, **TEST}}
WHY = {
    "run": "making booklets, leaflets and films",
    "test": "the tests (browser, PostgreSQL, PDF, page checks, benchmark)",
}


def main(kind: str) -> None:
    """Install what is missing, or say what is; tests cannot do without, the site can."""
    missing = sorted({package for thing, package in WANTED[kind].items() if not _is_there(thing)})
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    may = os.geteuid() == 0 or (shutil.which("sudo") and _quiet(["sudo", "-n", "true"]))
    may = bool(shutil.which("apt-get") and may)
    if not missing or (may and _install(prefix, missing)):
        if may and not _is_there(f"program:{BETTER}") and _is_to_be_had(BETTER):
            _install(prefix, [BETTER])
        return
    print(f"For {WHY[kind]} these Debian packages are needed: {' '.join(missing)}")
    print(f"Install them with: sudo apt install {' '.join(missing)}", flush=True)
    if kind == "test":
        sys.exit(1)


def _install(prefix, packages):
    print(f"Installing Debian's packages: {' '.join(packages)} …", flush=True)
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    update = [*prefix, *environment, "apt-get", "-qq", "update"]
    # No services: installing nginx or PostgreSQL for tests must not start either on this machine.
    install = [
        *prefix,
        *environment,
        "RUNLEVEL=1",
        "apt-get",
        "-qq",
        "install",
        "--no-install-recommends",
        "-y",
    ]
    return _quiet(update) and _quiet([*install, *packages])


def _is_to_be_had(package):
    """Whether the lists of this machine name it; older systems have it not, and are not asked each time."""
    return bool(shutil.which("apt-cache")) and _quiet(["apt-cache", "show", package])


def _quiet(command):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode and command[0] != "apt-cache" and "sudo" not in command:
        print(result.stdout[-2000:])
    return result.returncode == 0


def _is_there(thing):
    kind, name = thing.split(":", 1)
    if kind == "program":
        return shutil.which(name) is not None or shutil.which(name, path="/usr/sbin:/sbin") is not None
    if kind == "file":
        return bool(glob.glob(name))
    return ctypes.util.find_library(name) is not None


if __name__ == "__main__":
    main(sys.argv[1])
