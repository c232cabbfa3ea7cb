"""Every problem can be told: its code exists, its sentences say how to mend it and can be formatted."""

import ast
import copy
import gettext
import pickle
import re
from pathlib import Path

import pytest

import trygvej
from trygvej.engines.problems import CATALOGUE, Problem, catalogue_messages, describe, has_errors, sentences

SOURCE = Path(trygvej.__file__).parent


def _literals(code: ast.expr) -> list[str]:
    """The codes written out in an expression; one that is put together is tried by the tests of its room."""
    if isinstance(code, ast.IfExp):
        return _literals(code.body) + _literals(code.orelse)
    return [code.value] if isinstance(code, ast.Constant) and isinstance(code.value, str) else []


def _codes_in_source() -> dict[str, str]:
    """Every literal first argument of a call of Problem(...), and the file it stands in."""
    found: dict[str, str] = {}
    for path in SOURCE.rglob("*.py"):
        if "tests" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem" and node.args:
                found |= {code: str(path) for code in _literals(node.args[0])}
    return found


def test_every_code_used_in_the_source_exists() -> None:
    unknown = {code: path for code, path in _codes_in_source().items() if code not in CATALOGUE}
    assert not unknown


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_message_can_be_formatted_and_says_how_to_mend_it(code: str) -> None:
    names = CATALOGUE[code].names
    problem = Problem(code, "some.place[3]", {name: f"<{name}>" for name in names})
    wrong, mend = sentences(problem)
    assert wrong[-1] in ".:)>”" and mend[-1] in ".?/", "a message is made of whole sentences"
    assert mend[0].isupper() and len(mend.split()) >= 2
    assert all(f"<{name}>" in wrong + mend for name in names)
    assert "%(" not in wrong + mend and "!" not in wrong + mend
    assert describe(problem) == f"some.place[3]: {wrong} {mend}"


def test_a_problem_without_its_parameters_is_refused_where_it_is_made() -> None:
    with pytest.raises(ValueError, match="date"):
        Problem("validity-ended", "facts.kapital")
    with pytest.raises(KeyError):
        Problem("no-such-code", "facts.kapital")


def test_problems_are_values() -> None:
    one = Problem("unknown-fact", "outcomes.aps.do[0]", {"name": "konto"})
    assert one == copy.deepcopy(one) == pickle.loads(pickle.dumps(one))
    assert len({one, copy.copy(one)}) == 1
    with pytest.raises(TypeError):
        one.parameters["name"] = "other"  # type: ignore[index]


def test_problems_are_sorted_by_place_with_numbers_as_numbers() -> None:
    places = ["questions.b.next[10]", "questions.b.next[9]", "questions.a", "", "title"]
    ordered = sorted(Problem("source-missing", place) for place in places)
    assert [problem.place for problem in ordered] == [
        "",
        "questions.a",
        "questions.b.next[9]",
        "questions.b.next[10]",
        "title",
    ]


def test_the_translation_is_applied_before_the_values_are_put_in() -> None:
    danish = {"It could be used until %(date)s, and that day has passed.": "Gælder kun til %(date)s."}
    problem = Problem("validity-ended", "", {"date": "2019-04-14"})
    assert describe(problem, lambda text: danish.get(text, text)).startswith(
        "Gælder kun til 2019-04-14. Write"
    )


def test_only_errors_stop_a_wizard() -> None:
    warning = Problem("source-missing", "facts.a", severity="warning")
    assert not has_errors((warning,))
    assert has_errors((warning, Problem("source-missing", "facts.a")))


def test_the_messages_to_translate_are_listed_once() -> None:
    listed = catalogue_messages()
    assert len(listed) == len(set(listed)) > len(CATALOGUE)


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_message_exists_in_danish_with_the_same_values(code: str) -> None:
    danish = gettext.translation("django", SOURCE / "engines" / "locale", ["da"]).gettext
    for sentence in (CATALOGUE[code].wrong, CATALOGUE[code].mend):
        translated = danish(sentence)
        assert translated != sentence
        assert sorted(re.findall(r"%\(\w+\)s", translated)) == sorted(re.findall(r"%\(\w+\)s", sentence))
        assert "!" not in translated
