"""When the public first saw a version. What is public now, and every version before it, was seen when it was written."""

from django.db import migrations, models
from django.db.models import F


def fill(apps, schema_editor):
    Version = apps.get_model("wizards", "Version")
    for publication in apps.get_model("wizards", "Publication").objects.select_related("version"):
        seen = Version.objects.filter(key=publication.key, number__lte=publication.version.number)
        seen.update(published=F("created"))


class Migration(migrations.Migration):
    dependencies = [("wizards", "0001_initial")]
    operations = [
        migrations.AddField(
            "version",
            "published",
            models.DateTimeField(blank=True, help_text="When the public first saw it", null=True),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
