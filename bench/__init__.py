"""Measure speed and memory against the bars: ``make bench``, or ``python -m bench --help``."""
