"""Wagtail's screens for accounts, as we use them."""

from __future__ import annotations

from wagtail.users.views.users import UserViewSet as WagtailUserViewSet


class UserViewSet(WagtailUserViewSet):
    """Accounts; they are searched for on their own list, and nowhere else."""

    def register_search_area(self) -> None:
        """Have no second search in the menu: it would be there for accounts only, and on every page."""
