"""What can be wrong with an exercise whose file can be read."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "words-key": (
        "The name does not begin with “%(prefix)s.”.",
        "Every name in this file begins with the name of the file and a full stop.",
    ),
    "script-persona": (
        "Nobody is called “%(persona)s”.",
        "Choose one of these: %(known)s. Or add a file in content/personas/.",
    ),
    "script-setup": (
        "The table cannot be laid: %(why)s",
        "Correct “start” or “setup”. The start of each simulator's file says what it can be asked for.",
    ),
    "script-screen": (
        "The screen “%(screen)s” is not there at this step. There is: %(found)s",
        "Correct “screen”, or the step before it.",
    ),
    "script-element": (
        "“%(element)s” is not on the screen at this step. There is: %(found)s",
        "Choose one of those.",
    ),
    "script-fill": (
        "“%(element)s” does not take “%(value)s”.",
        "Write what the persona would type, or one of the choices on the screen.",
    ),
    "script-fill-refused": (
        "What is to be typed looks like a real CPR number or card.",
        "Use the persona's own made-up number.",
    ),
    "script-another-step": (
        "When “%(step)s” is to be played, the learner is met at “%(found)s” instead.",
        "Let each step wait for something that shows it is done, so that the first step not done is this one.",
    ),
    "script-not-done": (
        "After this step the world is at “%(place)s”, and what the step waits for is not so. It said: %(said)s",
        "Correct “expect”, or what is pressed and typed.",
    ),
    "script-not-finished": (
        "After the last step something that a step waits for has still not been done.",
        "Let the steps do all of it.",
    ),
    "script-end": (
        "The last step does not wait for a fact.",
        "Give it “expect: {fact: …}”, so that the exercise can see that it is done, whatever way was taken.",
    ),
    "script-expect": (
        "“expect” has to name one thing: a fact or a screen.",
        "Keep one of them.",
    ),
    "script-no-expect": (
        "The step presses something, and nothing shows that it is done.",
        "Add “expect” with the fact or the screen that follows.",
    ),
    "script-key-twice": (
        "Two steps are called “%(key)s”.",
        "Give one of them another key.",
    ),
    "script-label": (
        "No label on the screen says “%(label)s”. There is: %(found)s",
        "Quote the label letter for letter, or do not put it between « and ».",
    ),
    "script-long": (
        "The helper says %(words)s words; more than %(limit)s is not one thing to do.",
        "Shorten it, or make two steps of it.",
    ),
}
