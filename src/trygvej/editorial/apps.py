"""The Django app, and Wagtail's for accounts with our screens in it."""

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """wagtail.users"""

    user_viewset = "trygvej.editorial.people.UserViewSet"


class EditorialConfig(AppConfig):
    """trygvej.editorial"""

    name = "trygvej.editorial"
    label = "editorial"
    default_auto_field = "django.db.models.BigAutoField"
    default = True
