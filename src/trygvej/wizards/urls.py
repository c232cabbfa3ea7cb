"""Addresses of the wizards."""

from django.urls import path

from trygvej.wizards import views
from trygvej.wizards.addresses import EMBEDDED
from trygvej.wizards.embed import views as embed

urlpatterns = [
    path("vejviser/", views.all_wizards, name="wizards"),
    path("vejviser/<slug:key>/", views.start, name="wizard"),
    path("vejviser/<slug:key>/svar", views.step, name="wizard-step"),
    path("vejviser/<slug:key>/tag-med", views.sheet, name="wizard-sheet"),
    path("vejviser/<slug:key>/tegning", views.drawing, name="wizard-drawing"),
    path("vejviser/<slug:key>/aendringer", views.changes, name="wizard-changes"),
    path(f"{EMBEDDED}/<slug:key>/", views.start, {"place": EMBEDDED}, name="embedded"),
    path(f"{EMBEDDED}/<slug:key>/svar", views.step, {"place": EMBEDDED}, name="embedded-step"),
    path(f"{EMBEDDED}/<slug:key>/tag-med", views.sheet, {"place": EMBEDDED}, name="embedded-sheet"),
    path("brug-vejviserne/", embed.choose, name="reuse"),
    path("brug-vejviserne/<slug:key>/<slug:code>/", embed.copy, name="reuse-wizard"),
]
