"""A wizard with hostile words in every text it can hold, found from the model itself: a new field comes along.

The model is walked type by type. Whatever can hold free text is given words of its own that begin with a mark; whatever
has a pattern is given every hostile spelling that its pattern lets through. A twin holds letters in place of all
special signs, so that its pages must have the very same elements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from trygvej.engines.wizard.check import check
from trygvej.engines.wizard.model import Wizard

LANGUAGES = ("da", "en")
SKELETON = Path(__file__).parent / "hostile.yaml"
# p() is a trap that every page of the test sets; what becomes an element is known by its class.
ATTACKS = (
    '"><x-pwned>',
    '"><img class=pwned src=x onerror=p()>',
    "<script class=pwned>p()</script>",
    "<svg class=pwned onload=p()></svg>",
    "' onmouseover='p()' class='pwned' x='",
    '" onfocus=p() autofocus class=pwned x="',
    "</textarea></title></style></script><img class=pwned src=x onerror=p()>",
    "--><iframe class=pwned srcdoc='<script>parent.p()</script>'></iframe>",
    "&lt;img class=pwned src=x onerror=p()&gt;",
    '<a class=pwned href="javascript:p()">x</a>',
    "<base class=pwned href=//pwned.invalid/><meta class=pwned http-equiv=refresh content=0;url=//pwned.invalid/>",
    "<form class=pwned action=//pwned.invalid/><button class=pwned formaction=javascript:p()>",
    "**zqfed** [zqled](javascript:p()) ![x](//pwned.invalid/x) `zqkode` # zqstor",
    "javascript:p()",
    "<style class=pwned>@import '//pwned.invalid/x';</style>",
    "[[ord|<img class=pwned src=x onerror=p()>]]",
)
WORSE = (
    "{rate:findes-ikke}",
    "[[findes-ikke|<b class=pwned>x</b>]]",
    "{{7*7}}{% now 'Y' %}${7*7}",
    "]]><b class=pwned>x</b>",
)
TURNING = ("\u202e", "\u202b", "\u2066", "\u2067", "\x00", "\x1b", "\x85")
"""What turns the words around it, or cannot be seen at all."""
"""What the checks refuse, so that only a draft can hold it."""
ADDRESSES = (
    "javascript:p()//{mark}",
    "data:text/html,<script>p()</script>{mark}",
    " javascript:p()//{mark}",
    "java\tscript:p()//{mark}",
    '"><script>p()</script>{mark}',
    "vbscript:p(){mark}",
    "//pwned.invalid/{mark}",
    'tel:{mark}"onmouseover="p()"class="pwned',
    "mailto:{mark}'onmouseover='p()'class='pwned",
    "https://example.org/{mark}/\"><img/class=pwned/src=x/onerror=p()>'onfocus='p()'&lt;script&gt;",
)
_TRAPS = ("javascript:", "data:", "vbscript:", "//")
_SHORT = 60
_EMPTY = re.compile(r"questions\.(alene|art)\.next\[\d+\]\.reason\.\w+")
"""Left empty: the reason of a way is told in place of the answer's own, which would then be seen nowhere."""


@dataclass(frozen=True)
class Leaf:
    """One text of a wizard: where it stands, which field of which class it is, and its mark."""

    place: str
    field: str
    mark: str
    name: bool = False
    """Whether it is a plain string without limits: mostly the name of something else."""

    def texts(self, draft: bool) -> tuple[str | None, ...]:
        """What to put there: the worst first; None leaves alone what stands there."""
        number = int(self.mark[2:])
        turned = ATTACKS[number % len(ATTACKS) :] + ATTACKS[: number % len(ATTACKS)]
        easy = "Du er her nu. Gå ud. Kom ind. Se op. Vi er to. "
        long = f"{self.mark} {' '.join((*(WORSE if draft else ()), *turned))}\n{easy * 24}slut."
        short = f"{self.mark} {next(each for each in turned if len(each) < _SHORT - 8)}"
        return (long,) if draft else (long, short, None)


