"""Addresses of the editorial interface, all below ``/redaktion/``."""

from __future__ import annotations

from django.urls import include, path
from django.views.generic import RedirectView, TemplateView
from wagtail.admin import urls as wagtail_urls
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from trygvej.editorial.desks import PAGES
from trygvej.editorial.views import (
    batches,
    boxes,
    check,
    classes,
    desk,
    entry,
    examples,
    formats,
    history,
    numbers,
    overview,
    pages,
    people,
    piece,
    places,
    preview,
    rename,
    signing,
    sought,
    stage,
    synonyms,
    voices,
)
from trygvej.editorial.views.words import script_words

_desk = [
    path("", desk.wizard_list, name="wizards"),
    path("ny/", desk.new_wizard, name="new"),
    path("hent/", desk.import_file, name="import"),
    path("vejledning/", desk.first_hour, name="first-hour"),
    path("<slug:key>/fil/", desk.export_file, name="export"),
    path("<slug:key>/", overview.wizard, name="wizard"),
    path("<slug:key>/om/", overview.head, name="head"),
    path("<slug:key>/eksempler/", examples.examples, name="examples"),
    path("<slug:key>/faktatjek/", check.checks, name="checks"),
    path("<slug:key>/faktatjek/<int:number>/", check.settle, name="settle"),
    path("<slug:key>/historik/", history.history, name="history"),
    path("<slug:key>/tal/", numbers.numbers, name="numbers"),
    path("<slug:key>/sammenlign/", history.comparison, name="compare"),
    path("<slug:key>/hent-frem/", history.restore, name="restore"),
    path("<slug:key>/proev/", preview.try_it, name="try"),
    path("<slug:key>/gennemsyn/", stage.review, name="review"),
    path("<slug:key>/udgiv/", stage.publish, name="publish"),
    path("<slug:key>/tilbage/", stage.back, name="back"),
    path("<slug:key>/arkiver/", stage.archive, name="archive"),
    path("<slug:key>/<slug:part>/ny/", entry.entry, name="add"),
    path("<slug:key>/<slug:part>/<slug:name>/", entry.entry, name="entry"),
    path("<slug:key>/<slug:part>/<slug:name>/flyt/", entry.move, name="move"),
    path("<slug:key>/<slug:part>/<slug:name>/noegle/", rename.rename, name="rename"),
    path("<slug:key>/<slug:part>/<slug:name>/fjern/", entry.remove, name="remove"),
]

_PIECE = "<slug:material>/<slug:name>/<slug:form>/<slug:language>/"
_VOICE = "<slug:material>/<slug:name>/<slug:language>/"
_formats = [
    path("", formats.table, name="table"),
    path("tabel.csv", formats.table_file, name="file"),
    path("lav/", formats.order, name="order"),
    path("giv-ud/", formats.give_out, name="give-out"),
    path(f"stemme/{_VOICE}", voices.voice, name="voice"),
    path(f"stemme/{_VOICE}-/maskine/", voices.speak, name="speak"),
    path(f"stemme/{_VOICE}<slug:line>/", voices.keep, name="keep-voice"),
    path(f"stemme/{_VOICE}<slug:line>/fjern/", voices.remove, name="remove-voice"),
    path(f"stemme/{_VOICE}<slug:line>/lyd.flac", voices.recorded, name="recorded"),
    path(f"stemme/{_VOICE}<slug:line>/udkast.wav", voices.draft, name="draft-voice"),
    path("tegnsprog/<slug:name>/", signing.sign, name="sign"),
    path("tegnsprog/<slug:name>/<slug:step>/", signing.keep, name="keep-sign"),
    path("tegnsprog/<slug:name>/<slug:step>/fjern/", signing.remove, name="remove-sign"),
    path("tegnsprog/<slug:name>/<slug:step>/film.mp4", signing.film, name="sign-film"),
    path("stop/", formats.stop, name="stop"),
    path("noegler/", batches.batches, name="batches"),
    path("noegler/tal.csv", batches.batches_file, name="batches-file"),
    path("noegler/<slug:key>/", batches.batch, name="batch"),
    path("noegler/<slug:key>/lav/", batches.print_for, name="print-for"),
    path("noegler/<slug:key>/pakke/<slug:kit>/<slug:language>.zip", boxes.box, name="box"),
    path("noegler/<slug:key>/pakke/<slug:kit>/<slug:language>/", boxes.make_box, name="make-box"),
    path(f"noegler/<slug:key>/{_PIECE}", batches.paper, name="batch-paper"),
    path(_PIECE, piece.piece, name="piece"),
    path(f"{_PIECE}fil", piece.piece_file, name="piece-file"),
]

