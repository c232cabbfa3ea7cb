"""The voice of an exercise: every line with its recording; record it here, or bring a file; hear a machine's draft."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from trygvej.editorial.forms import language_name
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.screens import screen
from trygvej.formats import public as formats
from trygvej.formats.public import VoiceLine

MOST = 20 * 1024 * 1024
"""The largest file of one line, in bytes."""
MICROPHONE = "camera=(), geolocation=(), microphone=(self)"


@require_safe
def voice(request: HttpRequest, key: str, language: str) -> HttpResponse:
    """Every line to say, and how its recording stands."""
    must_edit(request.user)
    lines = _lines(key, language)
    name = formats.title(formats.Material.EXERCISE, key, language)
    title = _("Voice: %(title)s") % {"title": name}
    response = screen(
        request, "voices.html", title,
        breadcrumbs_items=[
            {"url": reverse("editorial-formats:table"), "label": _("Formats")},
            {"url": request.path, "label": title},
        ],
        lines=lines, key=key, language=language, language_name=language_name(language),
        spoken=sum(one.recording is not None and not one.stale for one in lines), total=len(lines),
        machine=formats.may_publish(),
        others=[(code, language_name(code)) for code, _name in settings.LANGUAGES if code != language],
    )  # fmt: skip
    response["Permissions-Policy"] = MICROPHONE  # she records here, and nowhere else
    return response


@require_POST
def keep(request: HttpRequest, key: str, language: str, line: str) -> HttpResponse:
    """Keep a recording of a line; the words must be those that she had before her."""
    must_edit(request.user)
    found = _line(key, language, line)
    upload = request.FILES.get("sound")
    back = redirect(reverse("editorial-formats:voice", args=[key, language]) + f"#{line}")
    if request.POST.get("mark") != found.line.mark:
        messages.error(
            request, _("The words have been changed meanwhile. Read them again, and record them anew.")
        )
        return back
    if upload is None or upload.size > MOST:
        messages.error(request, _("Choose a file with sound that is smaller than 20 MB."))
        return back
    try:
        formats.keep_voice(key, found.line, upload.read())
    except (formats.NotSound, formats.CannotMake) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The recording is kept."))
    return back


@require_POST
def remove(request: HttpRequest, key: str, language: str, line: str) -> HttpResponse:
    """Take a recording away."""
    must_edit(request.user)
    _line(key, language, line)
    formats.remove_voice(key, language, line)
    messages.success(request, _("The recording is removed."))
    return redirect(reverse("editorial-formats:voice", args=[key, language]) + f"#{line}")


@require_POST
def speak(request: HttpRequest, key: str, language: str) -> HttpResponse:
    """Let the site's own engine say the lines that nobody has recorded, where what it says may be published."""
    must_edit(request.user)
    lines = tuple(one.line for one in _lines(key, language))
    try:
        formats.speak_lines(key, lines)
    except (formats.MayNot, formats.NotSound, formats.CannotMake) as error:
        messages.error(request, str(error) or _("No machine on this site may speak in public."))
    else:
        messages.success(request, _("The machine has spoken the rest."))
    return redirect("editorial-formats:voice", key, language)


@require_safe
def recorded(request: HttpRequest, key: str, language: str, line: str) -> HttpResponse:
    """The recording of a line."""
    must_edit(request.user)
    found = _line(key, language, line)
    if found.recording is None:
        raise Http404(line)
    return _sound(formats.recorded(found.recording), "audio/flac")


@require_safe
def draft(request: HttpRequest, key: str, language: str, line: str) -> HttpResponse:
    """A line as a machine reads it: for editors, and never let out."""
    must_edit(request.user)
    try:
        return _sound(formats.say_draft(_line(key, language, line).line), "audio/wav")
    except formats.CannotMake as error:
        return HttpResponse(str(error), status=503, content_type="text/plain; charset=utf-8")


def _sound(content: bytes, media: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media)
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _lines(key: str, language: str) -> tuple[VoiceLine, ...]:
    found = formats.voice_lines(key, language) if key in formats.known_keys() else ()
    if not found:
        raise Http404(key)
    return found


def _line(key: str, language: str, line: str) -> VoiceLine:
    found = next((one for one in _lines(key, language) if one.line.key == line), None)
    if found is None:
        raise Http404(line)
    return found
