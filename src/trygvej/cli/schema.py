"""``trygvej schema``: the format of wizard files, for machines."""

from __future__ import annotations

import json
from typing import Any

import click

from trygvej.engines.wizard import model

_SHARED = {
    "rates": "Names of files in content/rates/; a document that stands alone holds the tables themselves.",
    "terms": "Names of files in content/terms/; a document that stands alone holds the words themselves.",
}


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of wizard files; docs/format/wizard.schema.json is kept the same."""
    click.echo(text(), nl=False)


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
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Trygvej wizard"}
    return (
        json.dumps({**head, **schema, **head, "properties": properties}, ensure_ascii=False, indent=2) + "\n"
    )