_PAGE = {"desk": PAGES}
_pages = [
    path("", pages.pages, name="pages"),
    path("ny/", pages.new_page, name="new"),
    path("<slug:key>/", pages.page, name="page"),
    path("<slug:key>/vis/<slug:language>/", pages.preview, name="preview"),
    path("<slug:key>/maal/", pages.measure, name="measure"),
    path("<slug:key>/fil/", pages.export_file, name="export"),
    path("<slug:key>/billede/", pages.picture, name="picture"),
    path("<slug:key>/faktatjek/", check.checks, _PAGE, name="checks"),
    path("<slug:key>/faktatjek/<int:number>/", check.settle, _PAGE, name="settle"),
    path("<slug:key>/historik/", history.history, _PAGE, name="history"),
    path("<slug:key>/sammenlign/", history.comparison, _PAGE, name="compare"),
    path("<slug:key>/hent-frem/", history.restore, _PAGE, name="restore"),
    path("<slug:key>/gennemsyn/", stage.review, _PAGE, name="review"),
    path("<slug:key>/udgiv/", stage.publish, _PAGE, name="publish"),
    path("<slug:key>/tilbage/", stage.back, _PAGE, name="back"),
    path("<slug:key>/arkiver/", stage.archive, _PAGE, name="archive"),
]

_places = [
    path("", places.places, name="list"),
    path("nyt/", places.place, name="new"),
    path("<int:number>/", places.place, name="place"),
    path("<int:number>/fjern/", places.remove, name="remove"),
]

_search = [
    path("", sought.sought, name="sought"),
    path("tal.csv", sought.sought_file, name="file"),
    path("ord/", synonyms.groups, name="groups"),
    path("ord/ny/", synonyms.new_group, name="new"),
    path("ord/<slug:key>/", synonyms.group, name="group"),
    path("ord/<slug:key>/fjern/", synonyms.remove, name="remove"),
]

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="editorial:wizards")),
    # Wagtail's own log-in knows no second step: only allauth's is open.
    path("login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("jsi18n/", script_words, name="script-words"),  # Wagtail's own knows no catalogue but its own
    # Accounts have no post to send a link to: an administrator makes it.
    path("konto/password/reset/", TemplateView.as_view(template_name="account/lost_password.html")),
    path("konto/email/", RedirectView.as_view(pattern_name="mfa_index")),
    path("konto/3rdparty/", RedirectView.as_view(pattern_name="mfa_index")),
    path("konto/", include("allauth.urls")),
    path("vejvisere/", include((decorate_urlpatterns(_desk, require_admin_access), "editorial"))),
    # The same names as for wizards, so that both share templates: "editorial:review" is the page's on a page's screen.
    path(
        "sider/",
        include((decorate_urlpatterns(_pages, require_admin_access), "editorial"), "editorial-pages"),
    ),
    path("steder/", include((decorate_urlpatterns(_places, require_admin_access), "editorial-places"))),
    path("soegning/", include((decorate_urlpatterns(_search, require_admin_access), "editorial-search"))),
    path("formater/", include((decorate_urlpatterns(_formats, require_admin_access), "editorial-formats"))),
    path("hold/", require_admin_access(classes.classes), name="editorial-classes"),
    path("tjek/<str:token>/", check.fact_check, name="fact-check"),
    path(
        "vis/<str:day>/<slug:language>/<slug:key>/<path:tail>",
        require_admin_access(preview.draft_page),
        name="draft-page",
    ),
    path(
        "vis/<str:day>/<slug:language>/<slug:key>/",
        require_admin_access(preview.draft_page),
        name="draft-start",
    ),
    path("brugere/<int:pk>/link/", require_admin_access(people.password_link), name="password-link"),
    path("", include(wagtail_urls)),
]
