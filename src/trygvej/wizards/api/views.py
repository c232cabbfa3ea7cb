"""The API: a request in, JSON out. Open to every origin for reading; nothing of what is sent is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import wraps
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from pydantic import BaseModel, ValidationError

from trygvej.engines.wizard import diagram, documents
from trygvej.engines.wizard.walk import Trail, walk
from trygvej.wizards import snapshot
from trygvej.wizards.api import openapi, problems
from trygvej.wizards.api.problems import Refusal
from trygvej.wizards.api.told import summary, walk_value
from trygvej.wizards.api.values import WalkRequest, WizardList
from trygvej.wizards.asked import WrongDate, pairs, read_day
from trygvej.wizards.drawings import labels
from trygvej.wizards.snapshot import Published

View = Callable[..., HttpResponse]
Pairs = tuple[tuple[str, str], ...]

READING, WALKING = ("GET", "HEAD", "OPTIONS"), ("GET", "HEAD", "POST", "OPTIONS")
_JSON = "application/json"
_LONGEST = 400  # characters of one answer, as on the pages
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
}


def _open(*methods: str) -> Callable[[View], View]:
    """Answer these methods, to scripts of any origin; a refusal becomes a problem document."""

    def around(view: View) -> View:
        @csrf_exempt  # nothing here belongs to a person or changes anything: there is nothing to forge
        @wraps(view)
        def answered(request: HttpRequest, **named: str) -> HttpResponse:
            try:
                response = _method(request, methods) or view(request, **named)
            except Refusal as refusal:
                response = problems.answer(refusal)
            for name, value in _OPEN.items():
                response.headers[name] = value
            return response

        return answered

    return around


def _method(request: HttpRequest, methods: tuple[str, ...]) -> HttpResponse | None:
    if request.method not in methods:
        raise Refusal("wrong-method", allow=methods)
    if request.method != "OPTIONS":
        return None
    response = HttpResponse(status=204)
    response.headers["Allow"] = response.headers["Access-Control-Allow-Methods"] = ", ".join(methods)
    response.headers["Access-Control-Allow-Headers"] = "Content-Type"
    response.headers["Access-Control-Max-Age"] = "86400"
    return response


@_open(*READING)
def description(request: HttpRequest) -> HttpResponse:
    """What the API is, by OpenAPI."""
    _takes(request)
    return _kept(json.dumps(openapi.description(), ensure_ascii=False), _JSON)


@_open(*READING)
def listed(request: HttpRequest) -> HttpResponse:
    """Every public wizard."""
    _takes(request)
    return _value(WizardList(wizards=tuple(summary(found) for found in snapshot.published().values())))


@_open(*READING)
def definition(request: HttpRequest, key: str) -> HttpResponse:
    """One wizard, whole: its summary, and the document as the format has it."""
    _takes(request)
    found = _found(key)
    whole = summary(found).model_dump(mode="json") | {"wizard": _document(found)}
    return _kept(json.dumps(whole, ensure_ascii=False, separators=(",", ":")), _JSON)


@_open(*READING)
def document(request: HttpRequest, key: str) -> HttpResponse:
    """The wizard as YAML, as ``trygvej export`` writes it."""
    _takes(request)
    response = _kept(documents.write(_found(key).wizard), "application/yaml; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{key}.yaml"'
    return response


@_open(*READING)
def drawn(request: HttpRequest, key: str) -> HttpResponse:
    """The flow as SVG."""
    _takes(request, "language", "date")
    found = _found(key)
    language = _language(found, request.GET.get("language"))
    asked_day = _day(found, request.GET.get("date"))
    day = asked_day or timezone.localdate()
    with translation.override(language):
        svg = diagram.draw(found.wizard, language, day, found.words(language, day).plain, labels())
    return _kept(svg, "image/svg+xml; charset=utf-8", _is_one_spelling(request, found, asked_day, ()))


@_open(*WALKING)
def walked(request: HttpRequest, key: str) -> HttpResponse:
    """The question or the outcome that the answers lead to."""
    found = _found(key)
    if request.method == "POST":
        asked = _body(request)
        response = _value(_walk(found, asked)[0], keep=False)
        response.headers["Cache-Control"] = "no-store"
        return response
    if found.wizard.sensitive:
        raise Refusal("sensitive-by-post", allow=("POST", "OPTIONS"))
    asked = _query(request, found)
    value, trail = _walk(found, asked)
    given = tuple((f"answers[{name}]", raw) for name, raw in pairs(found.wizard, trail))
    return _value(value, keep=_is_one_spelling(request, found, asked.date, given))


@_open(*WALKING)
def nothing_there(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Any other address below the API's."""
    raise Refusal("unknown-address")


