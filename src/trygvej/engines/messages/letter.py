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
}
