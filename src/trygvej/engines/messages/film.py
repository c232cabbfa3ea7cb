"""What can be wrong with a film script whose file can be read."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "film-key-taken": (
        "An exercise is called “%(key)s” already, and both would have the same page.",
        "Give the film another key.",
    ),
    "film-step": (
        "There is no step “%(step)s”.",
        "Write the key of an exercise and of one of its steps.",
    ),
    "film-wizard": (
        "There is no wizard called “%(wizard)s”.",
        "Write the key of a wizard that is public.",
    ),
    "film-case": (
        "The wizard has no case “%(case)s” that comes to its own outcome on today's rules.",
        "Write the name of one of its example cases, or leave “case” out.",
    ),
    "film-gone": (
        "The scene “%(scene)s” shows what is not there now (%(language)s): %(words)s.",
        "See what is there now, and let the script show that.",
    ),
    "film-press": (
        "The scene “%(scene)s” presses “%(words)s”, and nothing on its page is called that now (%(language)s).",
        "Write in “press” what the page calls it, word for word.",
    ),
    "film-look": (
        "The scene “%(scene)s” looks at “%(words)s”, and its page does not say that now (%(language)s).",
        "Write in “look” what the page says, word for word.",
    ),
}
