"""Addresses that are the same in every language."""

from django.urls import path

from trygvej.library import feeds, views

urlpatterns = [
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("robots.txt", feeds.robots, name="robots"),
    path("billeder/<str:name>", views.picture, name="page-picture"),
]
