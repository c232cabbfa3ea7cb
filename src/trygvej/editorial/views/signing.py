"""Sign language: the words of each step, the film of who signs them, and which are older than their words."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from trygvej.editorial import completeness
from trygvej.editorial.permissions import must_edit, must_publish
from trygvej.editorial.screens import screen
from trygvej.formats import public as formats
from trygvej.formats.public import Material, Piece, SignStep, State

MOST = 20_000_000
"""The largest file of one film that comes in here, in bytes; the front door takes no more."""
LANGUAGE = "da"
"""The language whose words are signed: there is one sign language here."""


@require_safe
def sign(request: HttpRequest, name: str) -> HttpResponse:
    """Every step to sign, and how its film stands."""
    must_edit(request.user)
    steps = _steps(name)
    title = _("Sign language: %(title)s") % {"title": formats.title(Material.EXERCISE, name, LANGUAGE)}
    whole = completeness.line_of(Piece(Material.EXERCISE, name, "sign", LANGUAGE))
    return screen(
        request, "signing.html", title,
        ((_("Formats"), reverse("editorial-formats:table")), (title, request.path)),
        steps=steps, key=name, there=sum(one.state is State.THERE for one in steps), total=len(steps),
        held=whole is not None and whole.held,
    )  # fmt: skip


@require_POST
def keep(request: HttpRequest, name: str, step: str) -> HttpResponse:
    """Keep the film of a step; the words must be those that were signed."""
    must_publish(request.user)
    if request.POST.get("mark") != _step(name, step).fingerprint:
        messages.error(
            request, _("The words have been changed meanwhile. Read them again, and film them anew.")
        )
    else:
        hand_in(request, name, step)
    return _back(name, step)


@require_POST
def remove(request: HttpRequest, name: str, step: str) -> HttpResponse:
    """Take the film of a step away."""
    must_publish(request.user)
    _step(name, step)
    formats.remove_sign_film(name, step=step)
    messages.success(request, _("It is removed."))
    return _back(name, step)


@require_safe
def film(request: HttpRequest, name: str, step: str) -> HttpResponse:
    """The film of a step as it is, also where it is not given out."""
    must_edit(request.user)
    found = formats.read_step(name, LANGUAGE, step, public=False)
    if found is None:
        raise Http404(step)
    response = formats.ranged(request, found[0], "video/mp4", found[1])
    response["Cache-Control"] = "no-store"
    return response


def hand_in(request: HttpRequest, key: str, step: str = "") -> None:
    """Keep the film that was sent, of a whole exercise or of a step; or say why not, and what to do."""
    given = request.FILES.get("film")
    if given is None or given.size is None:
        messages.error(request, _("Choose a file first."))
    elif given.size > MOST:
        messages.error(request, refusals()["large"])
    else:
        try:
            formats.keep_sign_film(key, given.read(), step=step)
        except formats.BadFilm as error:
            messages.error(request, refusals().get(error.why, refusals()["kind"]))
        except formats.CannotMake as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The film is kept."))


def refusals() -> dict[str, str]:
    """Why a film is refused, and what to do."""
    return {
        "kind": _("This is not a film that browsers can play. Save it as MP4 (H.264), and try again."),
        "codec": _("The picture is packed in another way than H.264. Save it as MP4 (H.264), and try again."),
        "long": _("The film is longer than a quarter of an hour. Make it shorter, and try again."),
        "large": _("The film is too large. Save it in at most 1920 pixels and 20 MB, and try again."),
    }


def _back(key: str, step: str) -> HttpResponse:
    return redirect(reverse("editorial-formats:sign", args=[key]) + f"#{step}")


def _steps(key: str) -> tuple[SignStep, ...]:
    found = formats.sign_steps(key)
    if not found:
        raise Http404(key)
    return found


def _step(key: str, step: str) -> SignStep:
    found = next((one for one in _steps(key) if one.step.key == step), None)
    if found is None:
        raise Http404(step)
    return found
