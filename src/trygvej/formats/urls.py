"""Addresses of the made formats."""

from django.urls import path, register_converter

from trygvej.formats import film_pages as films
from trygvej.formats import guides, podcast, views


class Mark:
    """The first letters of a paper's fingerprint."""

    regex = "[0-9a-f]{8}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(Mark, "mark")

urlpatterns = [
    path("vejviser/<slug:key>/hele-vejviseren.pdf", views.booklet, name="wizard-booklet"),
    path("trin-for-trin/", guides.all_guides, name="guides"),
    path("trin-for-trin/<slug:key>/", guides.guide, name="guide"),
    path("trin-for-trin/<slug:key>/<slug:name>.pdf", views.made, name="made"),
    path("lyd/podcast.xml", podcast.feed, name="podcast"),
    path("film/", films.all_films, name="films"),
    path("film/<slug:key>/", films.film_page, name="film"),
    path("film/<slug:key>/tekster.vtt", films.captions, name="film-captions"),
    path("film/<slug:key>/kapitler.vtt", films.chapters, name="film-chapters"),
    path("film/<slug:key>/<slug:name>.<slug:suffix>", films.movie, name="film-file"),
    path("trin-for-trin/<slug:key>/papir/<mark:mark>/", views.paper, name="paper"),
]
