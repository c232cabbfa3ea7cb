"""The front door in real server processes, with the tiny site of ``site_pages`` behind it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

SHOWS_WITHIN = 2.0  # seconds from a publish to every process
MEMORY_MB = 8


@dataclass(frozen=True)
class Server:
    """A running granian."""

    pid: int
    port: int

    def get(self, target: str, data: bytes | None = None, **headers: str) -> tuple[str, Message]:
        """The body and the headers."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{target}", data=data, headers=named)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.read().decode(), answer.headers

    def worker_mb(self) -> float:
        """The memory its web process holds."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        lines = Path(f"/proc/{children[0]}/status").read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


@contextmanager
def serving(home: Path, application: str = "trygvej.frontdoor.app:application") -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        str(Path(sys.executable).with_name("granian")),
        "--interface",
        "rsgi",
        "--http",
        "1",
        "--no-ws",
    ]
    command += ["--port", str(port), application]
    log = (home / f"server-{port}.log").open("wb")
    process = subprocess.Popen(command, env=_environment(home), stdout=log, stderr=log)
    server = Server(process.pid, port)
    try:
        _wait_for(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def _environment(home: Path) -> dict[str, str]:
    ours = {"DJANGO_SETTINGS_MODULE": "trygvej.frontdoor.tests.site", "TRYGVEJ_HOME": str(home)}
    ours |= {"FRONTDOOR_MEMORY_MB": str(MEMORY_MB), "DATABASE_URL": _own_database(home)}
    return {**os.environ, **ours}


def _own_database(home: Path) -> str:
    """A database beside the one that the other tests use: this one is also taken away while the site runs."""
    given = os.environ.get("DATABASE_URL", "")
    return urlsplit(given)._replace(path=f"/frontdoor_{home.stat().st_ino}").geturl() if given else ""


def _manage(home: Path, *statements: str) -> None:
    """Run statements on the database server, with ``{name}`` for the front door's own database."""
    name = urlsplit(_own_database(home)).path[1:]
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.format(name=name))


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            server.get("/unmarked")
            return
        except OSError:
            assert process.poll() is None, "the server has ended"
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.05)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with an empty database, on the database that is being tested."""
    folder = tmp_path_factory.mktemp("front-door")
    if _own_database(folder):
        _manage(folder, "CREATE DATABASE {name}")
    migrate = [sys.executable, "-m", "django", "migrate", "-v0"]
    subprocess.run(migrate, env=_environment(folder), check=True)
    return folder


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[Server]:
    with serving(home) as running:
        yield running


def shown(page: str) -> str:
    """The generation a page says it was made from."""
    return page.split("generation=")[1].split()[0]


def wait_until_kept(server: Server, target: str) -> str:
    """The page, once it comes from memory and nothing that is published already can take it out again."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        memory, public = server.get("/editions")[0].split()
        page, headers = server.get(target)
        if memory == public and "etag" in headers and server.get(target)[0] == page:
            return page
        time.sleep(0.02)
    raise AssertionError("the page never came from memory")


@pytest.mark.both_databases
def test_a_publish_shows_within_two_seconds(server: Server) -> None:
    before = shown(wait_until_kept(server, "/page"))
    now, _ = server.get("/publish", data=b"")
    asked = time.monotonic()
    while (found := shown(server.get("/page")[0])) != now:
        assert found == before
        assert time.monotonic() - asked < SHOWS_WITHIN
        time.sleep(0.02)


@pytest.mark.postgres
def test_what_is_published_in_one_process_shows_in_the_other(home: Path, server: Server) -> None:
    with serving(home) as other:
        for here, there in ((server, other), (other, server)):
            wait_until_kept(here, "/page")
            wait_until_kept(there, "/page")
            now, _ = here.get("/publish", data=b"")
            asked = time.monotonic()
            late = {"here": here, "there": there}
            while late:
                late = {name: one for name, one in late.items() if shown(one.get("/page")[0]) != now}
                assert time.monotonic() - asked < SHOWS_WITHIN, f"still old: {', '.join(late)}"
                time.sleep(0.02)


@pytest.mark.both_databases
def test_while_others_publish_no_page_is_older_than_two_seconds(server: Server) -> None:
    """Readers hammer one page while an editor publishes; each compares with what was published before it asked."""
    published: list[tuple[float, int]] = []
    stop = time.monotonic() + 4

    def read() -> int:
        count = 0
        while time.monotonic() < stop:
            asked = time.monotonic()
            found = int(shown(server.get("/page")[0]))
            must_show = max(
                (number for at, number in list(published) if at <= asked - SHOWS_WITHIN), default=0
            )
            assert found >= must_show
            count += 1
        return count

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(4)]
        while time.monotonic() < stop:
            number = int(server.get("/publish", data=b"")[0])
            published.append((time.monotonic(), number))
            time.sleep(0.1)
        assert sum(reader.result() for reader in readers) > 20


