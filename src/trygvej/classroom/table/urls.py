"""What a learner in a class does: beneath the table, where her cookie is."""

from django.urls import path

from trygvej.classroom.table import after
from trygvej.classroom.table import views as table
from trygvej.classroom.views import stream

urlpatterns = [
    path("", table.join_one, name="class-join"),
    path("nu", table.now, name="class-now"),
    path("strom", stream.learner, name="class-stream"),
    path("haand", table.hand, name="class-hand"),
    path("naeste", table.go_on_now, name="class-on"),
    path("slut", after.how_was_it, name="class-over"),
    path("vis", after.show, name="class-show"),
    path("vis-ikke", after.show_not, name="class-show-not"),
]
