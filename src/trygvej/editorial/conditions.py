"""A condition as lines of selects, and back: what an editor chooses in place of writing it.

Lines are joined by "and"; a line joined by "or" belongs with the one before it. That covers nearly every condition; one
that it does not cover is shown in words and kept as it is, until the editor takes it away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trygvej.engines.language.dates import format_date
from trygvej.engines.language.numbers import format_number
from trygvej.engines.wizard.conditions import NONE
from trygvej.engines.wizard.model import Kind, Wizard

Raw = dict[str, Any]
IS, IS_NOT, BELOW, AT_LEAST, BETWEEN, BEFORE, AFTER = (
    "is", "is-not", "below", "at-least", "between", "before", "after",
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One line: how it is joined to the one before, which answer it speaks of, and what it asks of it.

    ``of`` is ``question=option`` or ``question``; ``value`` is a number, a date, or two with a space between;
    ``rate`` names a figure that is used in place of the number.
    """

    of: str
    test: str = IS
    value: str = ""
    rate: str = ""
    either: bool = False


def lines(when: Any) -> tuple[Line, ...] | None:
    """A condition as lines; None where it cannot be shown so."""
    if not when:
        return ()
    groups = [_group(part) for part in when["all"]] if "all" in when else [_group(when)]
    if None in groups:
        return None
    return tuple(
        Line(line.of, line.test, line.value, line.rate, number > 0)
        for group in groups
        for number, line in enumerate(group or ())
    )


def _group(part: Mapping[str, Any]) -> tuple[Line, ...] | None:
    if "any" in part:
        inner = [_group(each) for each in part["any"]]
        if any(each is None or len(each) != 1 for each in inner):
            return None
        return tuple(each[0] for each in inner if each)
    if "in" in part:
        return tuple(Line(f"{part['question']}={value}") for value in part["in"])
    if "not" in part:
        single = _group(part["not"])
        known = single is not None and len(single) == 1 and single[0].test == IS
        return (Line(single[0].of, IS_NOT),) if known and single else None
    line = _line(part)
    return (line,) if line else None


def _line(part: Mapping[str, Any]) -> Line | None:
    question = part.get("question")
    for word in ("equal", "includes"):
        if word in part:
            return Line(f"{question}={part[word]}")
    for word, test in (("below", BELOW), ("at_least", AT_LEAST)):
        if word in part:
            bound = part[word]
            rate = bound["rate"] if isinstance(bound, Mapping) else ""
            return Line(f"{question}", test, "" if rate else str(bound), rate)
    if "between" in part and not any(isinstance(bound, Mapping) for bound in part["between"]):
        return Line(f"{question}", BETWEEN, " ".join(map(str, part["between"])))
    for word, test in (("before", BEFORE), ("after", AFTER)):
        if word in part:
            return Line(f"{question}", test, str(part[word]))
    return None


def condition(found: Sequence[Line], wizard: Wizard) -> Raw | None:
    """Lines as a condition; None where there are none."""
    groups: list[list[Line]] = []
    for line in found:
        if line.either and groups:
            groups[-1].append(line)
        else:
            groups.append([line])
    parts = [_joined(group, wizard) for group in groups]
    return None if not parts else parts[0] if len(parts) == 1 else {"all": parts}


def _joined(group: list[Line], wizard: Wizard) -> Raw:
    parts = [_part(line, wizard) for line in group]
    if len(parts) == 1:
        return parts[0]
    same = {part.get("question") for part in parts}
    if len(same) == 1 and all(part.keys() == {"question", "equal"} for part in parts):
        return {"question": same.pop(), "in": [part["equal"] for part in parts]}
    return {"any": parts}


def _part(line: Line, wizard: Wizard) -> Raw:
    key, _, option = line.of.partition("=")
    question = wizard.questions.get(key)
    if option:
        word = "includes" if question and question.kind is Kind.SEVERAL else "equal"
        value: str | int = option
        if question and question.kind in (Kind.NUMBER, Kind.AMOUNT):
            with suppress(ValueError):
                value = int(option)
        part: Raw = {"question": key, word: value}
        return {"not": part} if line.test == IS_NOT else part
    bound: Any = {"rate": line.rate} if line.rate else _value(line.value)
    match line.test:
        case "below":
            return {"question": key, "below": bound}
        case "at-least":
            return {"question": key, "at_least": bound}
        case "between":
            low, _, high = line.value.partition(" ")
            return {"question": key, "between": [_value(low), _value(high.strip())]}
        case "before" | "after":
            return {"question": key, line.test: line.value}
        case _:
            part = {"question": key, "equal": bound}
            return {"not": part} if line.test == IS_NOT else part


