from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("practice", "0003_company")]

    operations = [
        migrations.RemoveField("session", "company"),  # PostgreSQL makes no number of a yes or no
        migrations.AddField("session", "company", models.BigIntegerField(default=0)),
        migrations.CreateModel(
            "Counter",
            [
                ("company", models.BigIntegerField(primary_key=True, serialize=False)),
                ("n", models.BigIntegerField(default=0)),
            ],
        ),
    ]
