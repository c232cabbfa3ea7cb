"""The voice of an exercise or a film: every line with its recording; record it here, bring a file, hear a draft."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from trygvej.editorial import completeness
from trygvej.editorial.forms import language_name
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.screens import screen
from trygvej.formats import public as formats
from trygvej.formats.public import Material, VoiceLine

MOST = 20 * 1024 * 1024
"""The largest file of one line, in bytes."""
MICROPHONE = "camera=(), geolocation=(), microphone=(self)"


@require_safe
def voice(request: HttpRequest, material: str, name: str, language: str) -> HttpResponse:
    """Every line to say, and how its recording stands."""
    must_edit(request.user)
    owner = _spoken(material, name, language)
    lines = formats.voice_lines(owner, name, language)
    title = _("Voice: %(title)s") % {"title": formats.title(owner, name, language)}
    response = screen(
        request, "voices.html", title,
        breadcrumbs_items=[
            {"url": reverse("editorial-formats:table"), "label": _("Formats")},
            {"url": request.path, "label": title},
        ],
        lines=lines, material=material, key=name, language=language, language_name=language_name(language),
        spoken=sum(one.recording is not None and not one.stale for one in lines), total=len(lines),
        machine=formats.may_publish(), untold=completeness.broken(formats.untold_films([name], (), [language])),
        made=[(line, formats.names()[line.piece.format], completeness.states()[line.state])
              for line in formats.lines((owner, name, language), formats.VOICED)],
        others=[(code, language_name(code)) for code in _others(owner, name, language)],
    )  # fmt: skip
    response["Permissions-Policy"] = MICROPHONE  # she records here, and nowhere else
    return response


@require_POST
def keep(request: HttpRequest, material: str, name: str, language: str, line: str) -> HttpResponse:
    """Keep a recording of a line; the words must be those that she had before her."""
    must_edit(request.user)
    found = _line(material, name, language, line)
    upload = request.FILES.get("sound")
    back = redirect(_page(material, name, language) + f"#{line}")
    if request.POST.get("mark") != found.line.mark:
        messages.error(
            request, _("The words have been changed meanwhile. Read them again, and record them anew.")
        )
        return back
    if upload is None or upload.size > MOST:
        messages.error(request, _("Choose a file with sound that is smaller than 20 MB."))
        return back
    try:
        formats.keep_voice(Material(material), name, found.line, upload.read())
    except (formats.NotSound, formats.CannotMake) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The recording is kept."))
    return back


@require_POST
def remove(request: HttpRequest, material: str, name: str, language: str, line: str) -> HttpResponse:
    """Take a recording away."""
    must_edit(request.user)
    _line(material, name, language, line)
    formats.remove_voice(Material(material), name, language, line)
    messages.success(request, _("The recording is removed."))
    return redirect(_page(material, name, language) + f"#{line}")


@require_POST
def speak(request: HttpRequest, material: str, name: str, language: str) -> HttpResponse:
    """Let the site's own engine say the lines that nobody has recorded, where what it says may be published."""
    must_edit(request.user)
    owner = _spoken(material, name, language)
    lines = tuple(one.line for one in formats.voice_lines(owner, name, language))
    try:
        formats.speak_lines(owner, name, lines)
    except (formats.MayNot, formats.NotSound, formats.CannotMake) as error:
        messages.error(request, str(error) or _("No machine on this site may speak in public."))
    else:
        messages.success(request, _("The machine has spoken the rest."))
    return redirect(_page(material, name, language))


@require_safe
def recorded(request: HttpRequest, material: str, name: str, language: str, line: str) -> HttpResponse:
    """The recording of a line."""
    must_edit(request.user)
    found = _line(material, name, language, line)
    if found.recording is None:
        raise Http404(line)
    return _sound(formats.recorded(found.recording), "audio/flac")


@require_safe
def draft(request: HttpRequest, material: str, name: str, language: str, line: str) -> HttpResponse:
    """A line as a machine reads it: for editors, and never let out."""
    must_edit(request.user)
    try:
        return _sound(formats.say_draft(_line(material, name, language, line).line), "audio/wav")
    except formats.CannotMake as error:
        return HttpResponse(str(error), status=503, content_type="text/plain; charset=utf-8")


def _sound(content: bytes, media: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media)
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _page(material: str, key: str, language: str) -> str:
    return reverse("editorial-formats:voice", args=[material, key, language])


def _others(material: Material, key: str, language: str) -> list[str]:
    """The other languages that it is told in, in the order of the site."""
    told = formats.languages(material, key)
    return [code for code, _name in settings.LANGUAGES if code in told and code != language]


def _spoken(material: str, key: str, language: str) -> Material:
    """What the address names, if it is something with a voice.

    Raises:
        Http404: it is not.
    """
    known = material in list(Material) and formats.has_voice(Material(material))
    if not known or language not in formats.languages(Material(material), key):
        raise Http404(key)
    return Material(material)


def _line(material: str, key: str, language: str, line: str) -> VoiceLine:
    lines = formats.voice_lines(_spoken(material, key, language), key, language)
    found = next((one for one in lines if one.line.key == line), None)
    if found is None:
        raise Http404(line)
    return found
