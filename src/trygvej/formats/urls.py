"""Addresses of the made formats."""

from django.urls import path

from trygvej.formats import views

urlpatterns = [
    path("vejviser/<slug:key>/hele-vejviseren.pdf", views.booklet, name="wizard-booklet"),
]
