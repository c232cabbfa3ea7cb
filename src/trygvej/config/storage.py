"""Where a site keeps what it must remember: the database, the secret key, mail on its way out."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url

from trygvej.config.environment import BadSetting


def database(url: str, home: Path) -> dict[str, Any]:
    """Return Django's description of the database: PostgreSQL by address, or SQLite in the home folder."""
    if not url:
        return sqlite(home / "trygvej.sqlite3")
    if not url.startswith(("postgres://", "postgresql://", "sqlite:///")):
        raise BadSetting(f"DATABASE_URL={url!r}: write an address that begins with postgres://")
    if url.startswith("sqlite:///"):
        return sqlite(Path(url.removeprefix("sqlite:///")))
    return dict(dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True))


def sqlite(path: Path) -> dict[str, Any]:
    """SQLite set up for a small server: readers never wait for the writer, and what is deleted is gone."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,  # opening a file is cheap, but its settings below are not free on every request
        "OPTIONS": {
            # Taking the write lock first avoids the deadlock where two readers both want to write.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
        },
        "TEST": {"NAME": path.with_name("test.sqlite3")},  # a file: threads of one test must share it
    }


def secret_key(given: str, home: Path) -> str:
    """Return the key in force, making one on the first start."""
    if given:
        return given
    path = home / "secret-key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text("ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
    return path.read_text("ascii").strip()


def operator_logo(given: str, home: Path) -> str:
    """Copy the operator's logo to where static files are collected from; return its name there."""
    if not given:
        return ""
    source = Path(given)
    if source.suffix.lower() not in (".svg", ".png") or not source.is_file():
        raise BadSetting(f"OPERATOR_LOGO={given!r}: name an SVG or PNG file that is there")
    target = home / "operator" / f"logo{source.suffix.lower()}"
    target.parent.mkdir(exist_ok=True)
    if not target.exists() or target.read_bytes() != source.read_bytes():
        shutil.copyfile(source, target)
    return f"operator/{target.name}"


def mail(url: str) -> dict[str, Any]:
    """Return Django's mail settings for ``EMAIL_URL``."""
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtp+tls", "smtps") or not parts.hostname:
        raise BadSetting("EMAIL_URL: write smtp://, smtp+tls:// or smtps:// and the name of the mail server")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }
