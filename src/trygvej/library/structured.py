"""What a page says of itself to machines (schema.org), as a block of data that no browser runs."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from trygvej.design.public import plain
from trygvej.library.pages import HelpPage, Part


def page(shown: HelpPage) -> Markup:
    """The data of a page as an element for its head; browsers do not run it, so the policy lets it stand."""
    made = {**_article(shown), **_more(shown)}
    said = _safe({"@context": "https://schema.org", "@graph": [made, _crumbs(shown)]})
    return Markup('<script type="application/ld+json">{}</script>').format(said)


def _article(shown: HelpPage) -> dict[str, Any]:
    return {
        "@id": shown.address,
        "url": shown.address,
        "name": shown.title,
        "inLanguage": shown.spoken,
        "dateModified": shown.checked.isoformat(),
        "publisher": {"@type": "Organization", "name": shown.owner},
        "isAccessibleForFree": True,
    }


def _more(shown: HelpPage) -> dict[str, Any]:
    steps = [item for part in shown.body if part.kind == "steps" for item in part.items]
    if shown.kind == "question":
        answer = " ".join([plain(shown.short), *_texts(shown.body)])
        question = {"@type": "Question", "name": shown.title,
                    "acceptedAnswer": {"@type": "Answer", "text": answer}}  # fmt: skip
        return {"@type": "FAQPage", "mainEntity": [question]}
    if shown.kind == "guide" and steps:
        return {"@type": "HowTo", "step": [{"@type": "HowToStep", "text": plain(step)} for step in steps]}
    return {"@type": "Article", "headline": shown.title, "description": plain(shown.short)}


def _texts(body: tuple[Part, ...]) -> list[str]:
    return [plain(text) for part in body for text in part.texts if text]


def _crumbs(shown: HelpPage) -> dict[str, Any]:
    site = shown.address.split("/", 3)
    start = "/".join(site[:3])
    items = [
        {"@type": "ListItem", "position": number, "name": title.text, "item": start + href}
        for number, (title, href) in enumerate(shown.crumbs, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _safe(value: Any) -> Markup:
    """JSON in which nothing can end the element it stands in."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&":
        said = said.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(said)  # noqa: S704 - every sign that means something in HTML is written as a number
