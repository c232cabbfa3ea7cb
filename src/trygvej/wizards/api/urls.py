"""Addresses of the API. They have no language of their own; what is asked for says it."""

from django.urls import path

from trygvej.wizards.api import views

urlpatterns = [
    path("openapi.json", views.description, name="api-description"),
    path("wizards", views.listed, name="api-wizards"),
    path("wizards/<slug:key>", views.definition, name="api-wizard"),
    path("wizards/<slug:key>/walk", views.walked, name="api-walk"),
    path("wizards/<slug:key>/drawing", views.drawn, name="api-drawing"),
    path("wizards/<slug:key>.yaml", views.document, name="api-document"),
    path("<path:rest>", views.nothing_there),
    path("", views.nothing_there),
]
