"""publiccode.yml has what the standard 0.7 requires, in the right kinds, and says what is true of this program."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FOUND: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))

REQUIRED = {
    "publiccodeYmlVersion": str, "name": str, "url": str, "platforms": list, "developmentStatus": str,
    "softwareType": str, "description": dict, "legal.license": str, "maintenance.type": str,
    "localisation.localisationReady": bool, "localisation.availableLanguages": list,
}  # fmt: skip
STATUS = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {
    "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
    "standalone/other", "addon", "library", "configurationFiles",
}  # fmt: skip


@pytest.mark.parametrize("place", REQUIRED)
def test_what_is_required_is_there_and_of_its_kind(place: str) -> None:
    value: Any = FOUND
    for part in place.split("."):
        value = value[part]
    assert isinstance(value, REQUIRED[place])
    assert value or value is False


def test_words_come_from_the_lists_of_the_standard() -> None:
    assert FOUND["publiccodeYmlVersion"].startswith("0.")
    assert FOUND["developmentStatus"] in STATUS
    assert FOUND["softwareType"] in TYPES
    assert FOUND["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert re.fullmatch(r"https?://\S+", FOUND["url"])


def test_who_keeps_it_can_be_asked() -> None:
    kind = FOUND["maintenance"]["type"]
    if kind in ("internal", "community"):
        assert all(contact["name"] for contact in FOUND["maintenance"]["contacts"])


@pytest.mark.parametrize("language", FOUND["description"])
def test_each_description_has_its_lengths(language: str) -> None:
    words = FOUND["description"][language]
    assert re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", language)
    assert 0 < len(words["shortDescription"]) <= 150
    assert 150 <= len(words["longDescription"]) <= 10_000
    assert all(0 < len(feature) <= 100 for feature in words["features"])


def test_it_says_what_the_package_says() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert FOUND["softwareVersion"] == project["version"]
    assert FOUND["legal"]["license"] in str(project["license"])
