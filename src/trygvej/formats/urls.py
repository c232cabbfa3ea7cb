"""Addresses of the made formats."""

from django.urls import path

from trygvej.formats import guides, views

urlpatterns = [
    path("vejviser/<slug:key>/hele-vejviseren.pdf", views.booklet, name="wizard-booklet"),
    path("trin-for-trin/", guides.all_guides, name="guides"),
    path("trin-for-trin/<slug:key>/", guides.guide, name="guide"),
]
