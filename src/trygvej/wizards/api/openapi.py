"""The OpenAPI description, made from the values that the API takes and gives."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.conf import settings
from pydantic.json_schema import models_json_schema

from trygvej import __version__
from trygvej.wizards.api.values import Definition, ProblemDetails, Walk, WalkRequest, WizardList

Json = dict[str, Any]

_GIVEN = (WizardList, Definition, Walk, WalkRequest, ProblemDetails)
_ABOUT = (
    "Guides with one plain question at a time and a clear answer at the end. Open for reading, without a key and "
    "without a cookie; nothing that is sent is kept. Every GET that succeeds carries an ETag. Fields may be added "
    "within v1; none is removed or changes its meaning."
)
_KEY = {
    "name": "key",
    "in": "path",
    "required": True,
    "description": "A wizard's key, from the list",
    "schema": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80},
}
_LANGUAGE = {
    "name": "language",
    "in": "query",
    "description": "One of the wizard's languages; its first if left out",
    "schema": {"type": "string", "enum": [code for code, _name in settings.LANGUAGES]},
}
_DATE = {
    "name": "date",
    "in": "query",
    "description": "The day whose law is asked about; today if left out",
    "schema": {"type": "string", "format": "date"},
}
_ANSWERS = {
    "name": "answers",
    "in": "query",
    "style": "deepObject",
    "explode": True,
    "description": "answers[question]=answer, for every question that has been answered",
    "schema": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 400}},
}


@cache
def description() -> Json:
    """The whole document."""
    schemas = models_json_schema(
        [(model, "validation") for model in _GIVEN], ref_template="#/components/schemas/{model}"
    )[1]["$defs"]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Trygvej",
            "version": __version__,
            "description": _ABOUT,
            "license": {"name": "MPL-2.0", "identifier": "MPL-2.0"},
        },
        "servers": [{"url": f"{settings.PUBLIC_URL}/api/v1"}],
        "paths": _paths(),
        "components": {"schemas": schemas},
    }


def _paths() -> Json:
    walk = _answers("Walk", 400, 404, 405)
    body = {"required": True, "content": {"application/json": {"schema": _ref("WalkRequest")}}}
    return {
        "/openapi.json": {"get": _get("This description", "description", {"application/json": {}}, [], 400)},
        "/wizards": {"get": _get("Every public wizard", "list", _json("WizardList"), [], 400)},
        "/wizards/{key}": {
            "parameters": [_KEY],
            "get": _get("One wizard, whole", "definition", _json("Definition"), [], 400, 404),
        },
        "/wizards/{key}/walk": {
            "parameters": [_KEY],
            "get": {
                "summary": "Answers and a date in, a question or an outcome out",
                "description": "Not for sensitive wizards: their answers may stand in no address. Use POST.",
                "operationId": "walk",
                "parameters": [_LANGUAGE, _DATE, _ANSWERS],
                "responses": walk,
            },
            "post": {
                "summary": "The same, with the answers in the body; kept by nobody (no-store)",
                "operationId": "walkByPost",
                "requestBody": body,
                "responses": _answers("Walk", 400, 404, etag=False),
            },
        },
        "/wizards/{key}/drawing": {
            "parameters": [_KEY],
            "get": _get("The flow as SVG", "drawing", {"image/svg+xml": {}}, [_LANGUAGE, _DATE], 400, 404),
        },
        "/wizards/{key}.yaml": {
            "parameters": [_KEY],
            "get": _get("The wizard as a file for `trygvej load`", "document", {"application/yaml": {}}, [], 400, 404),
        },
    }  # fmt: skip


def _get(summary: str, name: str, content: Json, parameters: list[Json], *refusals: int) -> Json:
    responses = {"200": _good(content), **{str(status): _refused(status) for status in refusals}}
    return {"summary": summary, "operationId": name, "parameters": parameters, "responses": responses}


def _answers(model: str, *refusals: int, etag: bool = True) -> Json:
    return {"200": _good(_json(model), etag), **{str(status): _refused(status) for status in refusals}}


def _good(content: Json, etag: bool = True) -> Json:
    headers = {"ETag": {"schema": {"type": "string"}}} if etag else {}
    return {"description": "As asked for", "headers": headers, "content": content}


def _refused(status: int) -> Json:
    words = {400: "Something sent cannot be used", 404: "There is no such thing", 405: "Not by this method"}
    return {
        "description": words[status],
        "content": {"application/problem+json": {"schema": _ref("ProblemDetails")}},
    }


def _json(model: str) -> Json:
    return {"application/json": {"schema": _ref(model)}}


def _ref(model: str) -> Json:
    return {"$ref": f"#/components/schemas/{model}"}
