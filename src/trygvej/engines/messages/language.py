"""What can be wrong with the words of a text."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "lix": (
        "The text is too hard to read: LIX %(value)s, and at most %(limit)s is allowed. Hardest: “%(sentence)s”",
        "Write shorter sentences and shorter words, or explain the long words that must stay.",
    ),
    "label-too-long": (
        "The label has %(length)s characters, and at most %(limit)s fit on a phone.",
        "Shorten it, and move the rest to the hint or the help.",
    ),
    "jargon": (
        "“%(word)s” is a word many do not know, and it is not explained.",
        "Use an everyday word, or mark it as an explained word with [[…]].",
    ),
    "colour": (
        "“%(word)s” names a colour, which not everybody can see.",
        "Say what stands on the thing instead of its colour.",
    ),
    "direction": (
        "“%(word)s” says where something is on the screen, and that differs on a phone.",
        "Say what the thing is called instead of where it is.",
    ),
    "tone": (
        "“%(word)s” can make a person feel slow or scolded.",
        "Remove it, or say what happens and what to do.",
    ),
    "exclamation": (
        "An exclamation mark sounds like shouting.",
        "End the sentence with a full stop.",
    ),
    "spaces": (
        "There are two spaces in a row, or a space before or after the text.",
        "Remove the extra space.",
    ),
    "identifier-cpr": (
        "The text contains something that looks like a real CPR number.",
        "Use a made-up number whose first digit has 6 added, as in 670170-1234.",
    ),
    "identifier-card": (
        "The text contains something that looks like the number of a payment card.",
        "Remove it, or write the digits as 0000 0000 0000 0000.",
    ),
}