@pytest.mark.postgres
def test_while_the_database_is_away_known_pages_are_served_and_then_all_is_well(
    home: Path, server: Server
) -> None:
    server.get("/publish", data=b"")
    page = wait_until_kept(server, "/page")
    close = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    _manage(home, "ALTER DATABASE {name} ALLOW_CONNECTIONS false", close)
    until = time.monotonic() + 2
    while time.monotonic() < until:
        assert server.get("/page")[0] == page
        time.sleep(0.05)
    with pytest.raises(urllib.error.HTTPError):
        server.get("/page?n=unknown")
    _manage(home, "ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    now, _ = server.get("/publish", data=b"")
    asked = time.monotonic()
    while shown(server.get("/page")[0]) != now:
        assert time.monotonic() - asked < SHOWS_WITHIN
        time.sleep(0.02)


def test_nothing_personal_is_ever_given_to_another(server: Server) -> None:
    for target in ("/by_cookie", "/by_cookie_unsaid"):
        assert server.get(target, Cookie="who=anna")[0] == "anna"
        assert server.get(target)[0] == "nobody"
        assert server.get(target, Cookie="who=bo")[0] in ("bo", "nobody")
    first, second = (server.get("/with_cookie")[1] for _ in range(2))
    assert "set-cookie" in first
    assert "set-cookie" in second
    assert server.get("/not_stored")[0] != server.get("/not_stored")[0]
    assert server.get("/unmarked")[0] != server.get("/unmarked")[0]


def test_what_never_changes_is_made_once_for_all_editions(server: Server) -> None:
    before = server.get("/immutable")[0]
    server.get("/publish", data=b"")
    time.sleep(1)
    assert server.get("/immutable")[0] == before


def test_a_head_has_the_length_of_the_page_and_the_connection_goes_on(server: Server) -> None:
    wait_until_kept(server, "/page")
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    for _ in range(3):
        connection.request("HEAD", "/page")
        answer = connection.getresponse()
        assert answer.read() == b""
        assert int(answer.headers["content-length"]) > 1000
    connection.close()


def test_a_body_of_a_visitor_reaches_django(server: Server) -> None:
    assert server.get("/echo", data=b"navn=" + b"x" * 100_000)[0] == "navn=" + "x" * 100_000


def test_a_slow_visitor_holds_no_thread(server: Server) -> None:
    """Many who send the beginning of a form and then nothing; Django has four threads."""
    slow = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(12)]
    try:
        for one in slow:
            one.sendall(b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc")
        time.sleep(0.2)
        asked = time.monotonic()
        server.get("/unmarked")
        assert time.monotonic() - asked < 5
    finally:
        for one in slow:
            one.close()


def test_a_body_of_unknown_length_is_refused(server: Server) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.putrequest("POST", "/echo")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()  # no body: the answer may come, and the connection end, before it could all be sent
    assert connection.getresponse().status == 411
    connection.close()


def test_a_visitor_who_leaves_halfway_reaches_nobody(server: Server) -> None:
    before = shown(server.get("/page")[0])
    with socket.create_connection(("127.0.0.1", server.port)) as one:
        one.sendall(b"POST /publish HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc")
        time.sleep(0.2)
    time.sleep(0.5)
    assert shown(server.get("/page?n=after")[0]) == before


def test_many_open_listeners_do_not_delay_a_known_page_and_are_heard_leaving(home: Path) -> None:
    """Granian with its event loop, without our pages: the shortcut, the long way, and streams beside each other."""
    with serving(home, "trygvej.frontdoor.tests.site_shortcut:application") as server:
        assert server.get("/known")[0] == "shortcut"
        assert server.get("/other")[0] == "loop, 0 left"
        listeners = [HTTPConnection("127.0.0.1", server.port, timeout=10) for _ in range(20)]
        for one in listeners:
            one.request("GET", "/stream")
            words = one.getresponse()
            assert [words.readline() for _ in range(3)] == [b"data: 0\n", b"\n", b"data: 1\n"]
        assert server.get("/known")[0] == "shortcut"
        for one in listeners:
            assert one.sock is not None
            one.sock.shutdown(socket.SHUT_RDWR)
        deadline = time.monotonic() + 10
        while server.get("/other")[0] != "loop, 20 left":
            assert time.monotonic() < deadline, "listeners that have left are still spoken to"
            time.sleep(0.05)


def test_an_address_beyond_all_use_is_refused_in_the_visitors_language(server: Server) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        server.get("/ar/" + "x" * 9_000)
    assert refused.value.code == 414
    assert 'dir="rtl"' in refused.value.read().decode()


def test_many_addresses_leave_memory_bounded(home: Path) -> None:
    """A short run of what ``make bench`` does in full; every one of these pages may be kept."""
    with serving(home) as server:
        wait_until_kept(server, "/page")
        _ask_for_many(server, range(500))
        before = server.worker_mb()
        _ask_for_many(server, range(500, 6_000))
        assert server.worker_mb() - before < MEMORY_MB * 2


def _ask_for_many(server: Server, numbers: range) -> None:
    def ask(part: range) -> None:
        connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
        for number in part:
            connection.request("GET", f"/page?n={number}")
            connection.getresponse().read()
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(ask, [numbers[start::4] for start in range(4)]))


def test_nothing_about_visitors_is_logged(home: Path) -> None:
    with serving(home) as server:
        server.get("/page?svar=hemmeligt")
        with pytest.raises(urllib.error.HTTPError):
            server.get("/findes-ikke?svar=hemmeligt")
        with pytest.raises(urllib.error.HTTPError):
            server.get("/page?svar=hemmeligt" + "x" * 9_000)
        log = (home / f"server-{server.port}.log").read_text()
    assert "hemmeligt" not in log
    assert "findes-ikke?" not in log
