"""Films from scripts: what they show is what the site shows, and pages tell of them once they are made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.utils import translation

from trygvej.engines.film.documents import read
from trygvej.engines.film.model import Script
from trygvej.engines.wizard.documents import read as read_wizard
from trygvej.engines.wizard.model import Wizard
from trygvej.formats import films_about, materials, public, scripts
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.base import CannotMake, Material, Piece, State
from trygvej.formats.film import said, seen
from trygvej.formats.film.broken import CannotTell
from trygvej.formats.film.encode import encode
from trygvej.formats.film.film import film
from trygvej.formats.film.motion import frames
from trygvej.formats.film.pages import MARK, By, NotThere, Wish
from trygvej.formats.film.paint import Painter
from trygvej.formats.film.stills import take
from trygvej.formats.film.telling import Telling
from trygvej.formats.film.told import told
from trygvej.formats.models import Decision
from trygvej.formats.sheet import Place
from trygvej.formats.tests.films import faults
from trygvej.formats.tests.papers import Blank
from trygvej.wizards import public as wizards
from trygvej.wizards import snapshot

pytestmark = pytest.mark.django_db
SHIPPED = [(key, code) for key, script in scripts.scripts().items() for code in script.languages]
WALKED = ("virksomhedsform", "fritagelse-digital-post", "moms-og-indberetning", "privatlivskompas")
COMPANY, USER, LEADER = "vaelg-virksomhedsform", "saa-let-er-det", "led-et-hold"


@pytest.fixture(autouse=True)
def own_media(media: object, quick: None, loaded: None) -> None:
    """Each test has a storage of its own, and makes nothing in earnest."""


@pytest.fixture(scope="module")
def content() -> dict[str, Wizard]:
    """The wizards that the films walk, read once."""
    folder, library = settings.CONTENT / "wizards", wizards.library()
    return {key: read_wizard((folder / f"{key}.yaml").read_text("utf-8"), library) for key in WALKED}


@pytest.fixture
def loaded(content: dict[str, Wizard]) -> None:
    """They are public."""
    for wizard in content.values():
        wizards.publish(wizard)
    snapshot.forget()


def script(wizard: str) -> Script:
    """A script that only names a wizard."""
    return read(f"""
