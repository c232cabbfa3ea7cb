"""Debian's nginx with the same bytes as static files and the same headers: what ours is measured against."""

from __future__ import annotations

import gzip
import os
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import brotli

from bench import machine

_ITS_OWN = {"date", "server", "etag", "content-length", "content-type", "content-encoding", "connection"}

_CONFIGURATION = """
daemon off; {user} worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx-error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
  client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
  uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
  map $http_accept_encoding $suffix {{ default ""; ~br .br; ~gzip .gz; }}
  map $suffix $encoding {{ default ""; .br br; .gz gzip; }}
  {file_cache}
  server {{
    listen 127.0.0.1:{port};
    default_type "{content_type}";
    location = {path} {{
      alias {folder}/page$suffix;
      add_header Content-Encoding $encoding;
{headers}
    }}
  }}
}}
"""
_FILE_CACHE = "open_file_cache max=100 inactive=60s; open_file_cache_valid 5s;"


@dataclass(frozen=True)
class Nginx:
    """A running nginx."""

    pid: int
    address: str
    etag: str


@contextmanager
def nginx(
    folder: Path, target: str, body: bytes, headers: Mapping[str, str], *, keeps_files_open: bool = False
) -> Iterator[Nginx]:
    """Serve this body, packed beforehand, under any address.

    ``keeps_files_open`` is nginx at its fastest (``open_file_cache``); it is not so by default.
    """
    folder.mkdir()
    (folder / "page").write_bytes(body)
    (folder / "page.gz").write_bytes(gzip.compress(body, 6))
    (folder / "page.br").write_bytes(brotli.compress(body, quality=5))
    port = machine.free_port()
    own = "\n".join(
        f'      add_header {name} "{value}";'
        for name, value in headers.items()
        if name.lower() not in _ITS_OWN
    )
    configuration = folder / "nginx.conf"
    configuration.write_text(
        _CONFIGURATION.format(
            folder=folder,
            port=port,
            path=target.partition("?")[0],
            user="user root;" if os.geteuid() == 0 else "",  # so that it may read a folder only we may read
            headers=own,
            content_type=headers["content-type"],
            file_cache=_FILE_CACHE if keeps_files_open else "",
        )
    )
    address = f"http://127.0.0.1:{port}{target}"
    command = machine.pinned(machine.SERVER_CORE, ["nginx", "-c", str(configuration)])
    with machine.running(command, folder / "log", lambda: bool(_etag(address))) as pid:
        yield Nginx(pid, address, _etag(address))


def _etag(address: str) -> str:
    request = urllib.request.Request(address, headers={"Accept-Encoding": "br"})
    try:
        with urllib.request.urlopen(request, timeout=2) as answer:
            return str(answer.headers["ETag"])
    except (urllib.error.URLError, OSError):
        return ""
