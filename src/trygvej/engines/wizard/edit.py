"""Editing steps: each takes a wizard and gives the next one, or says what stands in the way.

Nothing is changed half: a step that cannot be made raises ``Refused`` with named problems, each at its place. What is
unfinished but can be written down (a question that leads nowhere yet, a text without a translation) is no reason to
refuse; the checks tell of it before it is published.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from trygvej.engines import reading
from trygvej.engines.problems import Problem
from trygvej.engines.reading import Refused
from trygvej.engines.wizard.conditions import KINDS
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.pointers import NODES, PARTS, Path, Pointer, Raw, pointers

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"})
_LONGEST_NAME = 40


def plain(wizard: Wizard) -> Raw:
    """The wizard as the plain document that the steps work on."""
    return wizard.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def build(raw: Raw) -> Wizard:
    """The document as a wizard again.

    Raises:
        Refused: with every value that cannot stand there.
    """
    return reading.build(Wizard, raw, KINDS)


def name_for(words: str, taken: Collection[str]) -> str:
    """A name made from words, such as a question's text, that nothing else has."""
    spoken = words.lower().translate(_LETTERS)
    parts = re.findall(r"[a-z0-9]+", spoken) or ["ny"]
    name = ""
    for part in parts:
        if name and len(name) + len(part) >= _LONGEST_NAME:
            break
        name = f"{name}-{part}".strip("-")[:_LONGEST_NAME].strip("-")
    found, number = name, 2
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found


def add(wizard: Wizard, part: str, name: str, entry: Raw) -> Wizard:
    """Put a new entry last in one of the tables (``questions``, ``facts``, …)."""
    raw = plain(wizard)
    if name in _table(raw, part) or (part in NODES and any(name in _table(raw, node) for node in NODES)):
        raise Refused([Problem("name-taken", f"{part}.{name}", {"name": name})])
    _table(raw, part)[name] = entry
    if part == "questions" and len(raw["questions"]) == 1:
        raw["start"] = name  # the first question is where a new wizard begins
    return build(raw)


def change(wizard: Wizard, part: str, name: str, entry: Raw) -> Wizard:
    """Write an entry anew. An option that something points at cannot be left out: see ``remove_option``."""
    raw = plain(wizard)
    _must_exist(raw, part, name)
    raw[part][name] = entry
    if part == "questions":
        gone = wizard.questions[name].options.keys() - entry.get("options", {}).keys()
        _refuse_used(found for found in pointers(raw) if _names_option(found, name, gone))
    return build(raw)


def change_head(wizard: Wizard, fields: Raw) -> Wizard:
    """Write the wizard's own fields anew: title, languages, dates and the like. None takes a field away."""
    raw = plain(wizard) | {key: value for key, value in fields.items() if value is not None}
    for key, value in fields.items():
        if value is None:
            raw.pop(key, None)
    return build(raw)


def move(wizard: Wizard, part: str, name: str, place: int) -> Wizard:
    """Move an entry to another place in its table, counted from 0; what points at it still does."""
    raw = plain(wizard)
    _must_exist(raw, part, name)
    raw[part] = moved(raw[part], name, place)
    return build(raw)


def moved(table: Mapping[str, Any], name: str, place: int) -> Raw:
    """The table with one entry at another place."""
    names = [other for other in table if other != name]
    names.insert(max(0, place), name)
    return {each: table[each] for each in names}


def rename(wizard: Wizard, part: str, name: str, new: str) -> Wizard:
    """Give an entry another name; everything that points at it follows."""
    raw = plain(wizard)
    _must_exist(raw, part, name)
    taken = [other for node in NODES for other in _table(raw, node)] if part in NODES else list(raw[part])
    if new != name and new in taken:
        raise Refused([Problem("name-taken", f"{part}.{name}", {"name": new})])
    for found in [found for found in pointers(raw) if _points_at(found, part, name)]:
        _rename_at(raw, found, name, new)
    raw[part] = {new if key == name else key: value for key, value in raw[part].items()}
    if part in ("rates", "terms"):
        raw[part][new] = {**raw[part][new], "key": new}
    return build(raw)


