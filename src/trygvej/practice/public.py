"""What the rest of Trygvej may use of the practice room."""

from __future__ import annotations

from trygvej.practice.actions.add_letter import add_letter
from trygvej.practice.actions.expire import expire_when_due
from trygvej.practice.actions.keep_company import keep_company, part, sit_again
from trygvej.practice.actions.remove_letter import remove_letter
from trygvej.practice.checking import check_content, is_ours
from trygvej.practice.company import Company, company_hears_of_leaving, company_is_known_by
from trygvej.practice.content import exercises, forget, in_language, library, stage
from trygvej.practice.cookies import is_from_here
from trygvej.practice.cookies import seat as seat_browser
from trygvej.practice.cookies import session as session_of
from trygvej.practice.guiding import Guide, GuideStep, guide
from trygvej.practice.lists import groups
from trygvej.practice.mailbox import export_letter, letters
from trygvej.practice.rendering import shown_address, unkept
from trygvej.practice.sending import Sendable, sendable
from trygvej.practice.sessions.counter import (
    changing,
    close_companies,
    counters,
    numbers,
    open_company,
)
from trygvej.practice.sessions.storage import Row, writing
from trygvej.practice.showing import OnShow, on_show
from trygvej.practice.table.pages import Marks, Said
from trygvej.practice.table.strip import said
from trygvej.practice.watching import (
    Glimpse,
    glimpses,
    help_on,
    recall,
    screens,
    send,
    session_at,
    take_back,
    take_for_her,
    trail_of,
)

__all__ = [
    "Company",
    "Glimpse",
    "Guide",
    "GuideStep",
    "Marks",
    "OnShow",
    "Row",
    "Said",
    "Sendable",
    "add_letter",
    "changing",
    "check_content",
    "close_companies",
    "company_hears_of_leaving",
    "company_is_known_by",
    "counters",
    "exercises",
    "expire_when_due",
    "export_letter",
    "forget",
    "glimpses",
    "groups",
    "guide",
    "help_on",
    "in_language",
    "is_from_here",
    "is_ours",
    "keep_company",
    "letters",
    "library",
    "numbers",
    "on_show",
    "open_company",
    "part",
    "recall",
    "remove_letter",
    "said",
    "screens",
    "seat_browser",
    "send",
    "sendable",
    "session_at",
    "session_of",
    "shown_address",
    "sit_again",
    "stage",
    "take_back",
    "take_for_her",
    "trail_of",
    "unkept",
    "writing",
]
