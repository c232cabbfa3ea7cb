"""The pictures of papers and films stand in the site's own style sheets: no name of theirs may mean something there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from trygvej.formats.pictures import SHEETS

TEMPLATES = settings.PACKAGE / "formats" / "templates" / "formats"
FROM_THE_TABLE = {"drawn", "table"}
"""What a picture takes from the table on purpose."""


def names(template: str) -> set[str]:
    """The classes that a template gives, without those that are worked out."""
    found = re.findall(r'class="([^"]*)"', (TEMPLATES / template).read_text("utf-8"))
    return {
        name for value in found for name in re.sub(r"{{.*?}}", " ", value).split() if not name.endswith("-")
    }


@pytest.mark.parametrize("template", ["pictures.html", "film_stills.html"])
def test_no_name_in_a_picture_means_something_in_the_site_s_sheets(template: str) -> None:
    styled = {
        name
        for sheet in SHEETS
        for name in re.findall(
            r"\.([a-z][\w-]*)(?=[^{}]*{)", Path(str(finders.find(sheet))).read_text("utf-8")
        )
    }
    assert len(styled) > 100
    assert names(template) - FROM_THE_TABLE
    assert not (names(template) - FROM_THE_TABLE) & styled
