"""Sit down in a class, or get up from it. Who sits already goes on with a clean table."""

from __future__ import annotations

from trygvej.practice.actions.begin import begin
from trygvej.practice.models import Session
from trygvej.practice.sessions import state, storage
from trygvej.practice.sessions.counter import changing
from trygvej.practice.sessions.storage import Row


def keep_company(
    session: Row | None, exercise: str, persona: str, language: str, company: int
) -> tuple[str | None, int]:
    """Lay the table in this company. Returns the token of a new session (None: the old one goes on), and its id."""
    token, _ = begin(session, exercise, persona, language)
    row = session or storage.find(token or "")
    if row is None:
        raise RuntimeError("a session that has just begun is not there")
    with changing(company):
        Session.objects.filter(pk=row.id).update(company=company)
    state.memory.drop(row.id)
    return token, row.id


def part(session: int) -> None:
    """Go on alone; nothing at the table changes, and those she leaves are told."""
    company = Session.objects.filter(pk=session).values_list("company", flat=True).first()
    if company:
        _sit(session, company, 0)


def sit_again(session: int, company: int) -> None:
    """Take her into this company again, as she sits; nothing at the table changes."""
    _sit(session, company, company)


def _sit(session: int, told: int, company: int) -> None:
    with changing(told):
        Session.objects.filter(pk=session).update(company=company)
