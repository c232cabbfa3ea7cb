"""Addresses of the table: one session's own, for no other eyes and no memory."""

from django.urls import path

from trygvej.practice.table import views

urlpatterns = [
    path("", views.screen, name="table"),
    path("begynd", views.begin_one, name="table-begin"),
    path("tryk", views.press, name="table-press"),
    path("fortryd", views.undo, name="table-undo"),
    path("forfra", views.restart, name="table-restart"),
    path("hjaelp", views.hint, name="table-hint"),
    path("set", views.looked, name="table-looked"),
    path("igen", views.again, name="table-again"),
    path("slut", views.finish, name="table-end"),
    path("kode", views.code, name="table-code"),
    path("print", views.card, name="table-print"),
    path("hent", views.fetch, name="table-fetch"),
]
