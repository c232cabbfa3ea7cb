"""Of each public page is kept what it led to last night and was not there."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("library", "0002_editions_in_heads")]
    operations = [
        migrations.AddField(
            model_name="pagepublication",
            name="lost",
            field=models.TextField(blank=True, default=""),
        )
    ]
