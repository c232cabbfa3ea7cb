"""What can be wrong with a content file before it is a wizard at all."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    # YAML
    "yaml-syntax": (
        "This cannot be read as YAML: %(detail)s",
        "Look at the indentation, colons and quotes on that line and the one above it.",
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
    "unknown-field": (
        "There is no field called “%(field)s” here.",
        "Correct the name, or remove it. Names like it: %(close)s.",
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
    "wrong-text": (
        "This text cannot stand here: %(why)s.",
        "Compare with the example in the documentation of the format.",
    ),
    "wrong-value": (
        "This value cannot stand here: %(why)s.",
        "Compare with the example in the documentation of the format.",
    ),
}
