"""``trygvej schema``: the formats of content files, for machines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import click

from trygvej.engines.page.model import Page
from trygvej.engines.script.model import Exercise
from trygvej.engines.wizard import model

_SHARED = {
    "rates": "Names of files in content/rates/; a document that stands alone holds the tables themselves.",
    "terms": "Names of files in content/terms/; a document that stands alone holds the words themselves.",
}


@click.command("schema")
@click.argument("kind", type=click.Choice(["wizard", "exercise", "page"]), default="wizard")
def command(kind: str) -> None:
    """Print the JSON Schema of wizard files, or of exercises or pages; docs/format/ keeps the same."""
    texts = {"wizard": text, "exercise": exercise_text, "page": page_text}
    click.echo(texts[kind](), nl=False)


def page_text() -> str:
    """The schema of a page of the library."""
    return _written("Trygvej page", Page.model_json_schema(by_alias=True), {})


def exercise_text() -> str:
    """The schema of an exercise file."""
    return _written("Trygvej exercise", Exercise.model_json_schema(), {})


def text() -> str:
    """The schema of a wizard file: a stand-alone document, or one that names its rates and terms."""
    schema = dict(model.schema())
    properties: dict[str, Any] = dict(schema["properties"])
    for name, why in _SHARED.items():
        whole = properties[name]
        names = {"type": "array", "items": whole["propertyNames"], "uniqueItems": True, "description": why}
        default = {"default": whole["default"]} if "default" in whole else {}
        inner = {key: value for key, value in whole.items() if key not in ("default", "title")}
        properties[name] = {"title": whole["title"], "anyOf": [inner, names], **default}
    return _written("Trygvej wizard", schema, {"properties": properties})


def _written(title: str, schema: Mapping[str, Any], instead: Mapping[str, Any]) -> str:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    return json.dumps({**head, **schema, **head, **instead}, ensure_ascii=False, indent=2) + "\n"
