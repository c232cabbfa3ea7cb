"""The front door as a server sees it: what comes from memory, what goes to Django, and what is never mixed."""

import asyncio
import gzip
import logging
import threading
import time
from typing import Any
from urllib.parse import unquote

import brotli
import pytest

from trygvej.frontdoor.edition import Edition
from trygvej.frontdoor.limits import Limits
from trygvej.frontdoor.tests.visitor import KEPT, TODAY, House, Stub, ask, scope

NEXT = Edition(2, TODAY)


def test_a_page_is_made_once_and_then_known() -> None:
    house = House()
    first, second = house.get(), house.get()
    assert first.status == second.status == 200
    assert first.body == second.body
    assert first.headers == second.headers
    assert len(house.stub.asked) == 1


def test_each_browser_gets_what_it_can_read() -> None:
    house = House()
    plain, packed, small = (
        house.get(),
        house.get(Accept_Encoding="gzip"),
        house.get(Accept_Encoding="gzip, br"),
    )
    assert plain.body == gzip.decompress(packed.body) == brotli.decompress(small.body)
    assert small.headers["content-encoding"] == "br"
    assert len(house.stub.asked) == 1


def test_the_mark_is_for_us_alone() -> None:
    house = House(Stub(headers={**KEPT, "Set-Cookie": "a=b"}))
    for answer in (House().get(), house.get()):
        assert "trygvej-keep" not in answer.headers


def test_a_browser_that_has_the_page_hears_so_at_once() -> None:
    house = House()
    tag = house.get(Accept_Encoding="br").headers["etag"]
    again = house.get(Accept_Encoding="br", If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == tag


def test_so_does_one_that_asks_first_after_a_publish() -> None:
    house = House()
    tag = house.get().headers["etag"]
    house.memory.turn(NEXT)
    assert house.get(If_None_Match=tag).status == 304
    assert "HTTP_IF_NONE_MATCH" not in house.stub.asked[-1]


def test_head_is_the_page_without_its_body() -> None:
    house = House()
    page = house.get()
    head = house.get(method="HEAD")
    assert head.headers == page.headers
    assert head.body == b""
    assert len(house.stub.asked) == 1


def test_a_head_that_comes_first_asks_django_and_keeps_nothing() -> None:
    house = House()
    assert house.get(method="HEAD").body == b""
    assert len(house.memory) == 0


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("POST", {"Content_Length": "0"}),
        ("PUT", {}),
        ("GET", {"Range": "bytes=0-1"}),
        ("GET", {"Authorization": "Basic eDp5"}),
        ("GET", {"Content_Length": "0"}),
    ],
)
def test_special_requests_are_never_answered_from_memory(method: str, headers: dict[str, str]) -> None:
    house = House()
    house.get()
    house.get(method=method, **headers)
    assert len(house.stub.asked) == 2


def test_a_kept_page_is_for_those_with_cookies_too() -> None:
    house = House()
    house.get()
    assert house.get(Cookie="sessionid=1").status == 200
    assert len(house.stub.asked) == 1


def test_a_page_made_for_somebody_with_a_cookie_is_for_nobody_else() -> None:
    house = House(Stub(body=lambda environ: environ.get("HTTP_COOKIE", "nobody").encode()))
    assert house.get(Cookie="who=anna").body == b"who=anna"
    assert house.get().body == b"nobody"
    assert house.get(Cookie="who=bo").body == b"nobody"


@pytest.mark.parametrize(
    "header",
    [("Set-Cookie", "a=b"), ("Vary", "Cookie"), ("Cache-Control", "no-store"), ("Cache-Control", "private")],
)
def test_nothing_personal_is_kept(header: tuple[str, str]) -> None:
    house = House(Stub(headers={**KEPT, header[0]: header[1]}))
    house.get()
    house.get()
    assert len(house.memory) == 0
    assert len(house.stub.asked) == 2


def test_unmarked_answers_pass_through_as_they_are() -> None:
    house = House(Stub(status="404 Not Found", headers={"Content-Type": "text/html", "X-Own": "1"}))
    answer = house.get()
    assert answer.status == 404
    assert answer.headers["x-own"] == "1"
    assert answer.headers["content-length"] == str(len(answer.body))
    assert len(house.memory) == 0


def test_query_and_path_are_the_address() -> None:
    house = House(Stub(body=lambda environ: (environ["PATH_INFO"] + "?" + environ["QUERY_STRING"]).encode()))
    for target in ("/a", "/b", "/a?x=1", "/a?x=2", "/a?x=1&y=2", "/a?y=2&x=1"):
        assert house.get(target).body.rstrip(b"?") == target.encode()
        assert house.get(target).body.rstrip(b"?") == target.encode()
    assert len(house.stub.asked) == 6


