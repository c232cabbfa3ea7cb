"""A link to choose a password, which an administrator hands on."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from trygvej.editorial.actions.link_to_password import link_to_password
from trygvej.editorial.permissions import may_make_accounts
from trygvej.editorial.screens import screen


@require_http_methods(["GET", "HEAD", "POST"])
def password_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer the link; it is shown once, when it is made."""
    if not may_make_accounts(request.user):
        raise PermissionDenied
    whose = get_object_or_404(get_user_model(), pk=pk)
    link = link_to_password(whose, request.user) if request.method == "POST" else ""  # type: ignore[arg-type]
    return screen(request, "password_link.html", _("Link to choose a password"), whose=whose, link=link)
