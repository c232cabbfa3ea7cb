"""Pages that belong to no other room."""

from django.http import HttpRequest, HttpResponse


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The address leads nowhere."""
    return HttpResponse("404", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke."""
    return HttpResponse("500", status=500)
