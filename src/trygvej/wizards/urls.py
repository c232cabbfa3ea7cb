"""Addresses of the wizards."""

from django.urls import path

from trygvej.wizards import views

urlpatterns = [
    path("vejviser/", views.all_wizards, name="wizards"),
    path("vejviser/<slug:key>/", views.start, name="wizard"),
    path("vejviser/<slug:key>/svar", views.step, name="wizard-step"),
    path("vejviser/<slug:key>/tag-med", views.sheet, name="wizard-sheet"),
    path("vejviser/<slug:key>/tegning", views.drawing, name="wizard-drawing"),
]
