"""Addresses that everybody may share: the list of exercises, what each is, and how it is done."""

from django.urls import path

from trygvej.practice import views

urlpatterns = [
    path("oevelser/", views.all_exercises, name="exercises"),
    path("oevelser/fortsaet/", views.go_on, name="go-on"),
    path("oevelser/farvel/", views.goodbye, name="goodbye"),
    path("oevelser/<slug:key>/", views.exercise, name="exercise"),
    path("oevelser/<slug:key>/kort", views.card, name="exercise-card"),
    path("oevelser/<slug:key>/vis", views.show, name="exercise-show"),
]
