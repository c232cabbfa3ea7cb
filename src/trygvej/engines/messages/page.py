"""What can be wrong with a page of the library whose file can be read."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "page-unknown-name": (
        "“%(name)s” is not in content/library/%(file)s.yaml.",
        "Correct the name, or add it there. Names like it: %(close)s.",
    ),
    "page-block": (
        "A block of the body has to be exactly one thing. Here is: %(found)s.",
        "Begin each block with its own hyphen and one of: %(known)s. “for” may stand beside it.",
    ),
    "page-unknown-thing": (
        "Nothing here is called “%(name)s”.",
        "Write exercise:, wizard:, page:, film: or poster: and its key. Names like it: %(close)s.",
    ),
    "page-unknown-picture": (
        "There is no picture called “%(name)s”.",
        "Correct the name, or put the file in content/pictures/.",
    ),
    "page-itself": (
        "The page points at itself.",
        "Point at something else.",
    ),
    "page-material": (
        "Only a kit has material, and a kit has to have some.",
        "List what is in the kit under “material”, or remove it where the page is no kit.",
    ),
    "page-no-film": (
        "The page of a film shows no film.",
        "Put in a card that leads to the film.",
    ),
    "page-topic-introduced": (
        "The page “%(other)s” introduces this topic already.",
        "Write there, or choose another kind for this page.",
    ),
    "page-no-body": (
        "The page has no body.",
        "Add at least one block.",
    ),
    "page-no-next": (
        "The page leads nowhere.",
        "Say what the next good step is.",
    ),
    "page-no-people": (
        "Nobody can be asked.",
        "Choose at least one person or place.",
    ),
    "page-no-way": (
        "Nothing says how to reach them.",
        "Add a phone number, a web address, an address, or what they can help with.",
    ),
    "page-language-not-listed": (
        "“%(language)s” is not a language of this page.",
        "Correct it, or add it under “languages”.",
    ),
    "page-check-again": (
        "The page should have been checked again on %(date)s.",
        "Read it through against its sources, and write new dates in “checked” and “check_again”.",
    ),
    "page-dates": (
        "It shall be checked again before it was checked, on %(date)s.",
        "Write a later day in “check_again”.",
    ),
}
