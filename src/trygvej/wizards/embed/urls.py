"""The address that other sites name. It has no language, and never changes."""

from django.urls import path

from trygvej.wizards.embed import views

urlpatterns = [path("indlejr.js", views.script, name="embed-script")]
