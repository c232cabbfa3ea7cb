from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("practice", "0002_added_letter")]

    operations = [
        migrations.AddField("session", "company", models.BooleanField(default=False)),
    ]