def twin(text: str) -> str:
    """The same words without any special sign, so that there is nothing to fear; an address keeps its length."""
    nothing = " " if " " in text else "x"
    kept = re.split(r"(\[\[ord\||(?<=\))>\]\]|\bhttps://|\b(?:tel|mailto):)", text)
    return "".join(
        part.lstrip(">") if number % 2 else re.sub(r"[^\w\s./]", nothing, part)
        for number, part in enumerate(kept)
    )


@dataclass
class Filler:
    """Goes over the raw document beside the types of the model."""

    choose: Callable[[Leaf, str | None, str | None], str | None]
    """Gives the words for a leaf, from what stands there and, for an address, its hostile spelling."""
    leaves: list[Leaf] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    """The fields whose pattern refuses every hostile spelling."""

    def model(self, kind: type[BaseModel], raw: Mapping[str, Any], place: str = "") -> dict[str, Any]:
        """The document with every text of its own."""
        done = dict(raw)
        for name, hint in get_type_hints(kind, include_extras=True).items():
            if name not in kind.model_fields:
                continue
            alias = kind.model_fields[name].alias or name
            where = f"{place}.{alias}".lstrip(".")
            found = self.value(hint, raw.get(alias), where, f"{kind.__name__}.{name}")
            if found is not None:
                done[alias] = found
        return done

    def value(self, hint: Any, raw: Any, place: str, name: str) -> Any:
        """A value of that type; None where there is nothing."""
        bare = _bare(hint)
        if bare is str:
            free = hint is str
            assert free or not any(_passes(hint, f"a{each}b") for each in TURNING), (
                f"{name} takes what turns the text"
            )
            if _passes(hint, ATTACKS[0]):
                return self.choose(self._leaf(place, name, free), raw, None)
            return self._patterned(hint, raw, place, name)
        if isinstance(bare, type) and issubclass(bare, BaseModel):
            return self.model(bare, raw, place) if isinstance(raw, Mapping) else raw
        return self._collected(bare, raw, place, name)

    def _collected(self, bare: Any, raw: Any, place: str, name: str) -> Any:
        inner = get_args(bare)
        match get_origin(bare):
            case origin if origin in (Union, UnionType):
                return self._either(inner, raw, place, name)
            case origin if origin is tuple and isinstance(raw, list):
                return [self.value(inner[0], each, f"{place}[{n}]", name) for n, each in enumerate(raw)]
            case origin if origin is dict and raw is None and _is_language(inner[0]):
                self.value(inner[0], None, f"{place}.[key]", f"{name}[key]")
                made = {code: self.value(inner[1], None, f"{place}.{code}", name) for code in LANGUAGES}
                return made if all(each is not None for each in made.values()) else None
            case origin if origin is dict and isinstance(raw, Mapping):
                # A name in a table is no text: its pattern refuses all that is hostile.
                self.value(inner[0], None, f"{place}.[key]", f"{name}[key]")
                return {key: self.value(inner[1], each, f"{place}.{key}", name) for key, each in raw.items()}
            case _:
                return raw

    def _either(self, kinds: tuple[Any, ...], raw: Any, place: str, name: str) -> Any:
        models = [_bare(kind) for kind in kinds if _is_model(kind)]
        if isinstance(raw, Mapping) and models:
            fits = [
                kind for kind in models if {f.alias or n for n, f in kind.model_fields.items()} >= raw.keys()
            ]
            return self.model(fits[0], raw, place)
        others = [kind for kind in kinds if kind is not NoneType and not _is_model(kind)]
        if isinstance(raw, list):
            others = [kind for kind in others if get_origin(_bare(kind)) is tuple]
        elif raw is not None and not isinstance(raw, str | Mapping):
            return raw  # a number or a day
        return self.value(others[0], raw, place, name) if others else raw

    def _patterned(self, hint: Any, raw: Any, place: str, name: str) -> str | None:
        passed = [each for each in ADDRESSES if _passes(hint, each)]
        assert not [each for each in passed if each.strip().startswith(_TRAPS)], (name, passed)
        if not passed:
            self.refused.add(name)
        if not passed or raw is None:
            return raw
        leaf = self._leaf(place, name, False)
        return self.choose(leaf, raw, passed[len(self.leaves) % len(passed)].format(mark=leaf.mark))

    def _leaf(self, place: str, name: str, free: bool) -> Leaf:
        self.leaves.append(Leaf(place, name, f"zq{len(self.leaves):04d}", free))
        return self.leaves[-1]


