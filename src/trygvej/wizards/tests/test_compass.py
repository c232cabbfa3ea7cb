"""A compass: a guide whose answer is a light for each area, the most urgent first."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from bs4 import BeautifulSoup, Tag

from trygvej.wizards import public
from trygvej.wizards.tests.test_api import Reader, query
from trygvej.wizards.tests.walker import Walker

pytestmark = pytest.mark.django_db

COMPASS = Path(__file__).parents[4] / "content" / "wizards" / "privatlivskompas.yaml"
SAFE = (
    "hvem=kunder&slags=ingen&overblik=ja&grund=ja&fortael=ja&svar=ja&slet=ja"
    "&pas=koder,opdater,kopi,kun&aftaler=ja&brud=ja"
)


@pytest.fixture(autouse=True)
def compass() -> None:
    """The bundled compass is public, and nothing else."""
    public.load_content([COMPASS])


def lights(answers: str, page: str = "svar") -> list[tuple[str, str]]:
    """Each area on the page and what its light says, in order."""
    html = Walker("privatlivskompas").open(f"{page}?v=1&{answers}").html
    found = BeautifulSoup(html, "html.parser").select(".lights > li")
    return [(_words(item, "h3"), _words(item, ".light-says")) for item in found]


def _words(item: Tag, selector: str) -> str:
    found = item.select_one(selector)
    assert found is not None
    return found.get_text(strip=True)


def test_each_area_has_one_light_and_all_are_green_where_all_is_in_order() -> None:
    said = lights(SAFE)
    assert len(said) == len({area for area, _ in said}) == 8
    assert {light for _, light in said} == {"Grønt lys: det er i orden"}


def test_what_is_most_urgent_comes_first() -> None:
    said = lights(SAFE.replace("brud=ja", "brud=nej").replace("slet=ja", "slet=delvis"))
    assert said[0] == ("Når noget går galt", "Rødt lys: gør noget nu")
    assert said[1] == ("Slet i tide", "Gult lys: se på det snart")
    assert {light for _, light in said[2:]} == {"Grønt lys: det er i orden"}


def test_who_does_not_know_gets_a_yellow_light_and_no_blame() -> None:
    assert ("Overblik", "Gult lys: se på det snart") in lights(
        SAFE.replace("overblik=ja", "overblik=ved-ikke")
    )


def test_an_area_that_was_not_asked_about_has_no_light() -> None:
    asked = SAFE.replace("slags=ingen", "slags=cpr&sender=tit")
    assert ("CPR og det følsomme", "Rødt lys: gør noget nu") in lights(asked)
    assert "CPR og det følsomme" not in dict(lights(SAFE))


def test_the_sheet_to_take_home_shows_the_same_lights() -> None:
    asked = SAFE.replace("brud=ja", "brud=nej")
    assert lights(asked, "tag-med") == lights(asked)


def test_the_api_gives_the_light_and_the_area() -> None:
    given = parse_qsl(SAFE.replace("brud=ja", "brud=nej"))
    walk = Reader().json("/api/v1/wizards/privatlivskompas/walk?" + query(**dict(given)))
    first = walk["outcome"]["do"][0]
    assert (first["light"], first["area"]) == ("red", "Når noget går galt")