key: en-film
audience: citizen
languages: [da]
title: {{da: En film}}
summary: {{da: Den er kort.}}
wizard: {wizard}
owner: Redaktionen
checked: 2026-11-01
check_again: 2027-11-01
""")


def source(key: str, language: str = "da") -> Telling:
    found = materials.source(Material.FILM, key, language)
    assert isinstance(found, Telling)
    return found


@pytest.mark.parametrize(("key", "language"), SHIPPED)
def test_every_film_can_be_told_and_is_no_longer_than_it_may(key: str, language: str) -> None:
    tells = source(key, language)
    for size in (said.WIDE, said.PHONE):
        made = film(tells, size)
        assert made.seconds <= scripts.scripts()[key].most_seconds
        lines = [line for cue in made.cues for line in cue.lines]
        assert max(map(len, lines)) <= 39
        assert len({part.alt.text for part in made.parts}) == len(made.parts)
        assert all(part.alt.text and part.says.text for part in made.parts)


def test_the_films_of_the_plan_are_as_short_as_asked() -> None:
    longest = {key: script.most_seconds for key, script in scripts.scripts().items()}
    assert longest[LEADER] <= 180
    assert longest[USER] <= 120


@pytest.mark.proof
@pytest.mark.parametrize("size", [said.WIDE, said.PHONE], ids=lambda size: size.key)
@pytest.mark.parametrize("key", [COMPANY, USER, LEADER])
def test_what_moves_on_a_page_neither_repeats_a_frame_nor_jumps(
    key: str, size: said.Size, tmp_path: Path
) -> None:
    one = film(source(key), size)
    taken = take(one)
    views, painter = list(frames(one, taken)), Painter(one, taken)
    path = tmp_path / "film.mp4"
    path.write_bytes(encode(one, (painter.frame(view) for view in views)))
    assert sum(view.moves for view in views) > 100
    assert not faults(path, size, views)


@pytest.mark.parametrize("key", WALKED[1:])
def test_a_script_that_only_names_a_wizard_walks_one_of_its_cases(key: str) -> None:
    parts = told(script(key), "da", Place(), {}).parts
    assert [parts[0].key, parts[1].key, parts[-1].key] == ["titel", "start", "slut"]
    wizard = wizards.published()[key].wizard
    assert parts[-2].key in wizard.outcomes
    for part in parts[2:-2]:
        assert part.key in wizard.questions
        assert part.page is not None
        assert part.acts
        for number in range(len(part.acts)):
            assert f'{MARK}="{number}"' in part.page.html


def test_a_wizard_that_changes_makes_its_film_stale_and_no_other() -> None:
    make_pieces(Material.FILM, COMPANY, "da", (), Blank())
    make_pieces(Material.FILM, USER, "da", (), Blank())
    wizard = wizards.published()["virksomhedsform"].wizard
    question = wizard.questions["hvem"]
    other = question.model_copy(update={"text": question.text | {"da": "Hvem er med?"}})
    changed = wizard.model_copy(update={"questions": wizard.questions | {"hvem": other}})
    wizards.publish(changed)
    found = {line.piece.key: line.state for line in public.survey([COMPANY, USER], ["told-film"], ["da"])}
    assert found == {COMPANY: State.STALE, USER: State.THERE}


def test_a_new_version_that_looks_the_same_makes_no_film_stale() -> None:
    before = film(source(COMPANY), said.WIDE)
    wizard = wizards.published()["virksomhedsform"].wizard
    shown = {name for key in ("aps", "as") for name in wizard.outcomes[key].facts()}
    fact = next(name for name in wizard.outcomes["is"].facts() if name not in shown)
    text = wizard.facts[fact].text | {"da": "Noget, som ingen ser i filmen."}
    changed = wizard.facts | {fact: wizard.facts[fact].model_copy(update={"text": text})}
    wizards.publish(wizard.model_copy(update={"facts": changed}))
    assert film(source(COMPANY), said.WIDE) == before


def test_pages_tell_of_a_film_once_it_is_made_and_it_stays_fresh(client: Client) -> None:
    address = f"/film/{COMPANY}/"
    assert address not in client.get("/vejviser/virksomhedsform/").content.decode()
    assert address not in client.get("/film/").content.decode()
    assert make_pieces(Material.FILM, COMPANY, "da", (), Blank()) == 2
    assert f'href="{address}"' in client.get("/vejviser/virksomhedsform/").content.decode()
    assert f'href="{address}"' in client.get("/film/").content.decode()
    assert make_pieces(Material.FILM, COMPANY, "da", (), Blank()) == 0  # the link itself changes nothing
    assert f"/en{address}" not in client.get("/en/vejviser/virksomhedsform/").content.decode()


def test_a_film_stands_on_the_pages_it_names() -> None:
    make_pieces(Material.FILM, LEADER, "da", ("told-film",), Blank())
    for path in scripts.scripts()[LEADER].places:
        assert [one.address for one in films_about.films_about(path, "da")] == [f"/film/{LEADER}/"]
        assert films_about.films_about(path, "en") == ()
    assert films_about.films_about("/om/", "da") == ()


def test_the_page_of_a_film_has_all_of_it_as_text(client: Client) -> None:
    page = client.get(f"/film/{LEADER}/").content.decode()
    parts = film(source(LEADER), said.WIDE).parts
    assert page.count('<li id="kapitel-') == len(parts)
    for part in parts:
        assert part.alt.text in page.replace("&#39;", "'")
    assert "<video" not in page
    assert 'content="noindex"' in page
    make_pieces(Material.FILM, LEADER, "da", (), Blank())
    page = client.get(f"/film/{LEADER}/").content.decode()
    assert "<video" in page
    assert "Afspil filmen</button>" in page
    assert 'href="/klasse/ny/"' in page
    assert 'content="noindex"' not in page


def test_danish_on_the_arabic_page_of_a_film_is_marked_as_danish(client: Client) -> None:
    make_pieces(Material.FILM, USER, "da", (), Blank())
    page = BeautifulSoup(client.get(f"/ar/film/{USER}/").content, "html.parser")
    told = {tag.get_text(): tag for tag in page.select('[lang="da"][dir="ltr"]')}
    for part in film(source(USER), said.WIDE).parts:
        assert told[part.title].find_parent("h3")
    assert told["Øv dig her"].find_parent("a")["href"] == "/ar/oevelser/"
    assert page.select_one("[data-now]")["lang"] == "da"


@pytest.mark.parametrize("key", [COMPANY, "svindel-sms"])
def test_a_film_can_be_shown_on_another_site(client: Client, key: str) -> None:
    framed = client.get(f"/indlejret/film/{key}/")
    assert "frame-ancestors *" in framed["Content-Security-Policy"]
    assert 'class="header"' not in framed.content.decode()
    line = client.get(f"/film/{key}/indlejr/").content.decode()
    assert f"data-trygvej=&#34;film/{key}&#34;" in line
    assert f"/indlejret/film/{key}/" in line
    assert client.get("/indlejret/film/findes-ikke/").status_code == 404


# --- what is seen of a page -----------------------------------------------------------------------

PAGE = """<html lang="da" dir="ltr"><head><link rel="stylesheet" href="/static/a/b.0123456789ab.css"></head><body>
<a class="skipnav" href="#x">Gå</a><h1 id="h"><span>Et navn</span></h1><p hidden>Skjult</p><script>x</script>
<form action="/x"><input type="hidden" name="v" value="7"><input name="beloeb">
<button name="svar" data-x="1">Gå videre<span class="sr-only">: til slut</span></button></form></body></html>"""


def test_only_what_is_seen_is_kept() -> None:
    page = seen.seen(PAGE)
    for gone in ("Skjult", "script", "skipnav", "data-x", 'value="7"', "action", "id="):
        assert gone not in page.html
    assert page.sheets == ("a/b.css",)
    assert (page.language, page.direction) == ("da", "ltr")
    assert seen.seen(PAGE.replace('value="7"', 'value="8"')) == page


@pytest.mark.parametrize(
    ("wish", "marked"),
    [
        (Wish("Gå videre"), "<button"),
        (Wish("Et navn", By.WORDS), "<h1"),
        (Wish("beloeb", By.NAME), "<input"),
    ],
)
def test_what_is_wished_for_is_marked(wish: Wish, marked: str) -> None:
    html = seen.seen(PAGE, [wish]).html
    assert html[: html.index(f'{MARK}="0"')].rpartition("<")[2].startswith(marked[1:])


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(NotThere):
        seen.seen(PAGE, [Wish("Gå tilbage")])
    broken = script("virksomhedsform").model_copy(update={"case": "Findes ikke"})
    with translation.override("da"), pytest.raises(CannotMake, match="Findes ikke"):
        told(broken, "da", Place(), {})


def page_scene(**more: object) -> dict[str, object]:
    """A scene of the front page."""
    words = {"say": {"da": "Her."}, "alt": {"da": "En side."}}
    return {"key": "et", "page": {"path": "/"}, **words, **more}


WIZARD = {"page": None, "wizard": {"wizard": "virksomhedsform", "answers": {"findes": "ja"}}}
UNCHOSEN = {"page": None, "wizard": {"wizard": "virksomhedsform", "choose": "findes-ikke"}}
EMPTY = {"page": None, "room": {"view": "desk", "plan": "findes-ikke"}}


@pytest.mark.parametrize(
    ("scene", "code", "place", "words"),
    [
        (page_scene(press={"da": "Findes ikke"}), "film-press", "scenes[1].press.da", "Findes ikke"),
        (page_scene(look={"da": "Findes ikke"}), "film-look", "scenes[1].look.da", "Findes ikke"),
        (page_scene(page={"path": "/findes-ikke/"}), "film-gone", "scenes[1]", "404: /findes-ikke/"),
        (page_scene(**WIZARD), "film-gone", "scenes[1]", "virksomhedsform: findes"),
        (page_scene(**UNCHOSEN), "film-gone", "scenes[1]", "findes-ikke"),
        (page_scene(**EMPTY), "film-gone", "scenes[1]", "findes-ikke"),
    ],
)
def test_each_scene_that_shows_what_is_gone_is_told(
    scene: dict[str, object], code: str, place: str, words: str
) -> None:
    scenes = [page_scene(key="foer", press={"da": "Heller ikke"}), scene, page_scene(key="efter")]
    film_ = Script.model_validate({**script("x").model_dump(), "wizard": None, "scenes": scenes})
    with pytest.raises(CannotTell) as raised:
        told(film_, "da", Place(), {})
    first, second = raised.value.problems
    assert (first.code, first.place) == ("film-press", "scenes[0].press.da")
    assert first.parameters["scene"] == "foer"
    assert (second.code, second.place, second.parameters["words"]) == (code, place, words)


def test_a_film_is_no_trouble_while_its_wizard_is_not_public_or_nobody_needs_it(
    filmed: Callable[..., Script], monkeypatch: pytest.MonkeyPatch
) -> None:
    filmed(COMPANY, case="Findes ikke", languages=("da",))
    assert [(one.path.name, one.refused) for one in public.untold()] == [(f"{COMPANY}.yaml", True)]
    for form in ("told-film", "told-film-phone"):
        piece = Piece(Material.FILM, COMPANY, form, "da")
        Decision.objects.create(
            material=piece.material, key=piece.key, format=form, language="da", what=Decision.NOT_NEEDED
        )
    assert public.untold() == []
    Decision.objects.all().delete()
    monkeypatch.setattr("trygvej.wizards.public.published", dict)
    assert public.untold() == []


def test_a_film_is_told_of_the_day_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    day = date(2027, 1, 4)
    before = film(source(COMPANY), said.WIDE)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: day)
    assert film(source(COMPANY), said.WIDE) == before
