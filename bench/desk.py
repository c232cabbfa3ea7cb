"""An editor at a guide of 300 nodes, in a process of her own: opens and changes nodes, prints CPU seconds as JSON.

Run by ``bench.rows.editing`` as ``python -m bench.desk``, with TRYGVEJ_HOME set to a folder that is thrown away.
"""

from __future__ import annotations

import json
import os
import time

NODES = 300
OPENED = (5, 100, 200)


def main() -> None:
    """Set the site up, then measure."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "trygvej.config.settings"
    os.environ |= {"STAFF_SECOND_FACTOR": "0", "LOG_LEVEL": "ERROR"}
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.test.utils import override_settings

    call_command("migrate", verbosity=0)
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        ALLOWED_HOSTS=["testserver"], STORAGES={**settings.STORAGES, "staticfiles": plain}
    ):
        print(json.dumps(_measured()))


def _measured() -> dict[str, list[float]]:
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group
    from django.test import Client

    from trygvej.editorial.actions.begin_draft import begin_draft
    from trygvej.editorial.tests.typist import fields_of
    from trygvej.engines.wizard.tests.large import tree

    user = get_user_model().objects.create(username="anna")
    user.groups.set([Group.objects.get(name="Redaktør")])
    client = Client()
    client.force_login(user)
    begin_draft(tree(NODES), user)
    client.get("/redaktion/vejvisere/stor/")  # templates and words are read once
    found: dict[str, list[float]] = {"open": [], "save": []}
    for number in OPENED:
        path = f"/redaktion/vejvisere/stor/questions/q{number}/"
        found["open"].append(_spent(lambda path=path: client.get(path)))
        sent = fields_of(client, path) | {"text.da": f"Hvad med nummer {number}?"}
        found["save"].append(_spent(lambda path=path, sent=sent: client.post(path, sent)))
    return found


def _spent(step: object) -> float:
    before = time.process_time()
    response = step()  # type: ignore[operator]
    if response.status_code not in (200, 302):
        raise SystemExit(f"answered {response.status_code}")
    return time.process_time() - before


if __name__ == "__main__":
    main()
