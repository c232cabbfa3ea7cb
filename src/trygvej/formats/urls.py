"""Addresses of the made formats."""

from django.urls import path, register_converter

from trygvej.formats import film_pages as films
from trygvej.formats import guides, papers, podcast, poster_pages, sign_pages, views
from trygvej.formats.addresses import EDITION, TO
from trygvej.formats.base import Material
from trygvej.formats.film.said import PHONE, WIDE


class Mark:
    """The first letters of a paper's fingerprint."""

    regex = "[0-9a-f]{8}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


class Edition:
    """A page of the library, or its edition for a group."""

    regex = f"[a-z0-9-]+(?:{TO}[a-z0-9-]+)?"

    def to_python(self, value: str) -> str:
        """The key of the material."""
        return value.replace(TO, EDITION)

    def to_url(self, value: str) -> str:
        """Back again."""
        return value.replace(EDITION, TO)


register_converter(Mark, "mark")
register_converter(Edition, "edition")

urlpatterns = [
    path("vejviser/<slug:key>/<slug:name>.pdf", views.of_wizard, name="wizard-paper"),
    path("vejviser/<slug:key>/papir/<mark:mark>/", papers.paper, {"material": Material.WIZARD}),
    path("trin-for-trin/", guides.all_guides, name="guides"),
    path("trin-for-trin/<slug:key>/", guides.guide, name="guide"),
    path("trin-for-trin/<slug:key>/<slug:name>.pdf", views.made, {"material": Material.EXERCISE}),
    path("trin-for-trin/<slug:key>/papir/<mark:mark>/", papers.paper, {"material": Material.EXERCISE}),
    path("trin-for-trin/<slug:key>/tegnsprog/<slug:step>.mp4", sign_pages.of_step, name="sign-step"),
    path("trin-for-trin/<slug:key>/indlejr/", guides.copy, name="guide-copy"),
    path("indlejret/trin-for-trin/<slug:key>/", guides.framed, name="guide-framed"),
    path("plakater/", poster_pages.every_poster, name="posters"),
    path("plakater/<slug:key>/", poster_pages.poster, name="poster"),
    path("plakater/<slug:key>/<slug:name>.pdf", views.made, {"material": Material.POSTER}),
    path("plakater/<slug:key>/papir/<mark:mark>/", papers.paper, {"material": Material.POSTER}),
    path("hjaelp/<edition:key>/<slug:name>.pdf", views.made, {"material": Material.PAGE}),
    path("hjaelp/<edition:key>/papir/<mark:mark>/", papers.paper, {"material": Material.PAGE}),
    path("lyd/podcast.xml", podcast.feed, name="podcast"),
    path("film/", films.all_films, name="films"),
    path("film/<slug:key>/", films.film_page, name="film"),
    path("film/<slug:key>/indlejr/", films.copy, name="film-copy"),
    path("indlejret/film/<slug:key>/", films.framed, name="film-framed"),
    path("film/<slug:key>/tekster.vtt", films.captions, {"size": WIDE}, name="film-captions"),
    path("film/<slug:key>/tekster-telefon.vtt", films.captions, {"size": PHONE}, name="film-captions-phone"),
    path("film/<slug:key>/kapitler.vtt", films.chapters, name="film-chapters"),
    path("film/<slug:key>/<slug:name>.<slug:suffix>", films.movie, name="film-file"),
]
