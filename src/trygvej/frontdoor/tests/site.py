"""A tiny site behind the real front door: its settings, in one module, and its pages in ``site_pages``."""

import os
from pathlib import Path

from trygvej.config import storage

SITE = {"WEB_THREADS": 4}
HOME = Path(os.environ.get("TRYGVEJ_HOME", "."))
FRONTDOOR_MEMORY = int(os.environ.get("FRONTDOOR_MEMORY_MB", "8")) * 1024 * 1024

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [
    *(f"trygvej.{room}" for room in ("publishing", "figures", "wizards", "formats", "practice", "classroom")),
    *("django_tasks", "django_tasks_db"),  # what the formats order is a job
]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
ROOT_URLCONF = "trygvej.frontdoor.tests.site_pages"
DATABASES = {"default": storage.database(os.environ.get("DATABASE_URL", ""), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Danish"), ("en", "English"), ("ar", "Arabic")]
USE_TZ = True
