"""The address of the form to practise on."""

from django.urls import path

from trygvej.reporting import views

urlpatterns = [path("indberet/oevelse/", views.practice_form, name="reporting-practice")]
