"""Django's settings, worked out from the environment (see ``environment.py`` for what can be set)."""

from __future__ import annotations

import os
from pathlib import Path

from django.utils.translation import gettext_noop as _

from trygvej.config import content, environment, hosts, logs, policy, staff, static, storage

SITE = environment.read(os.environ)

PACKAGE = Path(__file__).resolve().parents[1]
HOME = Path(SITE["TRYGVEJ_HOME"]).absolute()
HOME.mkdir(mode=0o750, parents=True, exist_ok=True)
CONTENT = content.bundled()

DEBUG = SITE["DEBUG"]
CONTENT_SECURITY_POLICY = policy.CONTENT_SECURITY_POLICY  # a view that needs another one starts from it
PUBLIC_URL = SITE["TRYGVEJ_URL"] or f"http://localhost:{SITE['PORT']}"
SECRET_KEY = storage.secret_key(SITE["SECRET_KEY"], HOME)
ALLOWED_HOSTS = hosts.allowed(SITE["ALLOWED_HOSTS"], PUBLIC_URL, SITE["HOST"])
FRONTDOOR_MEMORY = SITE["FRONTDOOR_MEMORY_MB"] * 1024 * 1024
TRUSTED_PROXIES = SITE["TRUSTED_PROXIES"]
OPERATOR = {name: SITE[f"OPERATOR_{name.upper()}"] for name in ("name", "address", "phone", "hours", "email")}
VOICE_COMMAND, VOICE_MAY_PUBLISH = SITE["VOICE_COMMAND"], SITE["VOICE_MAY_PUBLISH"]
OPERATOR["logo"] = storage.operator_logo(SITE["OPERATOR_LOGO"], HOME)  # a name among the static files

INSTALLED_APPS = [
    "trygvej.publishing",
    "trygvej.figures",
    "trygvej.library",
    "trygvej.wizards",
    "trygvej.formats",
    "trygvej.reporting",
    "trygvej.practice",
    "trygvej.classroom",
    "trygvej.search",
    "trygvej.design",
    *staff.APPS,
    "django_tasks",
    "django_tasks_db",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "trygvej.config.middleware.TrustedProxy",
    "trygvej.config.middleware.RequestLog",
    "trygvej.config.middleware.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "trygvej.config.middleware.LocaleFromPath",
    "django.middleware.common.CommonMiddleware",
    *staff.MIDDLEWARE,
]

ROOT_URLCONF = "trygvej.config.urls"
WSGI_APPLICATION = "trygvej.config.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": False,  # it would look in jinja2/; ours stand in templates/<app>/ as everywhere
        "DIRS": sorted(PACKAGE.glob("*/templates")),
        "OPTIONS": {"environment": "trygvej.design.jinja2.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "editorial" / "django_templates"],  # before Wagtail's and allauth's own
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": staff.CONTEXT_PROCESSORS},
    },
]

DATABASES = {"default": storage.database(SITE["DATABASE_URL"], HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Jobs (PDF making and the like) stand in the database and are done by the worker, never by a web process.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Danish")), ("en", _("English")), ("ar", _("Arabic"))]
LOCALE_PATHS = sorted(PACKAGE.glob("*/locale"))  # every room has its own catalogues
LOCALE_PATHS.append(PACKAGE / "editorial" / "others_locale")  # what Wagtail and allauth leave in English
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [("operator", HOME / "operator")] if OPERATOR["logo"] else []
MEDIA_ROOT = Path(SITE["STORAGE_PATH"]).absolute() if SITE["STORAGE_PATH"] else HOME / "media"
for _folder in (STATIC_ROOT, MEDIA_ROOT):
    _folder.mkdir(parents=True, exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ADD_HEADERS_FUNCTION = static.keep_static

_staff = staff.settings(SITE["STAFF_OIDC"], SITE["STAFF_SECOND_FACTOR"], PUBLIC_URL)
for _name, _value in {**storage.mail(SITE["EMAIL_URL"]), **_staff}.items():
    globals()[_name] = _value
DEFAULT_FROM_EMAIL = SERVER_EMAIL = SITE["EMAIL_FROM"] or SITE["OPERATOR_EMAIL"] or "trygvej@localhost"

LOGGING_CONFIG = None  # logs.set_up below is the only place that says what is logged
logs.set_up(SITE["LOG_LEVEL"], HOME / "logs")
