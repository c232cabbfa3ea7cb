"""Ready-made pages by address: bounded in bytes, least recently used out first, all of one edition.

Read by the event loop, written by the threads that ran Django and by the watcher. A read takes no lock: each
step of it is one operation of the interpreter, and a page that has just been taken out may still be answered.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from trygvej.frontdoor.edition import Edition
from trygvej.frontdoor.page import Page

LARGEST_SHARE = 16  # one page may take a sixteenth of the memory: a huge one must not push out all the others
ENTRY = 400  # bytes that an entry costs beside its page: key, dictionary, links


class Memory:
    """What the front door knows by heart."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.largest = limit // LARGEST_SHARE
        self.size = 0
        self._edition: Edition | None = None
        self._pages: OrderedDict[str, Page] = OrderedDict()
        self._lock = Lock()

    @property
    def edition(self) -> Edition | None:
        """The edition of the pages in here; None until it is known, and then nothing is kept."""
        return self._edition

    def __len__(self) -> int:
        return len(self._pages)

    def get(self, address: str) -> Page | None:
        """The page at this address, if it is here."""
        page = self._pages.get(address)
        if page is not None:
            try:  # noqa: SIM105 - suppress() costs more than all the rest of this
                self._pages.move_to_end(address)
            except KeyError:  # taken out since the line above
                pass
        return page

    def put(self, address: str, page: Page, edition: Edition | None) -> bool:
        """Keep a page whose making began while ``edition`` was in force; False where it is not kept."""
        weight = _weight(address, page)
        with self._lock:
            if edition is None or edition != self._edition or weight > self.largest:
                return False
            self._take_out(address)
            self._pages[address] = page
            self.size += weight
            while self.size > self.limit:
                self._take_out(next(iter(self._pages)))
            return True

    def turn(self, edition: Edition) -> None:
        """Begin a new edition: forget every page but those that can never change."""
        with self._lock:
            lasting = [(address, page) for address, page in self._pages.items() if page.lasting]
            self._edition = edition
            self.size = sum(_weight(address, page) for address, page in lasting)
            self._pages = OrderedDict(lasting)

    def _take_out(self, address: str) -> None:
        page = self._pages.pop(address, None)
        if page is not None:
            self.size -= _weight(address, page)


def _weight(address: str, page: Page) -> int:
    return len(address.encode()) + page.weight + ENTRY
