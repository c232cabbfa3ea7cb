"""The health address."""

import pytest
from django.test import Client


@pytest.mark.both_databases
@pytest.mark.django_db
def test_a_well_site_says_so(client: Client) -> None:
    response = client.get("/sundhed")
    assert response.status_code == 200
    assert response.json()["database"] == "ok"
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
