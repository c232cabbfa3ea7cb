"""Which names lead to this server."""

from __future__ import annotations

import socket
import struct
from ipaddress import ip_address
from urllib.parse import urlsplit

EVERYWHERE = ("0.0.0.0", "::", "[::]")  # noqa: S104 - compared with, never listened on from here
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def own_addresses() -> tuple[str, ...]:
    """Addresses at which other machines may reach this one. Nothing is sent."""
    found = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # reserved for documentation; only picks the outgoing interface
            found.append(probe.getsockname()[0])
        except OSError:
            pass  # a machine without a network serves itself
    return tuple(found)


def room_addresses() -> tuple[str, ...]:
    """This machine's addresses in the networks it stands in, also where no network leads out. The likeliest first."""
    found = [*own_addresses(), *(_address_of(name) for _number, name in socket.if_nameindex())]
    usable = (text for text in found if text and not ip_address(text).is_loopback)
    return tuple(dict.fromkeys(usable))


_SIOCGIFADDR = 0x8915
"""Linux' question for the address of a network card."""


def _address_of(card: str) -> str:
    try:
        import fcntl

        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            answer = fcntl.ioctl(probe.fileno(), _SIOCGIFADDR, struct.pack("256s", card.encode()[:15]))
    except (OSError, ImportError):
        return ""  # it has none, or this is another system
    return socket.inet_ntoa(answer[20:24])


def allowed(given: tuple[str, ...], public_url: str, host: str) -> list[str]:
    """Host names Django shall answer to."""
    if given:
        return [*given, *LOOPBACK]
    names = {*LOOPBACK, urlsplit(public_url).hostname or "localhost"}
    if host in EVERYWHERE:
        names.update((*room_addresses(), socket.gethostname()))
    else:
        names.add(host)
    return sorted(names)


def in_url(host: str) -> str:
    """Return the host as it is written in an address (IPv6 in brackets)."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def to_open(host: str, port: int, public_url: str) -> list[str]:
    """Addresses a person can open once the server runs, the likeliest first."""
    names = ["localhost", *room_addresses()] if host in EVERYWHERE else [host]
    names = ["localhost" if name == "127.0.0.1" else name for name in names]
    local = [f"http://{in_url(name)}:{port}/" for name in dict.fromkeys(names)]
    return list(dict.fromkeys([*local, f"{public_url}/"]))
