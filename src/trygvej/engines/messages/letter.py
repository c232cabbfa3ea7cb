"""What can be wrong with a letter: in its YAML file, and in an authority's own MeMo message."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "letter-placeholder": (
        "“%(found)s” in curly brackets is not understood.",
        "Write one of navn, fornavn, adresse, telefon, firma, cvr, paaroerende, dag+9, dato-30, aar-1 in the brackets.",
    ),
    "letter-nemsms": (
        "A text message (NemSMS) may have %(most)s characters, and this has %(found)s.",
        "Write it shorter.",
    ),
    "letter-when": (
        "An appointment must say when it is.",
        "Write “in_days” with the number of days from the practice day, and “at” with the time.",
    ),
    "letter-key": (
        "“%(found)s” cannot be the key of a letter.",
        "Give it one with “--key”: small letters a to z, digits and hyphens.",
    ),
    "letter-bundled": (
        "A letter that comes with Trygvej has the key “%(key)s”.",
        "Choose another key with “--key”.",
    ),
    "letter-persona": (
        "There is no persona called “%(found)s”.",
        "Choose one of these: %(known)s.",
    ),
    "memo-not-xml": (
        "The file cannot be read as XML. It may be damaged, or be something else than a MeMo message.",
        "Save the message again from the system that made it, as a MeMo file.",
    ),
    "memo-large": (
        "The file is larger than %(most)s megabytes.",
        "Leave out the largest attachments, and try again.",
    ),
    "memo-encoding": (
        "The file is written in the encoding “%(found)s”, which is not taken.",
        "Save it as UTF-8.",
    ),
    "memo-doctype": (
        "The file has a document type (DOCTYPE). It can hide entities that fill the memory or fetch other files.",
        "A MeMo message has none. Remove it, or save the message again.",
    ),
    "memo-many": (
        "The file has more than %(most)s elements.",
        "A letter to practise with needs far fewer. Make a shorter message.",
    ),
    "memo-deep": (
        "The file is nested deeper than %(most)s levels.",
        "A MeMo message never is. Save it again from the system that made it.",
    ),
    "memo-not-memo": (
        "This is not a MeMo message: the outermost element is “%(found)s”.",
        "It must be Message in the namespace https://DigitalPost.dk/MeMo-1.",
    ),
    "memo-version": (
        "The message is of MeMo version “%(found)s”.",
        "Give a message of one of these versions: %(known)s.",
    ),
    "memo-missing": (
        "The message has no %(found)s.",
        "See that it is a whole MeMo message with sender, title and main document.",
    ),
    "memo-twice": (
        "This stands twice where it may stand once, so one of them would be lost.",
        "Remove one of the two.",
    ),
    "memo-html": (
        "The page in the letter is too large or nested too deep to be made safe.",
        "Give the letter as a shorter page, or as plain text.",
    ),
    "memo-base64": (
        "The content of this file is not base64.",
        "Save the message again from the system that made it.",
    ),
    "memo-file-large": (
        "This attachment is larger than %(most)s megabytes.",
        "Leave it out, or make it smaller.",
    ),
    "memo-many-files": (
        "The message has more than %(most)s files.",
        "Leave some of them out.",
    ),
    "memo-person": (
        "The letter holds what looks like a real number of a person or a card (%(found)s).",
        "Write a made-up number instead. In a made-up CPR number the first digit of the day has 6 added: 67 for 07.",
    ),
}
