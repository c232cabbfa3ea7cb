"""What can be wrong with a wizard whose file can be read."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    # The flow
    "dead-end": (
        "The question leads nowhere.",
        "Add at least one line with “to” under “next”.",
    ),
    "unknown-node": (
        "“%(node)s” is neither a question nor an outcome of this wizard.",
        "Correct the name, or add a question or an outcome called “%(node)s”.",
    ),
    "unreachable-question": (
        "No path leads to this question.",
        "Lead an answer to it, or remove it.",
    ),
    "unreachable-outcome": (
        "No path leads to this outcome.",
        "Lead an answer to it, or remove it.",
    ),
    "never-taken": (
        "No possible answer, on any date, takes this way.",
        "Correct its condition or its dates, or remove it.",
    ),
    "cycle": (
        "The questions lead in a circle: %(path)s",
        "Lead one of them to a question outside the circle, or to an outcome.",
    ),
    "no-branch": (
        "The answer “%(answer)s” leads nowhere on %(date)s.",
        "Add a way for it under “next”, or a last way without “when”.",
    ),
    "overlap": (
        "The answer “%(answer)s” fits both next[%(first)s] and next[%(second)s] on %(date)s.",
        "Change the conditions so that only one of them fits.",
    ),
    "two-otherwise": (
        "There are two ways without “when” on %(date)s: next[%(first)s] and next[%(second)s].",
        "Keep one, or give one of them a condition.",
    ),
    "no-option": (
        "On %(date)s the question has no option to choose.",
        "Let an option be valid on that date, or lead people past the question.",
    ),
    "too-many": (
        "There are too many paths to try them all, so only some of them were tried, up to %(limit)s steps.",
        "Nothing has to be mended. Fewer questions on one path make the check complete.",
    ),
    "asks-later": (
        "The condition asks about “%(question)s”, which is never asked before this point.",
        "Ask “%(question)s” earlier, or remove the condition.",
    ),
    "hand-over-not-asked": (
        "The question “%(name)s” is never asked on the way to this outcome, so the field “%(field)s” stays empty.",
        "Name a question that is asked before, or remove the field.",
    ),
    # Editing
    "still-used": (
        "This place still points at “%(name)s”.",
        "Let it point somewhere else, or remove it.",
    ),
    "name-taken": (
        "There is already something called “%(name)s”.",
        "Choose another name.",
    ),
    "not-there": (
        "There is nothing called “%(name)s” here any more.",
        "Go back, and open the guide again.",
    ),
    # References and values
    "name-twice": (
        "“%(name)s” is the name of both a question and an outcome.",
        "Give one of them another name.",
    ),
    "unknown-question": (
        "There is no question called “%(name)s”.",
        "Correct the name, or add the question.",
    ),
    "unknown-option": (
        "“%(name)s” is not an option of the question “%(question)s”.",
        "Correct the name, or add the option.",
    ),
    "unknown-fact": (
        "There is no fact called “%(name)s”.",
        "Correct the name, or add the fact under “facts”.",
    ),
    "unknown-source": (
        "There is no source called “%(name)s”.",
        "Correct the name, or add the source under “sources”.",
    ),
    "unknown-link": (
        "There is no link called “%(name)s”.",
        "Correct the name, or add the link under “links”.",
    ),
    "unknown-help": (
        "There is no help called “%(name)s”.",
        "Correct the name, or add it under “help”.",
    ),
    "rate-not-listed": (
        "The figure “%(name)s” is used, but it is not among the rates of this wizard.",
        "Add it under “rates”, and see that content/rates/%(name)s.yaml exists.",
    ),
    "term-not-listed": (
        "The explained word “%(name)s” is used, but it is not among the terms of this wizard.",
        "Add it under “terms”, and see that content/terms/%(name)s.yaml exists.",
    ),
    "unused": (
        "“%(name)s” is never used.",
        "Use it, or remove it.",
    ),
    "test-does-not-fit": (
        "“%(test)s” cannot be asked of “%(question)s”, which is a question of the kind %(kind)s.",
        "Use one of: %(allowed)s.",
    ),
    "value-out-of-bounds": (
        "%(value)s lies outside the bounds of the question “%(question)s”, %(min)s to %(max)s.",
        "Correct the value, or widen the bounds.",
    ),
    "value-wrong-kind": (
        "“%(value)s” cannot be an answer to the question “%(question)s”.",
        "Write %(expected)s.",
    ),
    "value-reserved": (
        "“%(name)s” has a meaning of its own as an answer and cannot be an option.",
        "Give the option another name.",
    ),
    "value-bounds-crossed": (
        "The lower bound, %(min)s, is above the upper bound, %(max)s.",
        "Swap them.",
    ),
    "value-field-does-not-fit": (
        "“%(field)s” does not belong to a question of the kind %(kind)s.",
        "Remove it, or change the kind of the question.",
    ),
    "value-options-missing": (
        "The question has fewer than two options.",
        "Add options, or ask in another way.",
    ),
    # Words and sources
    "text-language-missing": (
        "The text is missing in the language %(language)s.",
        "Add a line “%(language)s:” with the text.",
    ),
    "text-markup": (
        "“%(found)s” looks like a figure or an explained word, but it is not written as one.",
        "Write {rate:name} for a figure, and [[name]] or [[name|words]] for an explained word.",
    ),
    "language-not-listed": (
        "“%(language)s” is not a language of this wizard.",
        "Correct it, or add it under “languages”.",
    ),
    "text-language-unknown": (
        "The text is also there in %(language)s, which is not a language of this wizard.",
        "Add %(language)s under “languages”, or remove the text.",
    ),
    "source-missing": (
        "Nothing says where this comes from.",
        "Add a source under “sources”.",
    ),
    "source-review": (
        "The source is marked as doubtful: %(reason)s",
        "Ask somebody who knows the field, then remove “review”.",
    ),
    # Dates
    "validity-ended": (
        "It could be used until %(date)s, and that day has passed.",
        "Write a new end date, or remove it.",
    ),
    "validity-crossed": (
        "It begins on %(start)s, after it ends on %(end)s.",
        "Swap the dates.",
    ),
    "validity-outside": (
        "It is valid from %(start)s to %(end)s, never while the wizard is.",
        "Correct the dates, or remove it.",
    ),
    "check-again-passed": (
        "The wizard should have been checked again on %(date)s.",
        "Read it through against its sources, and write new dates in “checked” and “check_again”.",
    ),
    "rate-gap": (
        "The figure “%(rate)s” has no row that covers %(date)s.",
        "Add the missing row with its source, or do not use the figure on that date.",
    ),
    "rate-overlap": (
        "The figure “%(rate)s” has two rows that cover %(date)s.",
        "Let one row end the day before the next begins.",
    ),
    # Example cases
    "example-missing": (
        "The wizard has no example cases.",
        "Add at least one under “examples”: a date, the answers and the outcome they must give.",
    ),
    "example-wrong-outcome": (
        "The case “%(name)s” gives “%(found)s”, not “%(expected)s”.",
        "Correct the ways of the wizard, or the case.",
    ),
    "example-stops": (
        "The case “%(name)s” stops at the question “%(question)s” without an outcome.",
        "Add an answer to that question in the case.",
    ),
    "example-answer-not-asked": (
        "The case “%(name)s” answers “%(question)s”, which is not asked on its path.",
        "Remove the answer, or correct the answers before it.",
    ),
    "example-answer-refused": (
        "The case “%(name)s” answers “%(answer)s” to “%(question)s”, which cannot be answered on that date.",
        "Correct the answer or the date of the case.",
    ),
    "example-words-missing": (
        "The outcome of the case “%(name)s” does not say “%(words)s”.",
        "Correct the facts of the outcome, or the words under “says”.",
    ),
    "example-date-outside": (
        "The case “%(name)s” is on %(date)s, when the wizard cannot be asked.",
        "Choose another date, or change “valid_from” or “valid_to”.",
    ),
}
