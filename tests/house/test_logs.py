"""The log tells what happened and nothing of who it happened to."""

import json
import logging
from pathlib import Path

import pytest
from django.core.exceptions import DisallowedHost
from django.test import Client, RequestFactory

from trygvej.config import logs, middleware

SECRET = "010203-1234"


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A log of our own; returns what has been written."""
    handler = logs.DailyFile(str(tmp_path))
    handler.setFormatter(logs.Line())
    root = logging.getLogger()
    root.addHandler(handler)
    monkeypatch.setattr(root, "level", logging.DEBUG)

    def read() -> list[dict]:
        return [
            json.loads(line) for path in tmp_path.glob("*.jsonl") for line in path.read_text().splitlines()
        ]

    yield read
    root.removeHandler(handler)
    handler.close()


def test_a_request_is_one_line_with_its_route(lines, client: Client, db: None) -> None:
    client.get(f"/sundhed?cpr={SECRET}", REMOTE_ADDR="192.0.2.77", HTTP_USER_AGENT="Netscape")
    (line,) = [line for line in lines() if line["logger"] == "trygvej.request"]
    assert (line["method"], line["route"], line["status"]) == ("GET", "sundhed", 200)
    assert isinstance(line["ms"], float)
    written = json.dumps(lines())
    assert not any(word in written for word in (SECRET, "192.0.2.77", "Netscape"))


def test_a_path_that_leads_nowhere_is_not_written_down(lines, client: Client) -> None:
    client.get(f"/{SECRET}/")
    assert SECRET not in json.dumps(lines())
    assert [line["route"] for line in lines() if line["logger"] == "trygvej.request"] == ["-"]


def test_a_fault_is_written_without_the_words_that_caused_it(lines) -> None:
    try:
        raise ValueError(f"cannot read {SECRET}")
    except ValueError:
        logging.getLogger("django.request").exception("Internal Server Error: %s", f"/vejviser/{SECRET}")
    (line,) = lines()
    assert (line["event"], line["error"]) == ("request failed", "ValueError")
    assert "test_logs.py" in line["at"][-1]
    assert SECRET not in json.dumps(line)


def test_a_strange_host_is_not_repeated(lines) -> None:
    logging.getLogger("django.security.DisallowedHost").error(
        "Invalid HTTP_HOST header: %r", SECRET, exc_info=DisallowedHost(SECRET)
    )
    assert SECRET not in json.dumps(lines())


def test_what_an_action_did_stands_in_fields(lines) -> None:
    logging.getLogger("trygvej.wizards").info(
        "wizard published", extra={"wizard": "virksomhedsform", "version": 3}
    )
    (line,) = lines()
    assert (line["event"], line["wizard"], line["version"]) == ("wizard published", "virksomhedsform", 3)


def test_old_days_are_removed(tmp_path: Path) -> None:
    for day in range(1, 32):
        (tmp_path / f"2020-01-{day:02}.jsonl").write_text("{}\n")
    handler = logs.DailyFile(str(tmp_path))
    handler.emit(logging.makeLogRecord({"msg": "today"}))
    handler.close()
    kept = sorted(path.name for path in tmp_path.glob("*.jsonl"))
    assert len(kept) == logs.KEEP_DAYS
    assert kept[0] == "2020-01-03.jsonl"


def test_only_a_trusted_proxy_is_believed(settings) -> None:
    def scheme(remote: str) -> str:
        request = RequestFactory().get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_PROTO="https")
        middleware.TrustedProxy(lambda request: request)(request)
        return request.scheme

    settings.TRUSTED_PROXIES = ("10.0.0.1",)
    assert (scheme("10.0.0.1"), scheme("10.0.0.2")) == ("https", "http")
    settings.TRUSTED_PROXIES = ("*",)
    assert scheme("10.0.0.2") == "https"
    settings.TRUSTED_PROXIES = ()
    assert scheme("10.0.0.1") == "http"
