"""Django as a WSGI application, for the front door."""

import os

from django.core.wsgi import get_wsgi_application

from trygvej.config import logs

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trygvej.config.settings")

application = get_wsgi_application()
logs.to_terminal()
