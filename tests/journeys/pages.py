"""The public pages, one address per distinct kind, in every language it is made in."""

from __future__ import annotations

WIZARD = "/vejviser/virksomhedsform"
ALONE = "situation=ny&hvem=alene&ansatte=nej&risiko=ja"
OUTCOME = "situation=ny&hvem=alene&ansatte=ja&risiko=ja"

EVERYWHERE = {
    "home": "/",
    "about": "/om/",
    "privacy": "/privatliv/",
    "accessibility": "/tilgaengelighed/",
    "wizards": "/vejviser/",
    "reuse": "/brug-vejviserne/",
    "guides": "/trin-for-trin/",
    "guide": "/trin-for-trin/svindel-sms/",
    "guide-logged-on": "/trin-for-trin/foerste-log-paa/",
    "paper": "/trin-for-trin/svindel-sms/papir/00000000/",
    "help": "/hjaelp/",
    "help-topic": "/hjaelp/emne/svindel/",
    "help-question": "/hjaelp/genkend-svindel/",
    "class-door": "/klasse/",
    "class-new": "/klasse/ny/",
    "search": "/soeg/",
    "search-found": "/soeg/?q=mitid",
    "not-found": "/findes-ikke/",
}
MADE_IN = {
    "start": f"{WIZARD}/",
    "start-date": f"{WIZARD}/?dato=2018-03-01",
    "start-date-error": f"{WIZARD}/?dato=1999-01-01",
    "question": f"{WIZARD}/svar?v=1",
    "question-later": f"{WIZARD}/svar?v=1&situation=ny&hvem=alene",
    "question-error": f"{WIZARD}/svar?v=1&situation=sludder",
    "outcome": f"{WIZARD}/svar?v=1&{OUTCOME}",
    "outcome-date": f"{WIZARD}/svar?v=1&dato=2018-03-01&{OUTCOME}",
    "sheet": f"{WIZARD}/tag-med?v=1&{OUTCOME}",
    "drawing": f"{WIZARD}/tegning",
    "framed": f"/indlejret/virksomhedsform/svar?v=1&{OUTCOME}",
}
MIRRORED = {  # once from left to right and once from right to left: in English they are the Danish templates
    "search-nothing": "/soeg/?q=qxzqxzqxz",
    "search-refused": "/soeg/?nummer=1",
    "help-people": "/hjaelp/mennesker/",
    "guide-framed": "/indlejret/trin-for-trin/svindel-sms/",
    "guide-copy": "/trin-for-trin/svindel-sms/indlejr/",
    "poster": "/plakater/snydt-ring-nu/",
    "posters": "/plakater/",
}
REPORTING = {
    "reporting": "/indberet/oevelse/",
    "reporting-came-along": "/indberet/oevelse/?ansatte=3&dag=2026-03-01",
}
IN_DANISH = {  # in the other languages they are the same templates: see test_library.py
    "help-guide": "/hjaelp/hvad-goer-jeg-snydt/",
    "help-leaflet": "/hjaelp/pas-paa-dine-koder/",
    "help-kit": "/hjaelp/svindelaften-for-seniorer/",
}
PREFIX = {"da": "", "en": "/en", "ar": "/ar"}


def distinct() -> list[tuple[str, str, str]]:
    """Every (name, language, path)."""
    found = [
        (name, code, prefix + path) for name, path in EVERYWHERE.items() for code, prefix in PREFIX.items()
    ]
    found += [(name, code, PREFIX[code] + path) for name, path in MADE_IN.items() for code in ("da", "en")]
    found += [(name, code, PREFIX[code] + path) for name, path in REPORTING.items() for code in ("da", "en")]
    found += [(name, code, PREFIX[code] + path) for name, path in MIRRORED.items() for code in ("da", "ar")]
    found += [(name, "da", path) for name, path in IN_DANISH.items()]
    found.append(("missing", "ar", f"/ar{WIZARD}/"))
    return found
