"""What a wizard's pages ask to have counted: nodes, and never an answer."""

from __future__ import annotations

import pytest

from trygvej.wizards.tests.test_embed import Framed
from trygvej.wizards.tests.walker import Walker, publish_trial

pytestmark = pytest.mark.django_db


def marks(walker: Walker) -> list[str]:
    return walker.page.headers.get("Trygvej-Figures", "").split()


@pytest.mark.parametrize("sensitive", [False, True])
def test_a_walk_counts_each_node_once_and_each_question_as_answered(sensitive: bool) -> None:
    publish_trial(sensitive=sensitive)
    walker = Walker().open()
    seen = [marks(walker)]
    for go_on in (
        lambda: walker.press("Begynd"),
        lambda: walker.press("Ja"),
        lambda: walker.send(arbejde=["maler"]),
        lambda: walker.send(salg="100"),
    ):
        go_on()
        seen.append(marks(walker))
    at = "wizard/proeve"
    assert seen[0] == [f"{at}/-/da/shown"]
    assert seen[1] == [f"{at}/alene/da/shown", f"{at}/-/da/answered"]
    assert seen[2] == [f"{at}/arbejde/da/shown", f"{at}/alene/da/answered"]
    assert seen[3] == [f"{at}/salg/da/shown", f"{at}/arbejde/da/answered"]
    assert seen[4][1] == f"{at}/salg/da/answered"
    assert not any(answer in word for words in seen for word in words for answer in ("maler", "100", "ja/"))


def test_what_cannot_be_used_is_not_a_new_showing_and_no_answer() -> None:
    publish_trial()
    walker = Walker().open("svar?v=1&alene=ja&arbejde=maler").send(salg="en del")
    assert not marks(walker)


def test_changing_an_answer_shows_the_question_and_answers_nothing() -> None:
    publish_trial()
    walker = Walker(language="/en").open("svar?v=1&ret=alene&alene=ja&arbejde=maler&salg=100")
    assert marks(walker) == ["wizard/proeve/alene/en/shown"]


def test_the_sheet_and_the_drawing_are_not_counted_as_a_new_answer() -> None:
    publish_trial()
    assert not marks(Walker().open("tag-med?v=1&alene=ja&arbejde=maler&salg=100"))
    assert not marks(Walker().open("tegning"))


def test_in_a_frame_the_same_is_counted_and_the_site_around() -> None:
    publish_trial()
    assert marks(Framed().open()) == ["wizard/proeve/-/da/shown", "embed/proeve/*/da/shown"]
    assert marks(Framed().open("svar?v=1")) == ["wizard/proeve/alene/da/shown", "wizard/proeve/-/da/answered"]
