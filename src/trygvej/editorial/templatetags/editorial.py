"""What the editorial templates need beyond Django's own tags."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString

from trygvej.editorial.forms import Options

register = template.Library()


@register.simple_tag
def choices(options: Options, chosen: Any) -> SafeString:
    """The options of a select with one of them chosen."""
    return options.chosen(str(chosen or ""))
