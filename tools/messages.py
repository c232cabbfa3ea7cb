"""Collect the words to translate and compile what has been translated: ``make messages``.

English sentences stand in the code and the templates and are the keys; the catalogues hold Danish and Arabic (and
English only where a plural or a name needs it). Every room has its own catalogues, so that two people who work in
two rooms never meet in one file. Babel reads our Jinja2 templates, which Django's own tool cannot.
"""

from __future__ import annotations

import ast
import datetime
import io
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

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
ONLY_DANISH = (
    "src/trygvej/cli",
    "src/trygvej/config",
    "src/trygvej/engines/messages",
    "src/trygvej/figures",
    "src/trygvej/wizards/api",
    "src/trygvej/editorial",
)
METHODS = [
    ("**/tests/**", "ignore"),
    ("**/vendor/**", "ignore"),
    ("**.py", "python"),
    ("**/django_templates/**.html", "tools.messages:of_django_template"),
    ("**.html", "jinja2"),
]
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


_SAID = re.compile(
    r"""\b(n?gettext)\(\s*(u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))\s*(?:,\s*(u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")))?"""
)


def of_django_template(
    file: Any, keywords: Any, comment_tags: Any, options: Any
) -> Iterator[tuple[int, str, Any, list[str]]]:
    """The sentences of one of Django's templates: Django writes it as calls of gettext, and those are read."""
    del keywords, comment_tags, options  # Babel hands them to every reader
    for number, line in enumerate(templatize(file.read().decode("utf-8")).splitlines(), start=1):
        for function, one, many in _SAID.findall(line):
            said = ast.literal_eval(one)
            yield number, function, (said, ast.literal_eval(many)) if many else said, []


def rooms() -> list[str]:
    """The rooms that say something, in order."""
    return sorted(_collected())


def collected(room: str) -> Catalog:
    """Every sentence that a room can show, with the files it comes from."""
    return _collected()[room]


@cache
def _collected() -> dict[str, Catalog]:
    found: dict[str, Catalog] = {}
    for name, _, message, comments, context in extract_from_dir(
        SOURCE, METHODS, OPTIONS, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        # Without line numbers: they change with every edit and tell a translator nothing.
        places = [(f"src/trygvej/{name}", None)]
        _of(found, name.partition("/")[0]).add(
            message, locations=places, auto_comments=comments, context=context
        )
    for sentence in catalogue_messages():
        _of(found, "engines").add(sentence, locations=[("src/trygvej/engines/messages", None)])
    return found


def _of(found: dict[str, Catalog], room: str) -> Catalog:
    return found.setdefault(room, Catalog(project="Trygvej", charset="utf-8", fuzzy=False))


def path_of(room: str, language: str) -> Path:
    """The catalogue of a room in a language."""
    return SOURCE / room / "locale" / language / "LC_MESSAGES" / "django.po"


def translated(room: str, language: str) -> Catalog:
    """The catalogue as it stands on disk; empty where there is none yet."""
    path = path_of(room, language)
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


def missing(room: str, language: str) -> Iterator[str]:
    """Sentences of a room that somebody who reads this language would meet in English."""
    have = translated(room, language)
    for message in collected(room):
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
    for language in LANGUAGES:
        sentences = left = 0
        for room in rooms():
            sentences += len(_renew(room, language))
            for sentence in missing(room, language) if language in MUST_BE_WHOLE else ():
                left += 1
                print(f"    {room}: {sentence}")
        print(f"{language}: {sentences} sentences, {left} without a translation")
    for path in others():
        path.with_suffix(".mo").write_bytes(compiled(read(path)))
    return 0


def others() -> list[Path]:
    """Catalogues of what the packages we use leave in English, written by hand."""
    return sorted(SOURCE.glob("*/others_locale/*/LC_MESSAGES/*.po"))


def read(path: Path) -> Catalog:
    """A catalogue from its file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def _renew(room: str, language: str) -> Catalog:
    catalogue = translated(room, language)
    catalogue.update(collected(room), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()  # what is no longer said is in git's history
    _plain_header(catalogue)
    path = path_of(room, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=110, sort_output=True, include_lineno=False, omit_header=False)
    path.with_suffix(".mo").write_bytes(compiled(translated(room, language)))
    return catalogue


if __name__ == "__main__":
    sys.exit(main())
