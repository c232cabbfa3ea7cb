"""What a persona has in her hand: the keys of her card, the codes of her display. The same on screen and on paper.

Every key and code follows from the persona's own key, so that a printed card fits every session, for ever.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from trygvej.engines.world.cast import Persona

KEYS: Final = 40
"""Keys on a practice card. (The real card had many more.)"""

CODES: Final = 12
"""Codes that a display goes through before it begins again."""

CARDS: Final = 2
"""Cards a persona goes through before the first comes round again."""


def code(persona: Persona, number: int) -> str:
    """What the code display shows after so many presses: six digits."""
    return _digits(f"{persona.key} display {number % CODES}", 6)


def codes(persona: Persona) -> tuple[str, ...]:
    """All codes of the display, in the order in which it shows them; the first press shows the first."""
    return tuple(code(persona, number) for number in range(CODES))


def key_card(persona: Persona, card: int = 0) -> tuple[tuple[str, str], ...]:
    """A whole key card: numbers of four digits with their keys of six, by number.

    ``card`` is which card: 0 the first, 1 the one that comes when it runs out.
    """
    found: dict[str, str] = {}
    count = 0
    while len(found) < KEYS:
        name = f"{persona.key} card {card % CARDS} {count}"
        found.setdefault(_digits(f"{name} number", 4), _digits(f"{name} key", 6))
        count += 1
    return tuple(sorted(found.items()))


def asked(persona: Persona, card: int, used: int) -> tuple[str, str]:
    """The number that is asked for when so many keys of a card have been used, and its key. They come in no order."""
    pairs = key_card(persona, card)
    return pairs[(used * 17 + 5) % KEYS]


def card_number(persona: Persona, card: int) -> str:
    """The number printed on the card itself, one letter and nine digits."""
    return "A" + _digits(f"{persona.key} number of card {card % CARDS}", 9)


def temporary(persona: Persona, what: str) -> str:
    """A temporary code that comes by text message or letter: eight digits."""
    return _digits(f"{persona.key} temporary {what}", 8)


def _digits(seed: str, count: int) -> str:
    return str(int(sha256(seed.encode()).hexdigest(), 16))[-count:]
