"""Errors of the API: each has a code, a status and a sentence in Danish and in English."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from trygvej.wizards.api.values import Messages, ProblemDetails

WORDS = {
    "unknown-address": (404, gettext_noop("There is nothing at this address. The description lists what is.")),
    "unknown-wizard": (404, gettext_noop("There is no public guide with this key. The list shows those there are.")),
    "unknown-language": (404, gettext_noop("The guide is not made in this language. Its languages are in the list.")),
    "unknown-parameter": (400, gettext_noop("This parameter is not known. The description lists them.")),
    "unknown-question": (400, gettext_noop("The guide has no question with this id. Use the ids of its questions.")),
    "too-long": (400, gettext_noop("An answer may have 400 characters at most.")),
    "wrong-date": (
        400,
        gettext_noop("Write a day as 2018-03-01. It must be covered by the guide, and not lie ahead."),
    ),
    "wrong-body": (400, gettext_noop("Send JSON with answers, date and language, as the description shows.")),
    "wrong-method": (405, gettext_noop("This address does not take that method. Allow says which it takes.")),
    "sensitive-by-post": (
        405,
        gettext_noop("The answers of this guide are sensitive. Send them by POST, so that no address holds them."),
    ),
}  # fmt: skip


class Refusal(Exception):
    """The request cannot be answered; ``where`` names the parameter it is about."""

    def __init__(self, code: str, where: str | None = None, allow: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.where = where
        self.allow = allow


def answer(refusal: Refusal) -> HttpResponse:
    """The refusal as ``application/problem+json``. It repeats nothing that was sent but known names."""
    status, words = WORDS[refusal.code]
    said = {}
    for language in ("da", "en"):
        with translation.override(language):
            said[language] = gettext(words)
    details = ProblemDetails(
        type=f"urn:trygvej:problem:{refusal.code}",
        title=said["en"],
        status=status,
        messages=Messages(**said),
        where=refusal.where,
    )
    response = HttpResponse(
        details.model_dump_json(), status=status, content_type="application/problem+json", charset="utf-8"
    )
    response.headers["Cache-Control"] = "no-store"
    if refusal.allow:
        response.headers["Allow"] = ", ".join(refusal.allow)
    return response
