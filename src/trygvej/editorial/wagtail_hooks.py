"""What Wagtail's frame shows of ours: one entry in its menu, our style sheet, our words in its log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from trygvej.editorial.permissions import may_edit, may_make_accounts, may_publish

# Pages are no tree of Wagtail's: see decision 110.
_HIDDEN = ("explorer", "help")


@hooks.register("register_admin_menu_item")
def wizards_item() -> MenuItem:
    """The entry for the wizards."""
    return MenuItem(_("Guides"), reverse("editorial:wizards"), name="vejvisere", icon_name="list-ul", order=1)


class _ForEditors(MenuItem):
    """An entry that only those who edit see."""

    def is_shown(self, request: Any) -> bool:
        return may_edit(request.user)


@hooks.register("register_admin_menu_item")
def pages_item() -> MenuItem:
    """The entry for the pages of the library."""
    address = reverse("editorial-pages:pages")
    return _ForEditors(_("Pages"), address, name="sider", icon_name="doc-full-inverse", order=2)


@hooks.register("register_admin_menu_item")
def formats_item() -> MenuItem:
    """The entry for the made formats."""
    address = reverse("editorial-formats:table")
    return _ForEditors(_("Formats"), address, name="formater", icon_name="doc-full", order=3)


@hooks.register("register_admin_menu_item")
def classes_item() -> MenuItem:
    """The entry for what stops people in classes."""
    return _ForEditors(_("Classes"), reverse("editorial-classes"), name="hold", icon_name="group", order=3)


@hooks.register("register_admin_menu_item")
def search_item() -> MenuItem:
    """The entry for what people search for, and for the words that stand for each other."""
    address = reverse("editorial-search:sought")
    return _ForEditors(_("Searches"), address, name="soegning", icon_name="search", order=3)


class _ForPublishers(MenuItem):
    """An entry that only those who publish see."""

    def is_shown(self, request: Any) -> bool:
        return may_publish(request.user)


@hooks.register("register_admin_menu_item")
def places_item() -> MenuItem:
    """The entry for places near here."""
    address = reverse("editorial-places:list")
    return _ForPublishers(_("Places to get help"), address, name="steder", icon_name="home", order=4)


@hooks.register("register_admin_menu_item")
def log_item() -> MenuItem:
    """The entry for the audit log."""
    address = reverse("wagtailadmin_reports:site_history")
    return _ForPublishers(_("Who did what"), address, name="log", icon_name="history", order=5)


@hooks.register("construct_main_menu")
def hide_unused(_request: Any, items: list[MenuItem]) -> None:
    """Leave out what is not used here."""
    items[:] = [item for item in items if item.name not in _HIDDEN]


@hooks.register("insert_global_admin_css")
def style_sheet() -> SafeString:
    """Our style sheet."""
    return format_html('<link rel="stylesheet" href="{}">', static("editorial/editorial.css"))


@hooks.register("register_user_listing_buttons")
def link_button(user: Any, request_user: Any) -> Iterator[Button]:
    """On the list of users: the way to a new link."""
    if may_make_accounts(request_user):
        address = reverse("password-link", args=[user.pk])
        yield Button(_("Link to choose a password"), address, icon_name="key", priority=30)


@hooks.register("after_create_user")
def link_of_new_user(_request: HttpRequest, user: Any) -> HttpResponse:
    """Whoever has made an account goes on to the link that belongs to it."""
    return redirect("password-link", user.pk)


ACTIONS = {
    "editorial.edit": (_("Changed"), "what"),
    "editorial.begin": (_("Draft begun"), ""),
    "editorial.review": (_("Sent to review"), ""),
    "editorial.return": (_("Sent back"), "why"),
    "editorial.schedule": (_("Scheduled"), "when"),
    "editorial.publish": (_("Published"), "why"),
    "editorial.archive": (_("Archived"), ""),
    "editorial.restore": (_("Earlier state put back"), ""),
    "editorial.check": (_("Fact check"), "what"),
    "editorial.synonyms": (_("Words of the search changed"), "what"),
    "editorial.synonyms-removed": (_("Words of the search removed"), "what"),
    "editorial.link": (_("Link to choose a password"), ""),
}


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Our lines in the audit log."""
    for action, (label, detail) in ACTIONS.items():
        actions.register_action(action)(_formatter(label, detail))


def _formatter(name: Any, detail: str) -> type[LogFormatter]:
    class Formatter(LogFormatter):
        label = name

        def format_message(self, log_entry: Any) -> str:
            said = log_entry.data.get(detail) if detail else ""
            return f"{name}: {said}" if said else str(name)

    return Formatter
