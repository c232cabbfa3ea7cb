"""Make our fonts, icons and measures anew out of their npm packages: ``python -m tools.design_parts``.

The results are committed, with the licences of what they were made from; nobody needs npm to run or build
the site. Run it when a version in ``tools/design/package.json`` changes (``npm install --package-lock-only``
there first), look at the pictures, and commit what changed. The same packages give the same bytes.

From DKFDS (the Danish public design system) we take its icons, its spacing scale and its focus ring; its
class names and page patterns are used in our own templates and sheets. See docs/decisions.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).resolve().parents[1]
DESIGN = ROOT / "src/trygvej/design"
FONTS = DESIGN / "static/design/fonts"
VENDOR = DESIGN / "vendor"
PACKAGES = ROOT / "tools/design"

WEIGHTS = (400, 600)
LATIN = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "ÆØÅæøåÄÖÜäöüßÉéÈèÊêËëÓóÁáÀàÍíÚúÑñÇçÕõ"
    + "\u00a0\u202f§«»°·½×–—‘’“”„•…€−"
)
ARABIC = "".join(
    map(
        chr,
        (
            *range(0x621, 0x63B),
            *range(0x640, 0x653),
            0x60C,
            0x61B,
            0x61F,
            0x200C,
            0x200D,
            0x66A,
            0x66B,
            0x66C,
        ),
    )
)
ARABIC_FEATURES = ["init", "medi", "fina", "isol", "rlig", "ccmp", "mark", "mkmk", "locl", "calt", "curs"]
ICONS = ("chevron-left", "check", "info", "error", "warning")
SPACES = ("1", "2", "3", "305", "4", "5", "6", "7", "8", "9")


def main() -> None:
    """Fetch the packages (exactly the locked ones) into a folder that is thrown away, and cut."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(PACKAGES / name, folder)
        subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=folder, check=True)
        modules = Path(folder) / "node_modules"
        _fonts(modules / "@fontsource")
        _icons(modules / "dkfds")
        _measures(modules / "dkfds")
        _licences(modules)


def _fonts(packages: Path) -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        latin = packages / f"ibm-plex-sans/files/ibm-plex-sans-latin-{weight}-normal.woff2"
        arabic = packages / f"ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-{weight}-normal.woff2"
        _cut(latin, f"latin-{weight}", LATIN, ["kern", "locl"])
        _cut(arabic, f"arabic-{weight}", ARABIC, ARABIC_FEATURES)


def _cut(source: Path, name: str, letters: str, features: list[str]) -> None:
    """Keep only these letters. The licence reserves the name "Plex", so a changed font carries ours."""
    options = subset.Options(flavor="woff2", layout_features=features, hinting=False, recalc_timestamp=False)
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = f"Trygvej-{name}"
    subset.save_font(font, FONTS / f"{name}.woff2", options)


def _icons(package: Path) -> None:
    """Every icon as a macro-less lookup: ``{{ icon("info") }}`` is ours, the drawing is theirs."""
    lines = [
        "{# Made by tools/design_parts.py from DKFDS' icons (Material Symbols, Apache 2.0). #}",
        "{% set icons = {",
    ]
    for name in ICONS:
        drawing = (package / f"dist/img/svg-icons/{name}.svg").read_text()
        path = re.search(r'viewBox="0 -960 960 960"><path d="([^"]+)"/>', drawing)
        if path is None:
            raise SystemExit(f"the icon {name} is not drawn as we expect")
        lines.append(f'"{name}": "{path[1]}",')
    target = DESIGN / "templates/design/icons.html"
    target.write_text("\n".join([*lines, "} %}", ""]))


def _measures(package: Path) -> None:
    """The spacing scale and the focus ring, as custom properties under DKFDS' own numbers."""
    units = (package / "dist/scss/values/_units.scss").read_text()
    focus = (package / "dist/scss/variables/_focus.scss").read_text()
    base = int(re.search(r"\$spacer: (\d+)px", units)[1])  # type: ignore[index]
    factors = dict.fromkeys(re.findall(r"^\s+(\d+): ?\$spacer,", units, re.M), 1.0)
    factors |= {
        name: float(by) for name, by in re.findall(r"^\s+(\d+): ?\(\$spacer \* ([\d.]+)\)", units, re.M)
    }
    lines = [f"  --fds-{name}: {base * factors[name] / 16:g}rem;" for name in SPACES]
    lines += [f"  --fds-focus-{n}: {v};" for n, v in re.findall(r"\$theme-focus-(\w+):\s+(\S+) ", focus)]
    VENDOR.mkdir(exist_ok=True)
    (VENDOR / "dkfds-measures.css").write_text(
        "/* Made by tools/design_parts.py from DKFDS 11.2.0 (MIT). 1rem is 16px. */\n:root {\n"
        + "\n".join(lines)
        + "\n}\n"
    )


def _licences(modules: Path) -> None:
    shutil.copy(modules / "dkfds/LICENSE.md", VENDOR / "dkfds-LICENSE.md")
    shutil.copy(modules / "@fontsource/ibm-plex-sans/LICENSE", FONTS / "LICENSE-latin.txt")
    shutil.copy(modules / "@fontsource/ibm-plex-sans-arabic/LICENSE", FONTS / "LICENSE-arabic.txt")
    names = ("dkfds", "@fontsource/ibm-plex-sans", "@fontsource/ibm-plex-sans-arabic")
    versions = {name: json.loads((modules / name / "package.json").read_text())["version"] for name in names}
    (VENDOR / "versions.json").write_text(json.dumps(versions, indent=2) + "\n")


if __name__ == "__main__":
    main()
