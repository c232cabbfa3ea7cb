"""The words of Wagtail's scripts, with our catalogue on top of Wagtail's."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation.trans_real import DjangoTranslation
from django.views.decorators.http import require_safe
from django.views.i18n import JavaScriptCatalog


class _Catalogue(JavaScriptCatalog):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.translation = DjangoTranslation(get_language(), domain="djangojs")
        return self.render_to_response(self.get_context_data())


@require_safe
def script_words(request: HttpRequest) -> HttpResponse:
    """A script that gives every word of the frame in Danish."""
    return _Catalogue.as_view()(request)
