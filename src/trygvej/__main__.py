"""``python -m trygvej`` is the command ``trygvej``."""

from trygvej.cli import main

main()
