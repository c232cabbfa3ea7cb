"""The address that the squares of a batch lead through. It has no language: what comes after it has."""

from django.urls import path

from trygvej.formats.batches import views

urlpatterns = [path("<slug:batch>/<path:rest>", views.lead, name="batch")]
