"""What the rest of Trygvej may use of the library."""

from __future__ import annotations

from trygvej.library.checking import FileReport, check_content, is_ours

__all__ = ["FileReport", "check_content", "is_ours"]
