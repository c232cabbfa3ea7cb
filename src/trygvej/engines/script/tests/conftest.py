"""The toy for every test here that asks for it."""

from trygvej.engines.script.tests.toy import toy

__all__ = ["toy"]
