"""Wizards on other people's pages."""