def _bare(hint: Any) -> Any:
    return _bare(get_args(hint)[0]) if get_origin(hint) is Annotated else hint


def _is_model(hint: Any) -> bool:
    bare = _bare(hint)
    return isinstance(bare, type) and issubclass(bare, BaseModel)


def _is_language(hint: Any) -> bool:
    return _passes(hint, "da") and not _passes(hint, "dag")


@cache
def _adapter(hint: Any) -> TypeAdapter[Any]:
    return TypeAdapter(hint)


def _passes(hint: Any, words: str) -> bool:
    try:
        _adapter(hint).validate_python(words)
    except ValidationError:
        return False
    return True


def fields_with_text(kind: type[BaseModel] = Wizard, seen: set[type] | None = None) -> Iterator[str]:
    """Every field below a model that holds words or names, by class and name."""
    seen = set() if seen is None else seen
    if kind in seen:
        return
    seen.add(kind)
    for name, hint in get_type_hints(kind, include_extras=True).items():
        if name in kind.model_fields:
            yield from _texts_in(hint, f"{kind.__name__}.{name}", seen)


def _texts_in(hint: Any, name: str, seen: set[type]) -> Iterator[str]:
    bare = _bare(hint)
    if bare is str:
        yield name
    elif _is_model(hint):
        yield from fields_with_text(bare, seen)
    elif get_origin(bare) is dict:
        yield f"{name}[key]"
        yield from _texts_in(get_args(bare)[1], name, seen)
    else:
        for inner in get_args(bare) if get_origin(bare) in (tuple, Union, UnionType) else ():
            yield from _texts_in(inner, name, seen)


@dataclass(frozen=True)
class Made:
    """A hostile wizard: its document, and what stands where in it."""

    raw: Mapping[str, Any]
    put: Mapping[Leaf, str]
    refused: frozenset[str]

    @property
    def wizard(self) -> Wizard:
        """The document as a value."""
        return Wizard.model_validate(self.raw)


def made(*, draft: bool = False, like: Callable[[str], str] = str, key: str = "fjendtlig") -> Made:
    """Put hostile words everywhere; without ``draft`` only the worst that the checks let through."""
    skeleton = yaml.safe_load(SKELETON.read_text("utf-8")) | {"key": key}
    level: dict[str, int] = {}
    while True:
        put: dict[Leaf, str] = {}

        def choose(leaf: Leaf, raw: str | None, fixed: str | None, put: dict[Leaf, str] = put) -> str | None:
            words = fixed or leaf.texts(draft)[level.get(leaf.place, 0)]
            if words is None or _EMPTY.fullmatch(leaf.place):
                return raw
            put[leaf] = like(words)
            return put[leaf]

        filler = Filler(choose)
        found = Made(filler.model(Wizard, skeleton), put, frozenset(filler.refused))
        wrong = (
            ()
            if draft
            else [each.place for each in check(found.wizard, date(2026, 11, 25)) if each.severity == "error"]
        )
        if not wrong:
            return found
        for each in {leaf.place for place in wrong for leaf in _blamed(place, put)}:
            level[each] = level.get(each, 0) + 1


def _blamed(place: str, put: Mapping[Leaf, str]) -> list[Leaf]:
    """What a problem at a place is about; where a whole part is told of, first what names something else."""
    here = [leaf for leaf in put if place == leaf.place or place.startswith(f"{leaf.place}.")]
    below = [leaf for leaf in put if leaf.place.startswith((f"{place}.", f"{place}["))]
    names = [leaf for leaf in below if leaf.name]
    found = here or names or below
    assert found, f"nothing hostile stands at {place}"
    return found
