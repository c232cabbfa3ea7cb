"""Addresses of a class for people; the short one is read aloud in a room."""

from django.urls import path

from trygvej.classroom.views import lead, public, room, stream, table

urlpatterns = [
    path("klasse/", public.door, name="class-door"),
    path("klasse/ny/", public.new, name="class-new"),
    path("klasse/kort/", room.home, name="class-home"),
    path("klasse/leder/<str:key>/", lead.desk, name="class-desk"),
    path("klasse/leder/<str:key>/hold.csv", table.table, name="class-table"),
    path("klasse/leder/<str:key>/strom", stream.desk, name="class-desk-stream"),
    path("klasse/leder/<str:key>/plads/<int:seat>/", lead.seat, name="class-seat"),
    path("klasse/tavle/<int:lesson>/<str:key>/", room.wall, name="class-wall"),
    path("klasse/tavle/<int:lesson>/<str:key>/strom", stream.wall, name="class-wall-stream"),
]
