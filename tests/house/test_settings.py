"""Settings: one table, read in one place, and said in one page."""

import re
from pathlib import Path

import pytest

from tools import settings_page
from trygvej.config import hosts, postgres, storage
from trygvej.config.environment import SETTINGS, BadSetting, read

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_says_what_the_table_says() -> None:
    assert settings_page.PAGE.read_text("utf-8") == settings_page.page(), "run `make docs`"


def test_every_name_is_there_once() -> None:
    names = [setting.name for setting in SETTINGS]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[A-Z][A-Z_]+", name) for name in names)


def test_every_setting_is_used() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src/trygvej").rglob("*.py"))
    for setting in SETTINGS:
        used = f'SITE["{setting.name}"]' in source or f'values["{setting.name}"]' in source
        assert used or setting.name.startswith("OPERATOR_"), setting.name


def test_nothing_else_reads_the_environment() -> None:
    # Settings for Django, settings for the command, and the environment that is handed on to other programs.
    allowed = {"config/settings.py", "cli/__init__.py", "config/postgres.py"}
    for path in (ROOT / "src/trygvej").rglob("*.py"):
        if "tests" not in path.parts and str(path.relative_to(ROOT / "src/trygvej")) not in allowed:
            words = path.read_text("utf-8")
            assert "os.getenv" not in words, path
            for line in words.splitlines():
                assert "os.environ" not in line or "DJANGO_SETTINGS_MODULE" in line, f"{path}: {line}"


def test_defaults_hold_where_nothing_is_set() -> None:
    values = read({})
    assert values["PORT"] == 8000
    assert values["DEBUG"] is False
    assert values["ALLOWED_HOSTS"] == ()


def test_an_empty_variable_counts_as_not_set() -> None:
    assert read({"PORT": "  ", "DEBUG": ""}) == read({})


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("PORT", "8080", 8080),
        ("DEBUG", "ja", True),
        ("DEBUG", "0", False),
        ("ALLOWED_HOSTS", "a.dk, b.dk", ("a.dk", "b.dk")),
        ("LOG_LEVEL", "warning", "WARNING"),
        ("TRYGVEJ_URL", "https://trygvej.example/", "https://trygvej.example"),
        ("OPERATOR_NAME", "Ældre & Unge", "Ældre & Unge"),
    ],
)
def test_values_are_understood(name: str, given: str, value: object) -> None:
    assert read({name: given})[name] == value


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("PORT", "0"),
        ("PORT", "70000"),
        ("PORT", "http"),
        ("DEBUG", "maybe"),
        ("WEB_PROCESSES", "0"),
        ("FRONTDOOR_MEMORY_MB", "-1"),
        ("LOG_LEVEL", "loud"),
        ("TRYGVEJ_URL", "trygvej.dk"),
        ("TRYGVEJ_URL", "https://trygvej.dk/?a=b"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(name: str, given: str) -> None:
    with pytest.raises(BadSetting, match=name):
        read({name: given})


def test_a_postgresql_address_becomes_a_database() -> None:
    found = storage.database("postgres://u:p%40ss@db:5433/site?sslmode=require", Path("/nowhere"))
    assert (found["HOST"], found["PORT"], found["NAME"], found["PASSWORD"]) == ("db", 5433, "site", "p@ss")
    environ = postgres.environ(found)
    assert (environ["PGHOST"], environ["PGPASSWORD"], environ["PGSSLMODE"]) == ("db", "p@ss", "require")


def test_without_an_address_the_database_is_a_file_in_the_home_folder() -> None:
    found = storage.database("", Path("/home/of/site"))
    assert str(found["NAME"]) == "/home/of/site/trygvej.sqlite3"
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_other_databases_are_refused() -> None:
    with pytest.raises(BadSetting, match="postgres://"):
        storage.database("mysql://u:p@h/d", Path("/nowhere"))


def test_the_secret_key_is_made_once_and_kept_to_oneself(tmp_path: Path) -> None:
    first = storage.secret_key("", tmp_path)
    assert len(first) >= 50
    assert storage.secret_key("", tmp_path) == first
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0
    assert storage.secret_key("given", tmp_path) == "given"


@pytest.mark.parametrize(
    ("url", "port", "tls", "ssl"),
    [
        ("smtp://mail.dk", 587, False, False),
        ("smtp+tls://u:p@mail.dk", 587, True, False),
        ("smtps://u:p@mail.dk", 465, False, True),
        ("smtp://mail.dk:25", 25, False, False),
    ],
)
def test_mail_addresses_are_understood(url: str, port: int, tls: bool, ssl: bool) -> None:
    found = storage.mail(url)
    assert (found["EMAIL_PORT"], found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (port, tls, ssl)


def test_mail_without_a_server_is_shown() -> None:
    assert "console" in storage.mail("")["EMAIL_BACKEND"]
    with pytest.raises(BadSetting):
        storage.mail("mail.dk")


def test_the_logo_is_copied_to_the_static_files(tmp_path: Path) -> None:
    logo = tmp_path / "our-logo.SVG"
    logo.write_text("<svg/>")
    assert storage.operator_logo(str(logo), tmp_path) == "operator/logo.svg"
    assert (tmp_path / "operator" / "logo.svg").read_text() == "<svg/>"
    assert storage.operator_logo("", tmp_path) == ""
    with pytest.raises(BadSetting):
        storage.operator_logo(str(tmp_path / "missing.png"), tmp_path)


def test_a_server_answers_to_its_own_names_and_its_public_one() -> None:
    assert hosts.allowed((), "https://trygvej.dk", "127.0.0.1") == [
        "127.0.0.1",
        "[::1]",
        "localhost",
        "trygvej.dk",
    ]
    assert "trygvej.dk" in hosts.allowed(("trygvej.dk",), "http://localhost:8000", "0.0.0.0")


def test_the_addresses_to_open_name_what_works() -> None:
    assert hosts.to_open("127.0.0.1", 8001, "http://localhost:8001") == ["http://localhost:8001/"]
    assert hosts.to_open("::1", 80, "https://t.dk") == ["http://[::1]:80/", "https://t.dk/"]
    assert hosts.to_open("0.0.0.0", 80, "https://t.dk")[0] == "http://localhost:80/"
