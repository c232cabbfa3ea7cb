"""A step from memory against nginx with the same bytes, and the same answered by 304."""

from __future__ import annotations

from pathlib import Path

from bench.comparison import Contender, Figures, in_turns, ratio
from bench.machine import family
from bench.nginx import nginx
from bench.ours import fetch, ours
from bench.row import Pace, Row

BAR = 3.0


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Run all of them in turns."""
    with ours(folder / "site", **({"server": pace.server} if pace.server else {})) as site:
        address = site.root + site.step
        body, headers = fetch(address)
        etag = fetch(address, Accept_Encoding="br")[1]["ETag"]
        plain = nginx(folder / "nginx", site.step, body, dict(headers))
        fast = nginx(folder / "nginx-fast", site.step, body, dict(headers), keeps_files_open=True)
        with plain as its, fast as fastest:
            cached = Contender("ours", lambda: site.pids, address)
            known = Contender("ours, 304", lambda: site.pids, address, {"If-None-Match": etag})
            static = Contender("nginx", lambda: family(its.pid), its.address)
            static_known = Contender(
                "nginx, 304", lambda: family(its.pid), its.address, {"If-None-Match": its.etag}
            )
            static_fast = Contender("nginx at its fastest", lambda: family(fastest.pid), fastest.address)
            in_turns([static, cached, static_fast, static_known, known], pace.rounds, pace.seconds)
    return [
        _times("cached", "A step from memory, CPU against nginx", ratio(cached, static), BAR),
        _times("304", "The same, unchanged (304), against nginx", ratio(known, static_known)),
        _times("cached-fast", "A step from memory, against nginx at its fastest", ratio(cached, static_fast)),
        _microseconds("cached-us", "    one step from memory", cached),
        _microseconds("304-us", "    one 304", known),
        _microseconds("nginx-us", "    nginx, the same bytes", static),
        _microseconds("nginx-fast-us", "    nginx with open_file_cache", static_fast),
        _microseconds("nginx-304-us", "    nginx, 304", static_known),
    ]


def _times(key: str, name: str, figures: Figures, bar: float | None = None) -> Row:
    return Row(key, name, figures.median, "times", str(figures), bar)


def _microseconds(key: str, name: str, contender: Contender) -> Row:
    figures = Figures.of(contender.costs)
    return Row(
        key, name, figures.median, "µs", f"{figures.median:.1f} ({figures.low:.1f}-{figures.high:.1f})"
    )
