"""A mail server on this machine that keeps what it is sent: mails of the site go the way they go in earnest."""

from __future__ import annotations

import email
import email.policy
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage


@dataclass
class PostOffice:
    """Its address for ``EMAIL_URL``, and the mails it has taken."""

    url: str = ""
    mails: list[EmailMessage] = field(default_factory=list)


class _Talk(socketserver.StreamRequestHandler):
    """One conversation by the rules of SMTP, as far as a client of ours speaks it."""

    def handle(self) -> None:
        self._say("220 post")
        while line := self.rfile.readline().decode().strip():
            verb = line[:4].upper()
            if verb == "QUIT":
                return self._say("221 bye")
            if verb == "DATA":
                self._say("354 go on")
                self.server.office.mails.append(self._mail())  # type: ignore[attr-defined]
            self._say("250 ok")
        return None

    def _mail(self) -> EmailMessage:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        found = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
        assert isinstance(found, EmailMessage)
        return found

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def post_office() -> Iterator[PostOffice]:
    """Open it for as long as the journey lasts."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Talk) as server:
        office = server.office = PostOffice(f"smtp://127.0.0.1:{server.server_address[1]}")  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield office
        server.shutdown()