def uses(wizard: Wizard, part: str, name: str) -> tuple[Pointer, ...]:
    """Every place that points at an entry."""
    return tuple(
        found
        for found in pointers(plain(wizard))
        if _points_at(found, part, name) and not _inside(found.path, part, name)
    )


def uses_of_option(wizard: Wizard, question: str, option: str) -> tuple[Pointer, ...]:
    """Every place that names an option of a question."""
    return tuple(found for found in pointers(plain(wizard)) if _names_option(found, question, (option,)))


def remove(wizard: Wizard, part: str, name: str, settle: Mapping[str, str] | None = None) -> Wizard:
    """Take an entry away. ``settle`` says for each place that points at it what it shall point at; "" takes it away.

    Raises:
        Refused: with a problem at every place that is not settled.
    """
    raw = plain(wizard)
    _must_exist(raw, part, name)
    found = uses(wizard, part, name)
    elsewhere = {place: to for place, to in (settle or {}).items() if to != name}  # not at what goes away
    raw = _settled(raw, found, elsewhere)
    del raw[part][name]
    return build(raw)


def remove_option(
    wizard: Wizard, question: str, option: str, settle: Mapping[str, str] | None = None
) -> Wizard:
    """Take an option away, and what names it as ``settle`` says (see ``remove``)."""
    raw = plain(wizard)
    _must_exist(raw, "questions", question)
    if option not in raw["questions"][question].get("options", {}):
        raise Refused([Problem("not-there", f"questions.{question}.options", {"name": option})])
    raw = _settled(raw, uses_of_option(wizard, question, option), settle or {}, option=True)
    raw["questions"][question]["options"].pop(option)
    return build(raw)


def whole(wizard: Wizard) -> Wizard:
    """The wizard without what names something that is not there, so that an unfinished one can be drawn and walked.

    A way, a list entry, a condition of a fact or a form that names such a thing is left out; a sentence keeps its
    words. The start is left as it is.
    """
    raw = plain(wizard)
    known: dict[str, Collection[str]] = {part: _table(raw, part).keys() for part in PARTS}
    known |= {"question": known["questions"], "node": {*known["questions"], *known["outcomes"]}}
    gone: set[Path] = set()
    lost = [pointer for pointer in pointers(raw) if pointer.name not in known[pointer.kind]]
    for pointer in lost:
        if pointer.how == "words":
            _put(raw, pointer.path, _bare_words(_get(raw, pointer.path), pointer.name))
        elif pointer.how != "must":
            gone.add(_what_goes(pointer))
        elif "hand_over" in pointer.path:
            gone.add(pointer.path[:3])
    for path in sorted(gone, key=_backwards, reverse=True):
        _take(raw, path)
    return build(raw) if lost else wizard


def _bare_words(words: str, name: str) -> str:
    named = re.compile(rf"\[\[{re.escape(name)}(?:\|([^\]|]+))?\]\]")
    return named.sub(lambda mark: mark[1] or name, words).replace(f"{{rate:{name}}}", f"({name})")


def _settled(raw: Raw, found: Sequence[Pointer], settle: Mapping[str, str], *, option: bool = False) -> Raw:
    _refuse_used(pointer for pointer in found if not _can_settle(pointer, settle, option))
    gone: list[Path] = []
    for pointer in found:
        to = settle[pointer.place]
        if not to:
            gone.append(_what_goes(pointer))
        elif option:
            _replace_option(raw, pointer, to)
        else:
            _put(raw, pointer.path, to)
    for path in sorted(set(gone), key=_backwards, reverse=True):
        _take(raw, path)
    return raw


def _can_settle(pointer: Pointer, settle: Mapping[str, str], option: bool) -> bool:
    to = settle.get(pointer.place)
    if to is None or pointer.how == "words":
        return False
    in_condition = pointer.kind in ("question", "rates")
    return pointer.how != "must" if not to else option or not in_condition


def _what_goes(pointer: Pointer) -> Path:
    """What is taken away with a pointer: an edge goes whole, and so does an example without an outcome."""
    if pointer.how in ("way", "example"):
        return pointer.path[:-1]
    return pointer.path


