"""Logging in: nobody signs up by herself, and a password alone is not enough."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

_OPEN = ("/redaktion/konto/", "/redaktion/tjek/", "/redaktion/sprite", "/redaktion/jsi18n")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator, with a link to choose a password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing about logging in: the page that follows shows it."""


class SocialAdapter(DefaultSocialAccountAdapter):
    """The organisation's own log-in; whoever it lets in has no role until an administrator gives one."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Whom the organisation knows may have an account."""
        return bool(settings.SOCIALACCOUNT_PROVIDERS)


class SecondFactor:
    """Leads whoever has only a password to the page where she chooses a second step."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let through, or lead to the choice."""
        if settings.STAFF_SECOND_FACTOR and not request.path_info.startswith(_OPEN) and _lacks_one(request):
            messages.info(request, _("Choose a second step before you begin: a passkey or a one-time code."))
            return HttpResponseRedirect(reverse("mfa_index"))
        return self.get_response(request)


def _lacks_one(request: HttpRequest) -> bool:
    if not request.user.is_authenticated:
        return False
    methods = request.session.get("account_authentication_methods", [])
    if any(method.get("method") in ("socialaccount", "mfa") for method in methods):
        return False
    from allauth.mfa.utils import is_mfa_enabled

    return not is_mfa_enabled(request.user)
