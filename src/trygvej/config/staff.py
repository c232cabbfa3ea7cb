"""What the editorial interface needs of Django, and keeps away from every public page.

Sessions, log-in, forms' tokens and messages exist under ``/redaktion/`` only. The middleware that carries them is
wrapped, so that a public request passes each by with one look at its path, and gets no cookie.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

from trygvej.config.environment import BadSetting

PREFIX = "/redaktion/"

APPS = [
    "trygvej.editorial",
    "trygvej.editorial.apps.UsersConfig",  # wagtail.users
    "wagtail.documents",  # the frame asks for the lists of documents and pictures
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
]

MIDDLEWARE = [
    "trygvej.config.staff.Policy",
    "trygvej.config.staff.Sessions",
    "trygvej.config.staff.Tokens",
    "trygvej.config.staff.People",
    "trygvej.config.staff.Messages",
    "allauth.account.middleware.AccountMiddleware",  # it looks for its own name; it costs a public page one call
    "trygvej.config.staff.SecondFactor",
]

CONTEXT_PROCESSORS = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]

# Wagtail's screens set style attributes from their scripts and draw avatars and icons from data addresses.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "media-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
    )
)


def is_staff(request: HttpRequest) -> bool:
    """Whether the address belongs to the editorial interface."""
    return request.path_info.startswith(PREFIX)


class Policy:
    """The wider rules that Wagtail's screens need; a page that sets stricter ones keeps them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and let staff pages be framed by staff pages only and kept by nobody."""
        response = self.get_response(request)
        if is_staff(request):
            response.headers.setdefault("Content-Security-Policy", POLICY)
            response.headers.setdefault("X-Frame-Options", "SAMEORIGIN")
            response.headers.setdefault("Referrer-Policy", "same-origin")  # Django's token check asks for it
            response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class _Staff:
    """One of Django's middleware, run for the editorial interface and for nothing else."""

    name: str

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.plain = get_response
        self.inner: Any = import_string(self.name)(get_response)
        self._view = getattr(self.inner, "process_view", None)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with or without it."""
        return (self.inner if is_staff(request) else self.plain)(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        """Let it look at the view that was found."""
        return self._view(request, *view) if self._view and is_staff(request) else None


class Sessions(_Staff):
    """A session, for staff."""

    name = "django.contrib.sessions.middleware.SessionMiddleware"


class Tokens(_Staff):
    """Forms that only our own pages can send, for staff."""

    name = "django.middleware.csrf.CsrfViewMiddleware"


class People(_Staff):
    """Who is logged in, for staff."""

    name = "django.contrib.auth.middleware.AuthenticationMiddleware"


class Messages(_Staff):
    """Messages from one page to the next, for staff."""

    name = "django.contrib.messages.middleware.MessageMiddleware"


class SecondFactor(_Staff):
    """A password alone opens nothing but the pages where the second step is chosen."""

    name = "trygvej.editorial.public.SecondFactor"


def providers(raw: str) -> dict[str, Any]:
    """The organisation's own log-in (OpenID Connect) as allauth wants it; empty where none is set.

    Raises:
        BadSetting: the setting is not ``address client-id secret name``.
    """
    if not raw:
        return {}
    parts = raw.split(maxsplit=3)
    if len(parts) != 4 or not parts[0].startswith(("https://", "http://")):
        raise BadSetting("STAFF_OIDC: write the server's address, the client id, the secret and a name")
    server, client, secret, name = parts
    app = {"provider_id": "oidc", "name": name, "client_id": client, "secret": secret}
    how = {"server_url": server, "oauth_pkce_enabled": True, "email_authentication": True}
    return {"openid_connect": {"APPS": [{**app, "settings": how}]}}


def settings(oidc: str, second_factor: bool, public_url: str) -> dict[str, Any]:
    """Every setting of Django, Wagtail and allauth that has to do with staff."""
    secure = public_url.startswith("https://")
    return {**_cookies(public_url, secure), **_logging_in(oidc, second_factor, secure), **_frame(public_url)}


def _cookies(public_url: str, secure: bool) -> dict[str, Any]:
    return {
        "SESSION_COOKIE_PATH": PREFIX,
        "SESSION_COOKIE_NAME": "redaktion",
        "SESSION_COOKIE_SECURE": secure,
        "SESSION_COOKIE_AGE": 12 * 3600,
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        "CSRF_COOKIE_PATH": PREFIX,
        "CSRF_COOKIE_NAME": "redaktion-mod",
        "CSRF_COOKIE_SECURE": secure,
        "CSRF_TRUSTED_ORIGINS": [public_url] if "://" in public_url else [],
    }


def _logging_in(oidc: str, second_factor: bool, secure: bool) -> dict[str, Any]:
    return {
        "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
        "AUTH_PASSWORD_VALIDATORS": [
            {
                "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
                "OPTIONS": {"min_length": 12},
            },
            {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
            {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
        ],
        "LOGIN_URL": f"{PREFIX}konto/login/",
        "LOGIN_REDIRECT_URL": f"{PREFIX}vejvisere/",
        "ACCOUNT_LOGOUT_REDIRECT_URL": f"{PREFIX}konto/login/",
        "ACCOUNT_ADAPTER": "trygvej.editorial.public.AccountAdapter",
        "SOCIALACCOUNT_ADAPTER": "trygvej.editorial.public.SocialAdapter",
        "ACCOUNT_LOGIN_METHODS": {"username"},
        "ACCOUNT_SIGNUP_FIELDS": ["username*", "password1*"],
        "ACCOUNT_EMAIL_VERIFICATION": "none",
        "ACCOUNT_SESSION_REMEMBER": False,
        "SOCIALACCOUNT_PROVIDERS": providers(oidc),
        # A form that ends at another site is stopped by our own policy (form-action); a link is not.
        "SOCIALACCOUNT_LOGIN_ON_GET": True,
        "SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT": True,
        "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_FORMS": {
            "add_webauthn": "trygvej.editorial.public.AddKey",
            "edit_webauthn": "trygvej.editorial.public.EditKey",
        },
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not secure,
        "MFA_TOTP_ISSUER": "Trygvej",
        "STAFF_SECOND_FACTOR": second_factor,
    }


def _frame(public_url: str) -> dict[str, Any]:
    return {
        "WAGTAIL_SITE_NAME": "Trygvej",
        "WAGTAILADMIN_BASE_URL": public_url,
        "WAGTAILADMIN_PERMITTED_LANGUAGES": [("da", "Dansk")],
        "WAGTAIL_GRAVATAR_PROVIDER_URL": None,
        "WAGTAIL_ENABLE_UPDATE_CHECK": False,
        "WAGTAIL_ENABLE_WHATS_NEW_BANNER": False,
        "WAGTAILADMIN_LOGIN_URL": f"{PREFIX}konto/login/",
        "WAGTAIL_PASSWORD_MANAGEMENT_ENABLED": False,
        "WAGTAILUSERS_PASSWORD_ENABLED": False,  # nobody chooses a password for somebody else: see password-link
        "WAGTAIL_PASSWORD_RESET_ENABLED": False,
        "WAGTAIL_EMAIL_MANAGEMENT_ENABLED": False,
        "TAGGIT_CASE_INSENSITIVE": True,
    }
