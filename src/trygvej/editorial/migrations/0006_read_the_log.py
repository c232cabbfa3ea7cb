"""Those who publish read in the log what is done with pages and with the words of the search, too.

Wagtail shows a line of its log to whoever has some permission on the kind of thing that it is about.
"""

from django.db import migrations

GROUPS = ("Gennemlæser", "Administrator")
KINDS = (("editorial", "pagedraft"), ("search", "owngroup"))


def make(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    for app, model in KINDS:
        kind, _ = ContentType.objects.get_or_create(app_label=app, model=model)
        permission, _ = Permission.objects.get_or_create(
            content_type=kind, codename=f"view_{model}", defaults={"name": f"view_{model}"}
        )
        for group in Group.objects.filter(name__in=GROUPS):
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0005_page_drafts"),
        ("search", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
