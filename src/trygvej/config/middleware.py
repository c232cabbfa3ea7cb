"""What happens to every request before and after its view."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from trygvej.config.policy import CONTENT_SECURITY_POLICY

Next = Callable[[HttpRequest], HttpResponse]

logger = logging.getLogger("trygvej.request")

SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class TrustedProxy:
    """Believe ``X-Forwarded-Proto`` from the proxies we know and from nobody else."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        self.trusted = frozenset(settings.TRUSTED_PROXIES)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set the scheme the visitor used."""
        scheme = request.META.get("HTTP_X_FORWARDED_PROTO")
        if scheme in ("http", "https") and (
            "*" in self.trusted or request.META.get("REMOTE_ADDR") in self.trusted
        ):
            request.environ["wsgi.url_scheme"] = scheme  # type: ignore[attr-defined]
        return self.get_response(request)


class RequestLog:
    """One line per request Django answers: the route, never the path, so that no answer can stand in it."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and write down how it went."""
        begun = time.perf_counter()
        response = self.get_response(request)
        match = request.resolver_match
        logger.info(
            "request",
            extra={
                "method": request.method if request.method in ("GET", "HEAD", "POST") else "other",
                "route": match.route if match else "-",
                "status": response.status_code,
                "ms": round((time.perf_counter() - begun) * 1000, 1),
            },
        )
        return response


class SecurityHeaders:
    """The same strict headers on everything; a view that needs another one sets it itself."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        self.headers = dict(SECURITY_HEADERS)
        if settings.PUBLIC_URL.startswith("https://"):
            self.headers["Strict-Transport-Security"] = "max-age=31536000"

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the headers that the view has not set."""
        response = self.get_response(request)
        for name, value in self.headers.items():
            response.headers.setdefault(name, value)
        if "frame-ancestors *" in response.headers["Content-Security-Policy"]:
            del response.headers["X-Frame-Options"]  # it knows no "everybody"
        return response


class LocaleFromPath:
    """The address alone says the language: ``/`` is Danish, ``/en/`` English, ``/ar/`` Arabic.

    Django's own LocaleMiddleware adds ``Vary: Accept-Language`` to Danish pages, which would stop shared
    memory.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Speak the language of the address while the request lasts."""
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
