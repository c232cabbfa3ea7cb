"""Pages and what they share, between text and value: YAML for people, JSON for the database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from trygvej.engines.page.model import FORMAT, Label, Labels, Page, People, Person
from trygvej.engines.reading import Refused, build, load, plain, refuse_other_format, yaml

__all__ = ["Refused", "content_hash", "from_json", "read", "read_labels", "read_people", "to_json", "write"]


def read(text: str) -> Page:
    """Read a page from YAML. Raises ``Refused`` with every problem found, each at its place in the file."""
    raw = load(text)
    refuse_other_format(raw, FORMAT)
    return build(Page, raw)


def write(page: Page) -> str:
    """The page as YAML; reading it again gives the same value."""
    document = page.model_dump(mode="python", by_alias=True, exclude_defaults=True)
    return yaml.dump(plain({"format": FORMAT} | document))


def to_json(page: Page) -> str:
    """The page as compact JSON, for storage."""
    document = page.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Page:
    """The page that ``to_json`` wrote. Raises ``Refused``."""
    return build(Page, json.loads(text))


def content_hash(page: Page) -> str:
    """A fingerprint of everything in the page (SHA-256, hexadecimal)."""
    return hashlib.sha256(to_json(page).encode()).hexdigest()


def read_labels(text: str) -> Mapping[str, Label]:
    """Read topics, groups or situations from YAML. Raises ``Refused``."""
    return build(Labels, load(text)).root


def read_people(text: str) -> Mapping[str, Person]:
    """Read the people to ask from YAML. Raises ``Refused``."""
    return build(People, load(text)).root
