"""All addresses. Danish has no prefix, the other languages have theirs; the path words are the same."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from trygvej.config.health import health

urlpatterns = [
    path("sundhed", health, name="health"),
    path("oevelse/klasse/", include("trygvej.classroom.table.urls")),
    path("oevelse/", include("trygvej.practice.table.urls")),
    path("api/v1/", include("trygvej.wizards.api.urls")),
    path("", include("trygvej.wizards.embed.urls")),
    path("fra/", include("trygvej.formats.batches.urls")),
    path("", include("trygvej.library.site.urls")),
    path("redaktion/", include("trygvej.editorial.urls")),
    *i18n_patterns(
        path("", include("trygvej.wizards.urls")),
        path("", include("trygvej.library.urls")),
        path("", include("trygvej.formats.urls")),
        path("", include("trygvej.reporting.urls")),
        path("", include("trygvej.practice.urls")),
        path("", include("trygvej.classroom.urls")),
        path("", include("trygvej.search.urls")),
        path("", include("trygvej.design.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "trygvej.design.views.bad_request"
handler403 = "trygvej.design.views.forbidden"
handler404 = "trygvej.design.views.not_found"
handler500 = "trygvej.design.views.server_error"