def _refuse_used(found: Iterable[Pointer]) -> None:
    left = tuple(dict.fromkeys(Problem("still-used", each.place, {"name": each.name}) for each in found))
    if left:
        raise Refused(left)


def _points_at(found: Pointer, part: str, name: str) -> bool:
    kinds = ("node", "question") if part == "questions" else ("node",) if part == "outcomes" else (part,)
    return found.kind in kinds and found.name == name


def _names_option(found: Pointer, question: str, options: Collection[str]) -> bool:
    return found.kind == "question" and found.name == question and found.option in options


def _inside(path: Path, part: str, name: str) -> bool:
    return path[:2] == (part, name)


def _rename_at(raw: Raw, found: Pointer, name: str, new: str) -> None:
    if found.how == "words":
        _put(raw, found.path, _renamed_words(_get(raw, found.path), found.kind, name, new))
    elif found.kind in ("question", "rates") and found.path[-1] == "when":
        _put(raw, found.path, _deep(_get(raw, found.path), _renaming(found.kind, name, new)))
    elif found.how == "field" and found.path[-2] == "answers":  # of an example: the name is the key
        answers = _get(raw, found.path[:-1])
        if name in answers:
            _put(raw, found.path[:-1], {new if key == name else key: value for key, value in answers.items()})
    else:
        _put(raw, found.path, new)


def _renaming(kind: str, name: str, new: str) -> Callable[[Raw], Raw]:
    word = "question" if kind == "question" else "rate"
    return lambda part: {**part, word: new} if part.get(word) == name else part


def _renamed_words(words: str, kind: str, name: str, new: str) -> str:
    if kind == "rates":
        return words.replace(f"{{rate:{name}}}", f"{{rate:{new}}}")
    return words.replace(f"[[{name}]]", f"[[{new}]]").replace(f"[[{name}|", f"[[{new}|")


def _replace_option(raw: Raw, pointer: Pointer, to: str) -> None:
    def replaced(value: Any) -> Any:
        return to if value == pointer.option else value

    def comparison(part: Raw) -> Raw:
        if part.get("question") != pointer.name:
            return part
        new = {key: replaced(value) if key in ("equal", "includes") else value for key, value in part.items()}
        if "in" in new:
            new["in"] = list(dict.fromkeys(replaced(value) for value in new["in"]))
        return new

    old = _get(raw, pointer.path)
    if isinstance(old, Mapping):
        _put(raw, pointer.path, _deep(dict(old), comparison))
    else:
        _put(raw, pointer.path, [replaced(one) for one in old] if isinstance(old, list) else replaced(old))


def _deep(when: Raw, step: Callable[[Raw], Raw]) -> Raw:
    """A condition with a step made on each of its comparisons and figures."""
    found = step(when)
    return {
        key: _deep(value, step)
        if isinstance(value, dict)
        else [_deep(one, step) if isinstance(one, dict) else one for one in value]
        if isinstance(value, list)
        else value
        for key, value in found.items()
    }


def _must_exist(raw: Raw, part: str, name: str) -> None:
    if name not in _table(raw, part):
        raise Refused([Problem("not-there", f"{part}.{name}", {"name": name})])


def _table(raw: Raw, part: str) -> Raw:
    table: Raw = raw.setdefault(part, {})
    return table


def _get(raw: Any, path: Path) -> Any:
    for part in path:
        raw = raw[part]
    return raw


def _put(raw: Raw, path: Path, value: Any) -> None:
    _get(raw, path[:-1])[path[-1]] = value


def _take(raw: Raw, path: Path) -> None:
    holder = _get(raw, path[:-1])
    if isinstance(path[-1], int) or path[-1] in holder:
        del holder[path[-1]]


def _backwards(path: Path) -> tuple[tuple[int, int, str], ...]:
    """Later items of a list come first when sorted in reverse, so that taking one away moves none still to go."""
    return tuple((1, part, "") if isinstance(part, int) else (0, 0, part) for part in path)
