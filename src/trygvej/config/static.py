"""What the site says of its own static files."""

from wsgiref.headers import Headers


def keep_static(headers: Headers, path: str, url: str) -> None:
    """Let the front door keep static files as it keeps published pages."""
    headers["Trygvej-Keep"] = "1"