def _walk(found: Published, asked: WalkRequest) -> tuple[BaseModel, Trail]:
    if any(name not in found.wizard.questions for name in asked.answers):
        raise Refusal("unknown-question", "answers")
    language = _language(found, asked.language)
    asked_day = _day(found, asked.date.isoformat() if asked.date else None)
    day = asked_day or timezone.localdate()
    trail = walk(found.wizard, asked.answers, day)
    return walk_value(found, language, day, asked_day, trail), trail


def _body(request: HttpRequest) -> WalkRequest:
    try:
        return WalkRequest.model_validate_json(request.body)
    except ValidationError as error:
        place = error.errors(include_input=False)[0]["loc"]
        known = str(place[0]) if place and place[0] in WalkRequest.model_fields else None
        raise Refusal("wrong-body", known) from None  # its words repeat what was sent


def _query(request: HttpRequest, found: Published) -> WalkRequest:
    _takes(request, "language", "date", *(f"answers[{name}]" for name in found.wizard.questions))
    named = {name: request.GET[f"answers[{name}]"] for name in found.wizard.questions
             if f"answers[{name}]" in request.GET}  # fmt: skip
    if any(len(given) > _LONGEST for given in named.values()):
        raise Refusal("too-long", "answers")
    day = _day(found, request.GET.get("date"))
    return WalkRequest(answers=named, date=day, language=request.GET.get("language"))


def _takes(request: HttpRequest, *known: str) -> None:
    """Refuse what is not known: a mistyped name would otherwise be an answer that nobody gave."""
    for name in request.GET:
        if name not in known:
            answers = name.startswith("answers[") and "language" in known
            raise Refusal("unknown-question", "answers") if answers else Refusal("unknown-parameter")


def _found(key: str) -> Published:
    found = snapshot.published().get(key)
    if found is None:
        raise Refusal("unknown-wizard", "key")
    return found


def _language(found: Published, asked: str | None) -> str:
    language = found.wizard.languages[0] if asked is None else asked
    if language not in found.wizard.languages:
        raise Refusal("unknown-language", "language")
    return language


def _day(found: Published, raw: str | None) -> date | None:
    try:
        return read_day(raw, found.wizard, timezone.localdate())
    except WrongDate:
        raise Refusal("wrong-date", "date") from None


def _is_one_spelling(request: HttpRequest, found: Published, day: date | None, rest: Pairs) -> bool:
    """Only one spelling of each address is kept, so that nobody can fill the memory with others."""
    language = request.GET.get("language")
    one = (
        *((("language", language),) if language in found.wizard.languages else ()),
        *((("date", day.isoformat()),) if day else ()),
        *rest,
    )
    asked = request.META["QUERY_STRING"]
    return asked in (urlencode(one, safe=","), urlencode(one, safe=",[]"))


def _document(found: Published) -> dict[str, object]:
    return {"format": found.wizard.format, **json.loads(documents.to_json(found.wizard))}


def _value(value: BaseModel, keep: bool = True) -> HttpResponse:
    return _kept(value.model_dump_json(), _JSON, keep)


def _kept(text: str, content_type: str, keep: bool = True) -> HttpResponse:
    response = HttpResponse(text, content_type=content_type)
    if keep:
        response.headers["Trygvej-Keep"] = "1"
    else:
        response.headers["Cache-Control"] = "no-cache"
    return response
