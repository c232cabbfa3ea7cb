"""Logging in: nobody signs up by herself, a password alone is not enough, and nobody comes in without a role."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

_OPEN = ("/redaktion/konto/", "/redaktion/tjek/", "/redaktion/sprite", "/redaktion/jsi18n")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator, with a link to choose a password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up."""
        return False

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Say what went wrong; of what went well, the page that follows tells."""
        if level >= messages.ERROR:
            super().add_message(request, level, *args, **kwargs)


class SocialAdapter(DefaultSocialAccountAdapter):
    """The organisation's own log-in; whoever it lets in has no role until an administrator gives one.

    An account that an administrator has made with the same e-mail address is hers, if the organisation's server says
    that the address is verified. An address it does not vouch for is not used at all.
    """

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Whom the organisation knows may have an account."""
        return bool(settings.SOCIALACCOUNT_PROVIDERS)

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Refuse to add another log-in to an account, and forget addresses that nobody vouches for."""
        if sociallogin.state.get("process") == "connect":
            # A log-in begins by a link, which any page can open: it must not change whose account it is.
            raise ImmediateHttpResponse(HttpResponseRedirect(reverse("account_login")))
        if not sociallogin.is_existing:
            sociallogin.email_addresses = [one for one in sociallogin.email_addresses if one.verified]
            if not sociallogin.email_addresses:
                sociallogin.user.email = ""

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> Any:
        """Make the account, with a line in the audit log."""
        user = super().save_user(request, sociallogin, form)
        log(instance=user, action="wagtail.create", user=user)
        return user


class AddKey(AddWebAuthnForm):
    """A new passkey, with a label that can be translated."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = KEY_NAME


class EditKey(EditWebAuthnForm):
    """The name of a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = KEY_NAME


KEY_NAME = gettext_lazy("What you call it")


class SecondFactor:
    """Leads whoever has only a password to the page where she chooses a second step; without a role nobody comes in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let through, or lead to the choice, or tell that a role is missing."""
        if request.path_info.startswith(_OPEN) or not request.user.is_authenticated:
            return self.get_response(request)
        if settings.STAFF_SECOND_FACTOR and _lacks_one(request):
            messages.info(request, _("Choose a second step before you begin: a passkey or a one-time code."))
            return HttpResponseRedirect(reverse("mfa_index"))
        if not request.user.has_perm("wagtailadmin.access_admin"):  # type: ignore[union-attr]
            return render(request, "account/no_role.html", status=403)
        return self.get_response(request)


def _lacks_one(request: HttpRequest) -> bool:
    methods = request.session.get("account_authentication_methods", [])
    if any(method.get("method") in ("socialaccount", "mfa") for method in methods):
        return False
    from allauth.mfa.utils import is_mfa_enabled

    return not is_mfa_enabled(request.user)
