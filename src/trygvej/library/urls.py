"""Addresses of the library in each language."""

from django.urls import path

from trygvej.library import feeds, views

urlpatterns = [
    path("hjaelp/", views.lobby, name="help"),
    path("hjaelp/nyt.xml", feeds.newest, name="help-newest"),
    path("hjaelp/mennesker/", views.helpers, name="help-people"),
    path("hjaelp/emne/<slug:key>/", views.behind, {"way": "topics"}, name="help-topic"),
    path("hjaelp/situation/<slug:key>/", views.behind, {"way": "situations"}, name="help-situation"),
    path("hjaelp/for/<slug:key>/", views.behind, {"way": "groups"}, name="help-group"),
    path("hjaelp/<slug:key>/", views.page, name="help-page"),
    path("hjaelp/<slug:key>/pakke.zip", views.kit_file, name="help-kit-file"),
    path("hjaelp/<slug:key>/pakke/<slug:mark>/", views.kit_age, name="help-kit-age"),
    path("hjaelp/<slug:key>/til/<slug:group>/", views.page, name="help-edition"),
]
