"""A small real OpenID Connect server, as an organisation has one: ``python -m tests.journeys.oidc PORT``.

It logs in whoever is chosen on its one page, checks what the specification asks it to (client, secret, redirect
address, PKCE), and signs what it says of her. What it knows of each person stands in ``PEOPLE``.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import secrets
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "trygvej", "en-hemmelighed"
PEOPLE: dict[str, dict[str, Any]] = {
    "maja": {"name": "Maja Holm", "email": "maja@kommunen.example", "email_verified": True},
    "bo": {"name": "Bo Dam", "email": "bo@kommunen.example", "email_verified": True},
    # Says to be Maja, and nobody has looked whether that is so.
    "falsk": {"name": "Maja Holm", "email": "maja@kommunen.example", "email_verified": False},
}
_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
_granted: dict[str, dict[str, str]] = {}


class Server(BaseHTTPRequestHandler):
    """Discovery, the page where one logs in, token, keys and what is known of a person."""

    def do_GET(self) -> None:
        """Discovery, keys, the log-in page, and what is known of the person."""
        where = urlsplit(self.path)
        asked = {key: values[0] for key, values in parse_qs(where.query).items()}
        match where.path:
            case "/.well-known/openid-configuration":
                self._json(self._about())
            case "/jwks":
                key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(_KEY.public_key()))
                self._json({"keys": [{**key, "kid": "1", "use": "sig", "alg": "RS256"}]})
            case "/authorize":
                self._log_in_page(asked)
            case "/userinfo":
                granted = _granted.get(self.headers.get("Authorization", "").removeprefix("Bearer "))
                self._json(
                    _of(granted["who"]) if granted else {"error": "invalid_token"}, 200 if granted else 401
                )
            case _:
                self._json({"error": "not found"}, 404)

    def do_POST(self) -> None:
        """Somebody was chosen on the page, or the site asks for her token."""
        length = int(self.headers.get("Content-Length", 0))
        sent = {key: values[0] for key, values in parse_qs(self.rfile.read(length).decode()).items()}
        if self.path == "/authorize":
            self._chosen(sent)
        else:
            self._token(sent)

    def _about(self) -> dict[str, Any]:
        here = self._here()
        return {
            "issuer": here,
            "authorization_endpoint": f"{here}/authorize",
            "token_endpoint": f"{here}/token",
            "jwks_uri": f"{here}/jwks",
            "userinfo_endpoint": f"{here}/userinfo",
            "response_types_supported": ["code"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def _log_in_page(self, asked: dict[str, str]) -> None:
        sound = (asked.get("client_id"), asked.get("response_type")) == (CLIENT, "code")
        if (
            not sound
            or asked.get("code_challenge_method") != "S256"
            or "openid" not in asked.get("scope", "")
        ):
            self._json({"error": "invalid_request"}, 400)
            return
        hidden = "".join(
            f'<input type="hidden" name="{name}" value="{html.escape(asked.get(name, ""))}">'
            for name in ("redirect_uri", "state", "nonce", "code_challenge")
        )
        names = "".join(f'<button name="who" value="{who}">{who}</button>' for who in (*PEOPLE, "fortryd"))
        page = f'<!doctype html><title>Kommunen</title><form method="post" action="/authorize">{hidden}{names}</form>'
        self._answer(page.encode(), "text/html; charset=utf-8")

    def _chosen(self, sent: dict[str, str]) -> None:
        code = secrets.token_urlsafe()
        back = {"state": sent.get("state", "")}
        if sent["who"] in PEOPLE:
            _granted[code] = sent
            back["code"] = code
        else:
            back["error"] = "access_denied"
        self.send_response(302)
        self.send_header("Location", f"{sent['redirect_uri']}?{urlencode(back)}")
        self.end_headers()

    def _token(self, sent: dict[str, str]) -> None:
        granted = _granted.pop(sent.get("code", ""), None)
        known = (sent.get("client_id"), sent.get("client_secret")) == (CLIENT, SECRET)
        if not granted or not known or sent.get("redirect_uri") != granted["redirect_uri"]:
            self._json({"error": "invalid_grant"}, 400)
            return
        digest = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != granted["code_challenge"]:
            self._json({"error": "invalid_grant"}, 400)
            return
        token, now = secrets.token_urlsafe(), int(time.time())
        _granted[token] = granted
        said = {**_of(granted["who"]), "iss": self._here(), "aud": CLIENT, "iat": now, "exp": now + 60}
        if granted.get("nonce"):
            said["nonce"] = granted["nonce"]
        signed = jwt.encode(said, _KEY, algorithm="RS256", headers={"kid": "1"})
        self._json({"access_token": token, "token_type": "Bearer", "expires_in": 60, "id_token": signed})

    def _here(self) -> str:
        return f"http://{self.headers['Host']}"

    def _json(self, said: dict[str, Any], status: int = 200) -> None:
        self._answer(json.dumps(said).encode(), "application/json", status)

    def _answer(self, body: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _of(who: str) -> dict[str, Any]:
    return {"sub": f"nr-{who}", "preferred_username": who, **PEOPLE[who]}


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Server).serve_forever()
