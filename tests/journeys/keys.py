"""A key in a browser: Chromium's own virtual authenticator, as a phone with a fingerprint reader would answer."""

from __future__ import annotations

from playwright.sync_api import CDPSession, Page

_KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class Key:
    """The key of one page; ``finger(False)`` is a finger that it does not know."""

    def __init__(self, page: Page) -> None:
        self._talk: CDPSession = page.context.new_cdp_session(page)
        self._talk.send("WebAuthn.enable")
        added = self._talk.send("WebAuthn.addVirtualAuthenticator", {"options": _KEY})
        self._id = {"authenticatorId": added["authenticatorId"]}

    def finger(self, known: bool) -> None:
        """Whether the next finger is hers."""
        self._talk.send("WebAuthn.setUserVerified", {**self._id, "isUserVerified": known})

    def kept(self) -> int:
        """How many passkeys lie on it."""
        return len(self._talk.send("WebAuthn.getCredentials", self._id)["credentials"])

    def forget(self) -> None:
        """Take every passkey from it, as a new phone has none."""
        self._talk.send("WebAuthn.clearCredentials", self._id)
