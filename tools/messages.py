"""Collect the words to translate and compile what has been translated: ``make messages``.

English sentences stand in the code and the templates and are the keys; the catalogues hold Danish and Arabic (and
English only where a plural or a name needs it). Babel reads our Jinja2 templates, which Django's own tool cannot.
"""

from __future__ import annotations

import datetime
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from trygvej.engines.problems import catalogue_messages

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "trygvej"
LANGUAGES = ("da", "en", "ar")
# Always the same date: the files change with the words only.
_NEVER = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
HEADER = """\
# What Trygvej says, from English (the msgids in the code). Written by `make messages`; translate the msgstr lines.
#"""
MUST_BE_WHOLE = ("da", "ar")  # an English msgid is its own translation
# The terminal and the messages to editors speak Danish; nobody meets them on an Arabic page.
ONLY_DANISH = ("src/trygvej/cli", "src/trygvej/config", "src/trygvej/engines/messages")
METHODS = [("**/tests/**", "ignore"), ("**/vendor/**", "ignore"), ("**.py", "python"), ("**.html", "jinja2")]
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_noop": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
OPTIONS = {"**.html": {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}}


def collected() -> Catalog:
    """Every sentence that can be shown, with the files it comes from."""
    template = Catalog(project="Trygvej", charset="utf-8", fuzzy=False)
    for name, _, message, comments, context in extract_from_dir(
        SOURCE, METHODS, OPTIONS, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        # Without line numbers: they change with every edit and tell a translator nothing.
        template.add(
            message, locations=[(f"src/trygvej/{name}", None)], auto_comments=comments, context=context
        )
    for sentence in catalogue_messages():
        template.add(sentence, locations=[("src/trygvej/engines/messages", None)])
    return template


def path_of(language: str) -> Path:
    """The catalogue of a language."""
    return SOURCE / "locale" / language / "LC_MESSAGES" / "django.po"


def translated(language: str) -> Catalog:
    """The catalogue of a language as it stands on disk; empty where there is none yet."""
    path = path_of(language)
    if not path.exists():
        return Catalog(locale=language, project="Trygvej", charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def compiled(catalogue: Catalog) -> bytes:
    """The bytes of the ``.mo`` file: the same for the same translations, whenever they are made."""
    catalogue.fuzzy = False
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def missing(language: str) -> Iterator[str]:
    """Sentences that somebody who reads this language would meet in English."""
    have = translated(language)
    for message in collected():
        if not message.id or (language != "da" and _is_for_staff(message)):
            continue
        found = have.get(message.id, message.context)
        strings = found.string if found and not found.fuzzy else ""
        if not (all(strings) if isinstance(strings, tuple | list) else strings):
            yield message.id if isinstance(message.id, str) else message.id[0]


def _plain_header(catalogue: Catalog) -> None:
    """Leave out names and times, which would change with every run."""
    catalogue.header_comment = HEADER
    catalogue.creation_date = catalogue.revision_date = _NEVER
    catalogue.project, catalogue.version = "Trygvej", ""
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""


def _is_for_staff(message: Message) -> bool:
    return all(place.startswith(ONLY_DANISH) for place, _ in message.locations)


def main() -> int:
    """Bring every catalogue up to date and compile it; say what is missing."""
    template = collected()
    for language in LANGUAGES:
        catalogue = translated(language)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        _plain_header(catalogue)
        path = path_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=110, sort_output=True, include_lineno=False, omit_header=False)
        path.with_suffix(".mo").write_bytes(compiled(translated(language)))
        left = list(missing(language)) if language in MUST_BE_WHOLE else []
        print(f"{language}: {len(catalogue)} sentences, {len(left)} without a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
