"""Words that stand for each other in the search: those that came with the program, and the editors' own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import count

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from pydantic import ValidationError

from trygvej.editorial.actions.keep_synonyms import keep_synonyms
from trygvej.editorial.actions.remove_synonyms import remove_synonyms
from trygvej.editorial.forms import language_name
from trygvej.editorial.permissions import must_edit, must_publish
from trygvej.editorial.screens import screen
from trygvej.engines.search.folding import folded
from trygvej.engines.search.synonyms import Group
from trygvej.search import public as search

_LIST = "editorial-search:groups"
FEWEST = 2
"""One word alone stands for nothing."""


@dataclass(frozen=True)
class Line:
    """A group in the list. ``own`` and ``bundled`` say where it is from; one without words is switched off."""

    group: Group
    own: bool
    bundled: bool

    @property
    def off(self) -> bool:
        """Whether an editor has switched off a group of the program."""
        return not any(self.group.words.values())

    @property
    def words(self) -> list[tuple[str, str, str]]:
        """Language, words, and what they lead to one way."""
        codes = [code for code, _name in settings.LANGUAGES]
        pairs = [(code, self.group.words.get(code, ()), self.group.also.get(code, ())) for code in codes]  # type: ignore[call-overload]
        return [(code, ", ".join(words), ", ".join(also)) for code, words, also in pairs if words or also]


@dataclass(frozen=True)
class Box:
    """A field of the form: words of one language, one on a line."""

    name: str
    code: str
    label: str
    value: str
    wrong: str


@require_safe
def groups(request: HttpRequest) -> HttpResponse:
    """Every group, the editors' own first."""
    must_edit(request.user)
    lines = list(_lines().values())
    return _screen(
        request, "synonyms.html", _("Words that mean the same"),
        own=[line for line in lines if line.own], bundled=[line for line in lines if not line.own],
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def new_group(request: HttpRequest) -> HttpResponse:
    """A new group; ``?ord=`` is a word that somebody did not find anything with."""
    must_publish(request.user)
    code = request.GET.get("sprog", "da")
    asked = {f"words-{code}": request.GET.get("ord", "")[:80]}
    return _form(request, None, asked)


@require_http_methods(["GET", "HEAD", "POST"])
def group(request: HttpRequest, key: str) -> HttpResponse:
    """One group: changed, it is an own one, also where it came with the program."""
    must_publish(request.user)
    line = _lines().get(key)
    if line is None:
        raise Http404(key)
    return _form(request, line, _written(line.group))


@require_POST
def remove(request: HttpRequest, key: str) -> HttpResponse:
    """Take an own group away."""
    must_publish(request.user)
    words = remove_synonyms(key, request.user)  # type: ignore[arg-type]
    if words:
        messages.success(request, _("The group is removed: %(words)s.") % {"words": words})
    else:
        messages.info(request, _("The group was already removed."))
    return redirect(_LIST)


def _form(request: HttpRequest, line: Line | None, before: Mapping[str, str]) -> HttpResponse:
    sent = request.POST if request.method == "POST" else before
    wrong: dict[str, str] = {}
    told, mark = "", _mark(line)
    if request.method == "POST":
        if request.POST.get("seen", "") != mark:
            told = _(
                "Somebody else has changed the group meanwhile. What you wrote stands below: save again to keep it."
            )
        else:
            group, wrong, told = _group_of(sent, line)
            if group is not None:
                keep_synonyms(group, request.user)  # type: ignore[arg-type]
                messages.success(request, _("Saved. It counts in the search within a few seconds."))
                return redirect(_LIST)
    title = _("Change the words") if line else _("New words that mean the same")
    return _screen(
        request, "synonym.html", title, 422 if told else 200, line=line, told=told, mark=mark,
        words=_boxes("words", sent, wrong), also=_boxes("also", sent, wrong), note=sent.get("note", ""),
    )  # fmt: skip


def _group_of(sent: Mapping[str, str], line: Line | None) -> tuple[Group | None, dict[str, str], str]:
    """The group that was written; or what is wrong field by field, and what to say above them."""
    found = {part: dict(_phrases(part, sent)) for part in ("words", "also")}
    wrong = {name: _wrong(bad) for part in found for name, bad in _bad(part, found[part])}
    if wrong:
        return None, wrong, _("It is not saved yet. Look at the marked fields.")
    here = sum(map(len, found["words"].values()))
    switched_off = line is not None and line.bundled and not here and not any(found["also"].values())
    if not switched_off and (not here or here + sum(map(len, found["also"].values())) < FEWEST):
        return None, {}, _("It is not saved yet. Write at least two words that belong together.")
    note = " ".join(sent.get("note", "").split())[:300] or None
    words, also = ({code: each for code, each in found[part].items() if each} for part in ("words", "also"))
    key = line.group.key if line else _new_key(words)
    return Group.model_validate({"key": key, "words": words, "also": also, "note": note}), {}, ""


def _phrases(part: str, sent: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is written in the fields, line by line, each phrase once."""
    for code, _name in settings.LANGUAGES:
        lines = (
            " ".join(one.split()) for one in sent.get(f"{part}-{code}", "").replace(",", "\n").splitlines()
        )
        yield code, tuple(dict.fromkeys(one for one in lines if one))


def _bad(part: str, found: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, list[str]]]:
    """The fields that hold phrases which cannot be used, and those."""
    for code, phrases in found.items():
        bad = [one for one in phrases if not _usable(code, one)]
        if bad:
            yield f"{part}-{code}", bad


def _usable(code: str, phrase: str) -> bool:
    try:
        Group.model_validate({"key": "x", "words": {code: [phrase]}})
    except ValidationError:
        return False
    return True


def _wrong(bad: list[str]) -> str:
    return _("“%(words)s” is too short or too long. Write one to five words on each line.") % {
        "words": "”, “".join(bad)
    }


def _new_key(words: Mapping[str, tuple[str, ...]]) -> str:
    """A key that no group has, made of the first word."""
    first = slugify("-".join(folded(next(iter(words.values()))[0])))[:60] or "gruppe"
    taken = _lines().keys() | {"ny"}
    return next(
        key for number in count(1) if (key := first if number == 1 else f"{first}-{number}") not in taken
    )


def _lines() -> dict[str, Line]:
    """Every group by its key, those that are switched off too."""
    bundled = {one.key: one for one in search.bundled_groups()}
    own = search.own_groups()
    return {key: Line(one, key in own, key in bundled) for key, one in sorted((bundled | own).items())}


def _mark(line: Line | None) -> str:
    """What shows whether a group has been changed since it was shown."""
    return blake2b(line.group.model_dump_json().encode(), digest_size=8).hexdigest() if line else ""


def _written(group: Group) -> dict[str, str]:
    parts = (("words", group.words), ("also", group.also))
    found = {f"{part}-{code}": "\n".join(each) for part, held in parts for code, each in held.items()}
    return found | {"note": group.note or ""}


def _boxes(part: str, sent: Mapping[str, str], wrong: Mapping[str, str]) -> list[Box]:
    names = [(f"{part}-{code}", code) for code, _name in settings.LANGUAGES]
    return [
        Box(name, code, language_name(code), sent.get(name, ""), wrong.get(name, "")) for name, code in names
    ]


def _screen(
    request: HttpRequest, template: str, title: str, status: int = 200, **values: object
) -> HttpResponse:
    trail = [
        {"url": reverse("editorial-search:sought"), "label": _("Searches")},
        {"url": reverse(_LIST), "label": _("Words that mean the same")},
    ]
    if request.path != trail[-1]["url"]:
        trail.append({"url": request.path, "label": title})
    return screen(request, template, title, (), status, breadcrumbs_items=trail, **values)
