"""Make the pieces that come with the program anew, before a release: ``make shipped``.

They are made as a site makes them that has no settings of its own, and only those that no longer say or look as they
should. What is made is committed with a release, not with every change of a text: until then the worker makes it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MADE = ROOT / "content" / "made"
LANGUAGES = ("da", "en")
FILMS = ("foerste-log-paa", "svindel-sms")
LEAFLETS = (*FILMS, "foerste-brev", "laes-foer-du-godkender", "indberet-moms")
CHOSEN = {"leaflet": LEAFLETS, "film": FILMS, "film-phone": FILMS}


def main() -> int:
    """Make them in a folder of their own, and put them in the place of those that are there."""
    with tempfile.TemporaryDirectory(prefix="trygvej-shipped-") as home:
        media = Path(home) / "media" / "made"
        shutil.copytree(MADE, media, dirs_exist_ok=True)
        for command in _commands():
            subprocess.run(command, env=_bare(home), check=True)
        wanted = {path.relative_to(media): path for path in _files(media)}
        for old in _files(MADE):
            if old.relative_to(MADE) not in wanted:
                old.unlink()
        for name, path in wanted.items():
            (MADE / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, MADE / name)
    size = sum(path.stat().st_size for path in _files(MADE)) / 1_000_000
    print(f"{len(wanted)} pieces, {size:.1f} MB, in {MADE.relative_to(ROOT)}")
    return 0


def _commands() -> Iterator[list[str]]:
    languages = [word for code in LANGUAGES for word in ("--lang", code)]
    for form, keys in CHOSEN.items():
        yield [sys.executable, "-m", "trygvej", "make", *keys, "--format", form, *languages]


def _bare(home: str) -> dict[str, str]:
    """The surroundings of a site without settings."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ} | {
        "TRYGVEJ_HOME": home
    }


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*/*/*") if path.is_file())


if __name__ == "__main__":
    sys.exit(main())
