"""Settings of the tests: the site's own, in a folder that is thrown away."""

import atexit
import os
import shutil
import tempfile

_home = tempfile.mkdtemp(prefix="trygvej-test-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)

# What the person who runs the tests has set for her own site must not reach them.
_ours = ("DATABASE_URL",)
os.environ["TRYGVEJ_HOME"] = _home
os.environ["SECRET_KEY"] = "only-for-tests"

from trygvej.config.environment import SETTINGS  # noqa: E402

for _setting in SETTINGS:
    if _setting.name not in ("TRYGVEJ_HOME", "SECRET_KEY", *_ours):
        os.environ.pop(_setting.name, None)

from trygvej.config.settings import *  # noqa: E402, F403

# Hashing every static file for every test run costs seconds and proves nothing here.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
