"""The three roles, as groups with their permissions; Wagtail's own two groups, which nobody uses here, go."""

from django.db import migrations

GROUPS = {
    "Redaktør": ("wagtailadmin.access_admin", "editorial.change_wizarddraft"),
    "Gennemlæser": (
        "wagtailadmin.access_admin", "editorial.change_wizarddraft", "editorial.publish_wizarddraft",
    ),
    "Administrator": (
        "wagtailadmin.access_admin", "editorial.change_wizarddraft", "editorial.publish_wizarddraft",
        "auth.add_user", "auth.change_user", "auth.delete_user",
    ),
}
MODELS = {"access_admin": "admin", "change_wizarddraft": "wizarddraft", "publish_wizarddraft": "wizarddraft"}


def make(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    Group.objects.filter(name__in=["Editors", "Moderators"]).delete()
    for name, permissions in GROUPS.items():
        group, _ = Group.objects.get_or_create(name=name)
        for each in permissions:
            app, codename = each.split(".")
            kind, _ = ContentType.objects.get_or_create(app_label=app, model=MODELS.get(codename, "user"))
            permission, _ = Permission.objects.get_or_create(
                content_type=kind, codename=codename, defaults={"name": codename}
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0054_initial_locale"),
    ]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
