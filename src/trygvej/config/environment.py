"""Every setting of a running site, in one table.

An operator changes the site only through environment variables, and only through the ones in
``SETTINGS``. The same table is printed in ``docs/settings.md``; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


class BadSetting(ValueError):
    """A setting holds something that cannot be used; the message is for the operator."""


@dataclass(frozen=True)
class Setting:
    """One environment variable: what it is called, what it may hold, and what it is for."""

    name: str
    kind: str  # a key of READERS
    default: Any
    purpose: str

    def read(self, environ: Mapping[str, str]) -> Any:
        """Return the value, or the default where the variable is missing or empty."""
        raw = environ.get(self.name, "").strip()
        if not raw:
            return self.default
        try:
            return READERS[self.kind](raw)
        except ValueError as error:
            raise BadSetting(f"{self.name}={raw!r}: {error}") from error


def _yes_no(raw: str) -> bool:
    words = {
        "1": True,
        "true": True,
        "yes": True,
        "ja": True,
        "0": False,
        "false": False,
        "no": False,
        "nej": False,
    }
    if raw.lower() not in words:
        raise ValueError("write 1 or 0")
    return words[raw.lower()]


def _number(raw: str) -> int:
    if not raw.isdecimal():
        raise ValueError("write a whole number")
    return int(raw)


def _port(raw: str) -> int:
    if not 0 < (port := _number(raw)) < 65536:
        raise ValueError("write a port between 1 and 65535")
    return port


def _positive(raw: str) -> int:
    if (number := _number(raw)) < 1:
        raise ValueError("write a whole number of at least 1")
    return number


def _words(raw: str) -> tuple[str, ...]:
    return tuple(word for word in raw.replace(",", " ").split() if word)


def _level(raw: str) -> str:
    if raw.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise ValueError("write DEBUG, INFO, WARNING or ERROR")
    return raw.upper()


def _address(raw: str) -> str:
    if not raw.startswith(("http://", "https://")) or "?" in raw or "#" in raw:
        raise ValueError("write an address that begins with https:// or http://")
    return raw.rstrip("/")


READERS: dict[str, Callable[[str], Any]] = {
    "text": str,
    "yes/no": _yes_no,
    "port": _port,
    "number": _positive,
    "list": _words,
    "level": _level,
    "address": _address,
}

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "HOST", "text", "127.0.0.1", "The network address the server listens on; `0.0.0.0` for all of them."
    ),
    Setting("PORT", "port", 8000, "The port the server listens on."),
    Setting("TRYGVEJ_HOME", "text", "var", "The folder that holds database, media, logs and static files."),
    Setting(
        "TRYGVEJ_URL",
        "address",
        "",
        "The public address of the site, used in QR codes, links and leaflets. "
        "Empty: `http://localhost:PORT`.",
    ),
    Setting("WEB_PROCESSES", "number", 1, "Web processes. More than one needs PostgreSQL."),
    Setting("WEB_THREADS", "number", 4, "Threads per web process for what is not answered from memory."),
    Setting(
        "FRONTDOOR_MEMORY_MB", "number", 64, "How much memory each web process may use for ready-made pages."
    ),
    Setting(
        "DATABASE_URL",
        "text",
        "",
        "`postgres://user:password@host:port/name`. Empty: SQLite in TRYGVEJ_HOME.",
    ),
    Setting(
        "STORAGE_PATH",
        "text",
        "",
        "The folder for made files such as PDF booklets; the web processes and "
        "workers must share it. Empty: `media` in TRYGVEJ_HOME.",
    ),
    Setting(
        "EMAIL_URL",
        "text",
        "",
        "`smtp://user:password@host:port`, with `smtp+tls` for STARTTLS and `smtps` for "
        "TLS. Empty: mail is shown in the terminal.",
    ),
    Setting("EMAIL_FROM", "text", "", "The sender of mail. Empty: OPERATOR_EMAIL."),
    Setting(
        "SECRET_KEY",
        "text",
        "",
        "Signs what must not be forged. Empty: made on the first start and kept in "
        "TRYGVEJ_HOME. Set it where several machines serve one site.",
    ),
    Setting(
        "ALLOWED_HOSTS",
        "list",
        (),
        "Host names the site answers to. Empty: the name in TRYGVEJ_URL and the names of this machine.",
    ),
    Setting(
        "TRUSTED_PROXIES",
        "list",
        (),
        "Addresses of the reverse proxies in front. Only from them is "
        "`X-Forwarded-Proto` believed; `*` means whoever connects.",
    ),
    Setting("DEBUG", "yes/no", False, "Shows technical error pages. Never on a public site."),
    Setting("LOG_LEVEL", "level", "INFO", "How much is logged: DEBUG, INFO, WARNING or ERROR."),
    Setting(
        "STAFF_SECOND_FACTOR",
        "yes/no",
        True,
        "Staff need a passkey or a one-time code besides their password. Turn it off only for trying out.",
    ),
    Setting(
        "STAFF_OIDC",
        "text",
        "",
        "Log-in of staff through the organisation's own server (OpenID Connect): its address, the client id, the "
        "secret and a name to show, with a space between each.",
    ),
    Setting(
        "VOICE_COMMAND",
        "text",
        "",
        "A speech engine as a command: it gets the words on its input and writes a WAV file to {out}; {language} is "
        "da, en or ar. Empty: drafts by espeak-ng.",
    ),
    Setting(
        "VOICE_MAY_PUBLISH",
        "yes/no",
        False,
        "What the engine of VOICE_COMMAND says may be published where nobody has recorded a line. Never espeak-ng.",
    ),
    Setting(
        "OPERATOR_NAME", "text", "", "Who runs the site; shown in the footer and on the page about the site."
    ),
    Setting("OPERATOR_ADDRESS", "text", "", "The operator's postal address."),
    Setting("OPERATOR_PHONE", "text", "", "The telephone number a visitor can call."),
    Setting("OPERATOR_HOURS", "text", "", "When the telephone is answered, in the words to show."),
    Setting("OPERATOR_EMAIL", "text", "", "The operator's e-mail address."),
    Setting(
        "OPERATOR_LOGO",
        "text",
        "",
        "A picture file (SVG or PNG) on the server, shown beside the operator's name.",
    ),
)


def read(environ: Mapping[str, str]) -> dict[str, Any]:
    """Return the value of every setting; raise ``BadSetting`` at the first that cannot be used."""
    return {setting.name: setting.read(environ) for setting in SETTINGS}
