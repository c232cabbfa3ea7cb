"""The people one plays: nobody's numbers, and everything the log-on needs."""

from __future__ import annotations

import pytest

from trygvej.engines.language import identifiers
from trygvej.engines.world import eid
from trygvej.engines.world.eid import printed
from trygvej.engines.world.screen import KeyCard, Pairs
from trygvej.engines.world.tests.table import personas, stage

EVERYBODY = sorted(personas())


@pytest.mark.parametrize("key", EVERYBODY)
def test_the_cpr_number_is_nobodys_and_fits_the_age(key: str) -> None:
    persona = personas()[key]
    day, month, year = int(persona.cpr[:2]) - 60, int(persona.cpr[2:4]), int(persona.cpr[4:6])
    assert 1 <= day <= 31 and 1 <= month <= 12
    assert identifiers.refuse(persona.cpr) == ()
    born = year + (2000 if persona.cpr[7] in "456789" and year <= 36 else 1900)
    assert 2026 - born == persona.age


def test_no_two_share_a_number_or_a_user_id() -> None:
    everybody = personas().values()
    told = [value for one in everybody for value in (one.cpr, one.phone, one.email, one.login.mitid_user)]
    assert len(set(told)) == 4 * len(EVERYBODY)


@pytest.mark.parametrize("key", EVERYBODY)
def test_what_is_typed_is_simple_and_differs_from_what_it_could_be_mistaken_for(key: str) -> None:
    persona = personas()[key]
    login = persona.login
    assert all(pin.isdecimal() and len(pin) == 6 for pin in (login.mitid_pin, login.mitid_new_pin))
    secrets = {login.mitid_pin, login.mitid_new_pin, login.mitid_password, login.mitid_user}
    secrets |= {login.nemid_password, login.nemid_new_password, login.nemid_employee}
    assert len(secrets) == 7
    assert not secrets & set(printed.codes(persona))
    assert len(set(printed.codes(persona))) == printed.CODES


@pytest.mark.parametrize("key", EVERYBODY)
def test_relatives_and_companies_are_made_up_too(key: str) -> None:
    persona = personas()[key]
    assert not persona.relative or persona.relative in personas()
    assert persona.company is None or persona.company.cvr.startswith("0")
    assert {"da", "en"} <= set(persona.about)


@pytest.mark.parametrize("key", EVERYBODY)
def test_what_is_printed_for_a_class_is_what_the_screens_ask_for(key: str) -> None:
    persona = personas()[key]
    blocks = [block for screen in eid.printable(stage(persona=key)) for block in screen.blocks]
    told = {value for block in blocks if isinstance(block, Pairs) for _, value in block.pairs}
    login = persona.login
    assert {login.mitid_user, login.mitid_pin, login.mitid_password, login.nemid_password} <= told
    assert set(printed.codes(persona)) <= told
    card = next(block for block in blocks if isinstance(block, KeyCard))
    assert {printed.asked(persona, 0, used) for used in range(printed.KEYS)} == set(card.keys)
