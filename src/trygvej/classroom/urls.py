"""Addresses of a class for people; the short one is read aloud in a room."""

from django.urls import path

from trygvej.classroom.views import lead, public

urlpatterns = [
    path("klasse/", public.door, name="class-door"),
    path("klasse/ny/", public.new, name="class-new"),
    path("klasse/leder/<str:key>/", lead.desk, name="class-desk"),
    path("klasse/leder/<str:key>/hold.csv", lead.table, name="class-table"),
    path("klasse/leder/<str:key>/plads/<int:seat>/", lead.seat, name="class-seat"),
    path("klasse/tavle/<int:lesson>/<str:key>/", lead.wall, name="class-wall"),
]
