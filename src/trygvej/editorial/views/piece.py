"""One made piece: look at it, give it out or hold it back, say that it is not needed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from trygvej.design.public import localized
from trygvej.editorial import completeness
from trygvej.editorial.forms import language_name
from trygvej.editorial.permissions import must_edit, must_publish
from trygvej.editorial.screens import screen
from trygvej.editorial.views.signing import hand_in
from trygvej.formats import public as formats
from trygvej.formats.public import Decision, Line, Material, Piece

CHOICES = ("", Decision.HELD_BACK, Decision.NOT_NEEDED)


@require_http_methods(["GET", "HEAD", "POST"])
def piece(request: HttpRequest, material: str, name: str, form: str, language: str) -> HttpResponse:
    """How a piece stands, and what to do about it."""
    must_edit(request.user)
    line = _found(material, name, form, language)
    place = [material, name, form, language]
    if request.method == "POST":
        what = request.POST.get("what", "")
        if what == "sign" and formats.FORMATS[form].by_hand:
            must_publish(request.user)
            hand_in(request, name)
        elif what == "unsign" and formats.FORMATS[form].by_hand:
            must_publish(request.user)
            formats.remove_sign_film(name)
            messages.success(request, _("It is removed."))
        elif what == "make":
            formats.order_pieces([line], priority=-1)
            messages.success(request, _("The worker makes it now. Look again in a moment."))
        elif what in CHOICES:
            must_publish(request.user)
            formats.decide([line.piece], what)
            messages.success(request, _("It is written down."))
        return redirect("editorial-formats:piece", *place)
    title = formats.title(line.piece.material, name, language)
    return screen(
        request, "piece.html", title,
        ((_("Formats"), reverse("editorial-formats:table")), (title, request.path)),
        by_hand=formats.FORMATS[form].by_hand, captions=_captions(line),
        line=line, name=formats.names()[form], language=language_name(language),
        state=completeness.states()[line.state], note=completeness.note_of(line),
        media=formats.FORMATS[form].media.partition("/")[0],
        untold=completeness.broken(formats.untold_films([name], [form], [language])),
        address=formats.address(line), there=formats.read(line) is not None, place=place,
        waiting=(line.piece.material, name, language) in formats.waiting(),
    )  # fmt: skip


@require_safe
def piece_file(request: HttpRequest, material: str, name: str, form: str, language: str) -> HttpResponse:
    """The file as it is, also where it is not given out."""
    must_edit(request.user)
    line = _found(material, name, form, language)
    content = formats.read(line)
    if content is None:
        raise Http404
    return file_of(request, line, content, f"{name}-{form}-{language}")


def file_of(request: HttpRequest, line: Line, content: bytes, name: str) -> HttpResponse:
    """A made file for those who are logged on, whole or a piece of it; no memory keeps it."""
    form = formats.FORMATS[line.piece.format]
    response = formats.ranged(request, content, form.media, line.fingerprint)
    response["Content-Disposition"] = f'inline; filename="{name}.{form.suffix}"'
    response["Content-Security-Policy"] = "frame-ancestors 'none'"
    response["Cache-Control"] = "no-store"
    return response


def _captions(line: Line) -> str:
    """The address of its captions; empty where it has none."""
    path = formats.FORMATS[line.piece.format].captions % {"key": line.piece.key}
    return localized(path, line.piece.language) if path else ""


def piece_of(material: str, key: str, form: str, language: str) -> Piece:
    """A piece by the words of its address.

    Raises:
        LookupError: there is no such material or format.
    """
    if material not in list(Material) or form not in formats.FORMATS:
        raise LookupError(form)
    return Piece(Material(material), key, form, language)


def _found(material: str, key: str, form: str, language: str) -> Line:
    try:
        wanted = piece_of(material, key, form, language)
    except LookupError as error:
        raise Http404 from error
    line = completeness.line_of(wanted)
    if line is None:
        raise Http404(key)
    return line
