"""What can be wrong with a content file before it is a wizard at all."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    # YAML
    "unreadable": (
        "The file cannot be read.",
        "See that it is there and that you may read it.",
    ),
    "not-text": (
        "The file is not UTF-8 text.",
        "Save it again as UTF-8 in your text editor.",
    ),
    "yaml-syntax": (
        "This cannot be read as YAML.",
        "Look at the indentation, colons and quotes on that line and the one above it.",
    ),
    "yaml-date": (
        "“%(detail)s” is not a day in the calendar.",
        "Correct the date. It is written as year, month and day: 2018-03-01.",
    ),
    "yaml-key": (
        "A name before a colon must be a plain word.",
        "Write a name, a colon and the value, such as “key: my-wizard”.",
    ),
    "yaml-duplicate": (
        "“%(detail)s” stands twice, so one of them would be lost.",
        "Give one of them another name, or merge the two.",
    ),
    "yaml-alias": (
        "An anchor or alias (& or *) is not allowed.",
        "Write the text out in full in both places, or put quotes around a text that begins with & or *.",
    ),
    "yaml-tag": (
        "A YAML tag (%(detail)s) is not allowed.",
        "Remove it, or put quotes around a text that begins with an exclamation mark.",
    ),
    "yaml-large": (
        "The file has more than %(detail)s characters.",
        "Split the wizard in two, or shorten it.",
    ),
    "yaml-deep": (
        "The file is nested deeper than %(detail)s levels.",
        "Look for wrong indentation, or write the condition with fewer levels of all, any and not.",
    ),
    # The format
    "format-version": (
        "The format is “%(found)s”, and only format %(known)s can be read.",
        "Write “format: %(known)s”, or install a newer version of Trygvej.",
    ),
    "key-is-not-name": (
        "The key is “%(key)s”, but the file is called “%(name)s”.",
        "Rename the file or change the key, so that they are the same.",
    ),
    "empty-file": (
        "The file is empty.",
        "Begin with the lines format, key and title, as in the example in the documentation.",
    ),
    "unknown-field": (
        "There is no field called “%(field)s” here.",
        "Remove it, or look its name up in the documentation of the format.",
    ),
    "did-you-mean": (
        "There is no field called “%(field)s” here.",
        "Did you mean: %(close)s?",
    ),
    "missing-field": (
        "The field “%(field)s” is missing.",
        "Add a line with “%(field)s:” here.",
    ),
    "unknown-rate": (
        "There is no figure called “%(key)s” in content/rates.",
        "Correct the name, or add the file content/rates/%(key)s.yaml. Names like it: %(close)s.",
    ),
    "unknown-term": (
        "There is no explained word called “%(key)s” in content/terms.",
        "Correct the name, or add the file content/terms/%(key)s.yaml. Names like it: %(close)s.",
    ),
    "unknown-comparison": (
        "The condition does not say how to compare.",
        "Use one of: %(known)s.",
    ),
    "wrong-choice": (
        "“%(found)s” is not one of the words that can stand here.",
        "Use one of: %(allowed)s.",
    ),
    "boolean": (
        "A bare “%(found)s” is read as a truth value, not as a word.",
        "Put quotes around it; a yes or a no is written ja or nej.",
    ),
    "empty": (
        "Nothing stands here.",
        "Fill it in, or remove the field.",
    ),
    "too-long": (
        "The text has more than %(limit)s characters.",
        "Shorten it, or divide it.",
    ),
    "needs-text": (
        "“%(found)s” is not text.",
        "Write words here, and put quotes around a number or a date that is meant as text.",
    ),
    "needs-number": (
        "“%(found)s” is not a whole number.",
        "Write only digits, without spaces, points or units, such as 50000.",
    ),
    "needs-truth": (
        "“%(found)s” is neither true nor false.",
        "Write true or false.",
    ),
    "needs-date": (
        "“%(found)s” is not a date.",
        "Write year, month and day, such as 2018-03-01.",
    ),
    "needs-list": (
        "A list is needed here.",
        "Write each entry on a line of its own that begins with a hyphen, or all of them in [ ].",
    ),
    "needs-fields": (
        "Names followed by values are needed here.",
        "Write lines with a name, a colon and a value, such as “key: my-wizard”.",
    ),
    "needs-name": (
        "“%(found)s” cannot be a name here.",
        "Use only the letters a to z, digits and hyphens, such as “mit-valg”.",
    ),
    "needs-reference": (
        "“%(found)s” does not say what it points at.",
        "Write exercise:, wizard: or page: and its key, such as “page:gode-kodeord”.",
    ),
    "needs-picture": (
        "“%(found)s” is not the name of a picture.",
        "Use small letters, digits and hyphens, and end with .png, .jpg or .webp.",
    ),
    "needs-language": (
        "“%(found)s” is not the code of a language.",
        "Use two small letters, such as da, en or ar.",
    ),
    "needs-form": (
        "“%(found)s” is not the address of a form.",
        "Write a whole address that begins with https://, or a path here such as /indberet/oevelse/, without ?.",
    ),
    "hidden-sign": (
        "A sign that cannot be seen stands in the text.",
        "Write the text anew instead of pasting it; the sign can turn the words after it, or hide them.",
    ),
    "needs-url": (
        "“%(found)s” is not a web address.",
        "Write the whole address, beginning with https://",
    ),
    "wrong-value": (
        "“%(found)s” cannot stand here.",
        "Compare with the example in the documentation of the format.",
    ),
}
