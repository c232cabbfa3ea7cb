"""What others may use of publishing."""


def generation() -> int:
    """The number of the last public change."""
    return 0


def announce() -> None:
    """Say that something public has changed."""
