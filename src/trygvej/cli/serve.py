"""``trygvej serve``: prepare what is missing, then run web server and worker until Ctrl-C."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Mapping
from typing import Any

import click
import segno

from trygvej.cli import marks, settings, settle, site
from trygvej.cli.processes import Processes
from trygvej.cli.words import gettext as _
from trygvej.config import hosts


@click.command("serve")
@click.option("--worker/--no-worker", default=True, help="Run a worker as well (as a rule, yes).")
@click.option("--lan", is_flag=True, help="Serve the room this machine stands in, without the internet.")
def command(worker: bool, lan: bool) -> None:
    """Prepare everything and run the site until Ctrl-C.

    The first start makes the database and takes a while; it says what it does. HOST and PORT say where. With
    ``--lan`` everybody on the same network can open it; the address and its QR code are printed.
    """
    if lan:
        _open_to_the_room()
    values = settings()
    _refuse_what_cannot_work(values)
    if not marks.is_as_left(values):
        _prepare(values)
    processes = Processes(values, {"web": [sys.executable, "-m", "trygvej.cli.web"]})
    if worker:
        processes.add("worker", [sys.executable, "-m", "trygvej", "worker"])
    raise SystemExit(processes.run(on_ready=lambda: _announce_room(values) if lan else _announce(values)))


def _open_to_the_room() -> None:
    """Listen on every network card, and be known by this machine's address in the room: for QR codes and links.

    Raises:
        click.ClickException: this machine stands in no network.
    """
    found = hosts.room_addresses()
    if not found:
        raise click.ClickException(
            _(
                "This machine is on no network. Connect it to the room's Wi-Fi, or open a hotspot, and try again."
            )
        )
    settle(HOST="0.0.0.0", TRYGVEJ_URL=f"http://{found[0]}:{settings()['PORT']}")


def _prepare(values: Mapping[str, Any]) -> None:
    # Ctrl-C as an exception can be lost: raised inside a callback (of SQLite, of the garbage collector) it is only
    # printed, and the server would start all the same. Whatever is left half done is done at the next start.
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    site()
    from trygvej.cli import prepare

    if prepare.everything(click.echo):
        marks.leave(values)


def _refuse_what_cannot_work(values: Mapping[str, Any]) -> None:
    if values["WEB_PROCESSES"] > 1 and not values["DATABASE_URL"].startswith("postgres"):
        raise click.ClickException(
            _("SQLite serves one web process. Set WEB_PROCESSES=1, or use PostgreSQL with DATABASE_URL.")
        )
    family = socket.AF_INET6 if ":" in values["HOST"] else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((values["HOST"].strip("[]"), values["PORT"]))
        except OSError as error:
            message = _(
                "Cannot listen on %(host)s, port %(port)s (%(why)s). "
                "Choose another one, for example PORT=8001."
            )
            why = {"host": values["HOST"], "port": values["PORT"], "why": error.strerror}
            raise click.ClickException(message % why) from error


def _announce_room(values: Mapping[str, Any]) -> None:
    """The address to open in the room, as words and as a QR code."""
    address = f"{values['TRYGVEJ_URL']}/klasse/"
    click.echo("")
    click.echo(_("Trygvej is running for this room. Those on the same network open:"))
    click.echo(f"    {address}")
    segno.make(address, error="m").terminal(out=sys.stdout, compact=True)
    click.echo(_("Start a class at %(address)s") % {"address": f"{address}ny/"})
    others = [one for one in hosts.room_addresses() if one not in address]
    if others:
        click.echo(_("If it does not open, try: %(others)s") % {"others": ", ".join(others)})
    click.echo(_("Without https anybody on this network can read along. Use it for practice only."))
    click.echo(_("Stop it with Ctrl-C."))
    sys.stdout.flush()


def _announce(values: Mapping[str, Any]) -> None:
    public = values["TRYGVEJ_URL"] or f"http://localhost:{values['PORT']}"
    click.echo("")
    click.echo(_("Trygvej is running. Open:"))
    for address in hosts.to_open(values["HOST"], values["PORT"], public):
        click.echo(f"    {address}")
    click.echo(_("Stop it with Ctrl-C."))
    sys.stdout.flush()
