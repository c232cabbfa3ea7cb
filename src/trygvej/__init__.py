"""Trygvej: a safe way into the digital public sector."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("trygvej")
except PackageNotFoundError:  # a checkout on the path that was never installed
    __version__ = "0"
