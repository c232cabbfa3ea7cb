"""Pages between text and value: nothing is lost, and what cannot be read is told of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.page import documents
from trygvej.engines.page.model import Block, Page
from trygvej.engines.page.tests.made import page

ROOT = Path(__file__).resolve().parents[5]
EXAMPLE = re.search(
    r"<!-- example -->\n```yaml\n(.*?)```", (ROOT / "docs/format/page.md").read_text("utf-8"), re.S
)

text = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_characters="\x7f"), min_size=1, max_size=80
)
texts = st.fixed_dictionaries(
    {"da": text.filter(lambda one: not re.search("[\x80-\x9f]", one)).map(str)}, optional={}
)
blocks = st.one_of(
    texts.map(lambda one: Block(heading=one)),
    texts.map(lambda one: Block(text=one)),
    st.lists(texts, min_size=1, max_size=3).map(lambda some: Block(list=tuple(some))),
    st.lists(texts, min_size=1, max_size=3).map(lambda some: Block(steps=tuple(some))),
    texts.map(lambda one: Block(note=one, for_=("aeldre",))),
    st.just(Block(show="page:gode-kodeord")),
)


def test_the_example_of_the_documentation_can_be_read() -> None:
    assert EXAMPLE is not None
    found = documents.read(EXAMPLE[1])
    assert found.editions() == ("aeldre",)
    assert len(found.blocks("aeldre")) == len(found.blocks()) + 1


@given(st.lists(blocks, min_size=1, max_size=6), texts)
def test_out_in_and_out_again_is_the_same(body: list[Block], short: dict[str, str]) -> None:
    made = Page.model_validate({**page().model_dump(by_alias=True), "body": body, "short": short})
    out = documents.write(made)
    assert documents.read(out) == made
    assert documents.write(documents.read(out)) == out
    assert documents.from_json(documents.to_json(made)) == made


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        ("kind: questio", "wrong-choice", "kind"),
        ("next: [foerste-brev]", "needs-reference", "next[0]"),
        ("body: [{picture: {file: ../x.png, alt: {da: A}}}]", "needs-picture", "body[0].picture.file"),
        ("body: [{txt: {da: A}}]", "did-you-mean", "body[0].txt"),
        ("checked: i dag", "needs-date", "checked"),
        ("format: 2", "format-version", "format"),
    ],
)
def test_what_cannot_be_read_is_told_of(change: str, code: str, place: str) -> None:
    field = change.partition(":")[0]
    lines = re.split(r"\n(?=\w)", documents.write(page()))
    changed = "\n".join([line for line in lines if not line.startswith(f"{field}:")] + [change])
    with pytest.raises(documents.Refused) as refused:
        documents.read(changed)
    assert (code, place) in {(one.code, one.place) for one in refused.value.problems}
