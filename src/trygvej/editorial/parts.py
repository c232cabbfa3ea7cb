"""Which fields each part of a wizard has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from trygvej.editorial.fields import (
    Answers,
    Choice,
    Day,
    Field,
    Group,
    Lines,
    Many,
    Number,
    Rows,
    Texts,
    Tick,
    When,
)  # fmt: skip

FROM = Day("valid_from", _("Holds from"))
TO = Day("valid_to", _("Holds until"))
SOURCES = Many("sources", _("Sources"), of="sources")
REASON = Texts("reason", _("Said back to the reader"), _("A whole sentence: “You start alone.”"))
OPTION = (
    Texts("label", _("The words on the button"), rows=1),
    Texts("hint", _("More words below it")),
    REASON,
    FROM,
    TO,
    SOURCES,
)

QUESTION = (
    Texts("text", _("The question")),
    Texts("help", _("Help for the reader")),
    Texts("why", _("Why we ask")),
    Choice("kind", _("How it is answered"), of="kinds", empty=False),
    Rows("options", _("Answers to choose among"), fields=OPTION, keyed=True, one=_("New answer"), first=1),
    Group("none", _("“None of these”"), _("Only where several answers may be ticked."), fields=OPTION[:3]),
    Texts("yes", _("Said back after a yes")),
    Texts("no", _("Said back after a no")),
    Number("min", _("The least that can be answered")),
    Number("max", _("The most that can be answered")),
    Texts("unit", _("What is counted"), _("For example: employees."), rows=1),
    Rows(
        "next",
        _("Where the answers lead"),
        _("A way without a condition is taken when no other fits."),
        fields=(
            Choice("to", _("Leads to"), of="nodes"),
            When("when", _("When the answer is")),
            FROM,
            TO,
            REASON,
            SOURCES,
        ),
        one=_("New way"),
        first=2,
    ),
    Group(
        "unsure",
        _("“I do not know”"),
        fields=(
            Texts("help", _("How to find out")),
            Choice("to", _("Where one goes who cannot know"), of="nodes"),
        ),
    ),
)
OUTCOME = (
    Texts("name", _("Name of the answer"), rows=1),
    Texts("answer", _("The answer, in the sentences people came for"), rows=4),
    Many("do", _("What to do now, first things first"), of="facts"),
    Many("if_not", _("If you do not"), of="facts"),
    Many("more", _("More to know"), of="facts"),
    Texts("unfit", _("When this does not fit you")),
    Many("links", _("Links"), of="links"),
    Many("help", _("Who can help"), of="help"),
    SOURCES,
)
FACT = (
    Texts("text", _("The fact"), rows=3),
    Group(
        "light",
        _("Traffic light"),
        _("Only in a compass: how one area stands. The fact then says what to do about it."),
        fields=(
            Texts("area", _("The area"), rows=1),
            Choice("shows", _("What the light shows"), of="lights"),
        ),
    ),
    Texts("deadline", _("Deadline"), rows=1),
    Choice("link", _("Link"), of="links"),
    When("when", _("Shown only when the answer is")),
    FROM,
    TO,
    SOURCES,
)
SOURCE = (
    Field("title", _("Title")),
    Field("publisher", _("Published by")),
    Field("url", _("Web address"), _("It begins with https://")),
    Day("date", _("The source’s own date")),
    Day("checked", _("Read by us on")),
    Field("review", _("What is still doubtful"), _("Leave it empty when everything was found.")),
)
LINK = (Texts("text", _("The words of the link"), rows=1), Field("url", _("Web address")))
HELPER = (
    Texts("name", _("Name"), rows=1),
    Texts("text", _("What they help with")),
    Field("phone", _("Telephone")),
    Texts("hours", _("Open"), rows=1),
    Field("url", _("Web address")),
    SOURCES,
)
RATE = (
    Texts("title", _("Name of the figure"), rows=1),
    Choice("unit", _("What it counts"), of="units", empty=False),
    Rows(
        "rows",
        _("The figure from day to day"),
        fields=(
            Day("from", _("From")),
            Day("to", _("Until")),
            Number("value", _("Figure")),
            Group("source", _("Source"), fields=SOURCE),
        ),
        one=_("New figure"),
    ),
)
TERM = (Texts("name", _("The word"), rows=1), Texts("explanation", _("What it means")))
HEAD = (
    Texts("title", _("Title"), rows=1),
    Texts("summary", _("What it helps with")),
    Choice("audience", _("For whom"), of="audiences", empty=False),
    Choice("start", _("The first question"), of="questions", empty=False),
    Field("owner", _("Who is responsible")),
    Day("valid_from", _("Covers days from")),
    Day("valid_to", _("Covers days until")),
    Day("checked", _("Checked on")),
    Day("check_again", _("To be checked again on")),
    Tick(
        "sensitive",
        _("Answers are sensitive"),
        _("Health, debt or having been cheated: no answer ever stands in an address."),
    ),
)
EXAMPLES = (
    Rows(
        "examples",
        _("Examples"),
        _("A case with its answers, and where it must end. All are tried every time something is saved."),
        fields=(
            Field("name", _("Name of the example")),
            Day("date", _("As on")),
            Answers("answers", _("Answers")),
            Choice("outcome", _("Must end at"), of="outcomes"),
            Lines("says", _("Words the answer must show"), _("One on each line.")),
        ),
        one=_("New example"),
    ),
)
PARTS: Mapping[str, Sequence[Field]] = {
    "questions": QUESTION,
    "outcomes": OUTCOME,
    "facts": FACT,
    "sources": SOURCE,
    "links": LINK,
    "help": HELPER,
    "rates": RATE,
    "terms": TERM,
}
NAMES = {
    "questions": (_("Questions"), _("New question"), _("Question")),
    "outcomes": (_("Answers at the end"), _("New answer at the end"), _("Answer at the end")),
    "facts": (_("Facts"), _("New fact"), _("Fact")),
    "sources": (_("Sources"), _("New source"), _("Source")),
    "links": (_("Links"), _("New link"), _("Link")),
    "help": (_("Helpers"), _("New helper"), _("Helper")),
    "rates": (_("Figures"), _("New figure table"), _("Figure table")),
    "terms": (_("Explained words"), _("New explained word"), _("Explained word")),
}
"""Of each part: the heading of its list, the press that adds one, and what one is called."""
