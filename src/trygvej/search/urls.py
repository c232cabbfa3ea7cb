"""Addresses of the search."""

from django.urls import path

from trygvej.search import views

urlpatterns = [
    path("soeg/", views.search, name="search"),
    path("soeg/forslag", views.suggest, name="suggest"),
]