@pytest.mark.parametrize("target", ["/%73ide", "/s%69de", "/%73%69%64%65"])
def test_another_spelling_is_the_same_entry(target: str) -> None:
    house = House()
    house.get("/side")
    assert house.get(target).status == 200
    assert (len(house.memory), len(house.stub.asked)) == (1, 1)


def test_a_question_mark_in_a_path_is_not_the_one_before_a_query() -> None:
    house = House(Stub(body=lambda environ: f"{environ['PATH_INFO']} {environ['QUERY_STRING']}".encode()))
    for target in ("/a?b", "/a%3Fb", "/a?b?", "/a%20b", "/a", "/%20a"):
        path, _, query = target.partition("?")
        assert house.get(target).body == f"{unquote(path)} {query}".encode()
    assert len(house.memory) == 6


def test_after_a_publish_every_page_is_made_anew() -> None:
    words = ["gammel", "ny"]
    house = House(Stub(body=lambda environ: words[0].encode()))
    assert house.get().body == b"gammel"
    words.pop(0)
    assert house.get().body == b"gammel"
    house.memory.turn(NEXT)
    assert house.get().body == b"ny"


def test_a_page_begun_before_a_publish_is_given_but_not_kept() -> None:
    house = House()

    def publish_meanwhile(environ: dict[str, Any]) -> bytes:
        if len(house.stub.asked) == 1:
            house.memory.turn(NEXT)
            return b"gammel"
        return b"ny"

    house.stub.body = publish_meanwhile
    assert house.get().body == b"gammel"
    assert house.get().body == b"ny"


def test_many_who_ask_at_once_cost_one_page() -> None:
    house = House(Stub(body=lambda environ: time.sleep(0.1) or b"hej"))  # type: ignore[func-returns-value]
    answers = house.together(*(house.visit("/side") for _ in range(50)))
    assert {answer.body for answer in answers} == {b"hej"}
    assert len(house.stub.asked) == 1


def test_many_who_ask_for_what_is_not_kept_each_get_their_own() -> None:
    house = House(
        Stub(headers={"Content-Type": "text/html"}, body=lambda environ: b"%d" % time.perf_counter_ns())
    )
    answers = house.together(*(house.visit("/side") for _ in range(20)))
    assert len({answer.body for answer in answers}) == 20


def test_the_first_one_failing_does_not_leave_the_others_waiting() -> None:
    def fail_once(environ: dict[str, Any]) -> bytes:
        time.sleep(0.05)
        if len(house.stub.asked) == 1:
            raise RuntimeError
        return b"hej"

    house = House(Stub(body=fail_once))
    answers = house.together(*(house.visit("/side") for _ in range(10)))
    assert sorted(answer.status for answer in answers) == [200] * 9 + [500]


def test_a_failure_around_django_is_logged_without_words_of_the_visitor(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(environ: dict[str, Any]) -> bytes:
        raise RuntimeError

    with caplog.at_level(logging.INFO):
        assert House(Stub(body=fail)).get("/side?svar=hemmeligt").status == 500
    assert caplog.records
    assert "hemmeligt" not in caplog.text
    assert "/side" not in caplog.text


def test_packing_happens_in_the_thread_of_django(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[str] = []
    real = brotli.compress
    monkeypatch.setattr(
        brotli,
        "compress",
        lambda *args, **options: threads.append(threading.current_thread().name) or real(*args, **options),
    )
    House().get()
    assert threads
    assert all(name.startswith("django") for name in threads)


def test_more_than_can_be_made_is_refused_and_memory_goes_on_answering() -> None:
    house = House(Stub(body=lambda environ: time.sleep(0.1) or b"hej"), limits=Limits(waiting=3))  # type: ignore[func-returns-value]
    house.get("/kendt")
    wanted = [house.visit(f"/{number}") for number in range(10)]
    answers = house.together(*wanted, house.visit("/kendt"))
    assert [answer.status for answer in answers[:10]].count(503) == 7
    assert answers[10].status == 200
    assert house.get("/0").status == 200


def test_the_server_says_when_it_starts_and_stops() -> None:
    house = House()
    called: list[str] = []
    house.door._opening = lambda: called.append("opening")
    house.door._closing = lambda: called.append("closing")
    loop = asyncio.new_event_loop()
    house.door.__rsgi_init__(loop)
    house.door.__rsgi_del__(loop)
    loop.close()
    assert called == ["opening", "closing"]


def test_a_visitor_who_leaves_is_not_answered() -> None:
    house = House()
    answer = asyncio.run(ask(house.door, scope("/side", "POST", Content_Length="10"), [b"12345"]))
    assert answer.status == 0
    assert not house.stub.asked
