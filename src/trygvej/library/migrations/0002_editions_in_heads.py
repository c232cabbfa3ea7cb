"""Heads tell for which groups a page has an edition, so that its leaflets are known without reading the page."""

from django.db import migrations


def write_heads(apps, schema_editor):
    import json

    versions = apps.get_model("library", "PageVersion")
    for pk in list(versions.objects.values_list("pk", flat=True)):
        document, head = versions.objects.values_list("document", "head").get(pk=pk)
        groups = [group for block in json.loads(document).get("body", []) for group in block.get("for", [])]
        told = json.loads(head) | {"editions": list(dict.fromkeys(groups))}
        versions.objects.filter(pk=pk).update(head=json.dumps(told, ensure_ascii=False, separators=(",", ":")))


class Migration(migrations.Migration):
    dependencies = [("library", "0001_pages")]
    operations = [migrations.RunPython(write_heads, migrations.RunPython.noop)]