def _value(words: str) -> Any:
    with suppress(ValueError):
        return int(words.replace(".", ""))
    return words


def answers_of(wizard: Wizard, key: str) -> Iterator[tuple[str, Any]]:
    """What can be named of a question in a condition: its options with their labels, yes and no, "none of these"."""
    question = wizard.questions[key]
    yield from ((option, found.label) for option, found in question.options.items())
    if question.kind is Kind.YES_NO:
        yield from (("ja", None), ("nej", None))
    if question.none:
        yield NONE, question.none.label
    if question.unsure and question.unsure.to:
        yield "ved-ikke", None


def in_words(when: Any, wizard: Wizard, say: Callable[[Any], str]) -> str:
    """A condition of any shape as a sentence part; ``say`` gives a text as words."""
    return _Sayer(wizard, say).condition(when) if when else ""


def answered(key: str, value: Any, wizard: Wizard, say: Callable[[Any], str]) -> str:
    """A question with an answer behind it: "Hvor mange er I? 3"."""
    sayer = _Sayer(wizard, say)
    return f"{sayer.question(key)} {sayer.answer(key, value)}"


@dataclass(frozen=True)
class _Sayer:
    """Says conditions; what belongs together inside another is kept together by parentheses."""

    wizard: Wizard
    say: Callable[[Any], str]

    def condition(self, when: Raw) -> str:
        for word, joint in (("all", _(" and ")), ("any", _(" or "))):
            if word in when:
                return joint.join(self._within(part) for part in when[word])
        if "not" not in when:
            return self._comparison(when)
        inner = when["not"]
        if "question" in inner:
            return self._comparison(inner, denied=True)
        return _("it does not hold that %(condition)s") % {"condition": self._within(inner)}

    def _within(self, part: Raw) -> str:
        words = self.condition(part)
        several = len(part.get("all", part.get("any", ()))) > 1
        return f"({words})" if several else words

    def question(self, key: str) -> str:
        """The words of a question; its name where it is not there."""
        found = self.wizard.questions.get(key)
        return self.say(found.text) if found else key

    def answer(self, key: str, value: Any) -> str:
        """An answer as its button says it."""
        found = self.wizard.questions.get(key)
        if found and str(value) in found.options:
            return self.say(found.options[str(value)].label)
        known = {"ja": _("Yes"), "nej": _("No"), "ved-ikke": _("I do not know"), NONE: _("None of them")}
        return known.get(str(value), str(value))

    def _comparison(self, when: Raw, *, denied: bool = False) -> str:
        key = str(when["question"])
        if "includes" in when:
            pattern = _("the answer to “%(question)s” includes %(answers)s")
            if denied:
                pattern = _("the answer to “%(question)s” does not include %(answers)s")
            return pattern % {"question": self.question(key), "answers": self._quoted(key, when["includes"])}
        values = [when["equal"]] if "equal" in when else list(when.get("in", ()))
        answers = [self._quoted(key, value) for value in values] or [self._bounds(when)]
        pattern, joint = _("the answer to “%(question)s” is %(answers)s"), _(" or ")
        if denied and len(answers) > 1:
            pattern, joint = _("the answer to “%(question)s” is neither %(answers)s"), _(" nor ")
        elif denied:
            pattern = _("the answer to “%(question)s” is not %(answers)s")
        return pattern % {"question": self.question(key), "answers": _listed(answers, joint)}

    def _quoted(self, key: str, value: Any) -> str:
        return f"“{self.answer(key, value)}”"

    def _bounds(self, when: Raw) -> str:
        if "between" in when:
            low, high = (self._bound(bound) for bound in when["between"])
            return _("from %(low)s to %(high)s") % {"low": low, "high": high}
        said = {
            "below": _("under %(n)s"),
            "at_least": _("at least %(n)s"),
            "before": _("before %(n)s"),
            "after": _("after %(n)s"),
        }
        word = next(word for word in said if word in when)
        return said[word] % {"n": self._bound(when[word])}

    def _bound(self, bound: Any) -> str:
        if isinstance(bound, Mapping):
            rate = self.wizard.rates.get(str(bound["rate"]))
            return f"“{self.say(rate.title) if rate else bound['rate']}”"
        if isinstance(bound, int):
            return format_number(bound, get_language() or "da")
        with suppress(ValueError):
            return format_date(date.fromisoformat(str(bound)), get_language() or "da")
        return str(bound)


def _listed(words: Sequence[str], joint: str) -> str:
    return joint.join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]
