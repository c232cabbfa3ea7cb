"""`trygvej sign`: an operator puts films in sign language beside an exercise and its steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from trygvej.cli.sign import command as sign
from trygvej.formats import public
from trygvej.formats.public import State
from trygvej.formats.tests import conftest
from trygvej.formats.tests.papers import ONE
from trygvej.formats.tests.test_sign import filmed

media = conftest.media


def there() -> list[bool]:
    return [one.state is State.THERE for one in public.sign_steps(ONE)]


@pytest.mark.django_db
def test_a_step_is_taken_by_its_number_or_its_key(media: Path, tmp_path: Path) -> None:
    path, run = tmp_path / "given.mp4", CliRunner().invoke
    path.write_bytes(filmed(tmp_path))
    steps = [one.step.key for one in public.sign_steps(ONE)]
    assert run(sign, [ONE, f"{path}", "--step", "2"]).exit_code == 0
    assert run(sign, [ONE, f"{path}", "--step", steps[0]]).exit_code == 0
    assert there() == [True, True, *[False] * (len(steps) - 2)]
    wrong = run(sign, [ONE, f"{path}", "--step", "99"])
    assert wrong.exit_code != 0
    assert steps[0] in wrong.output
    assert run(sign, ["findes-ikke", f"{path}"]).exit_code != 0
    assert run(sign, [ONE, "--remove", "--step", "2"]).exit_code == 0
    assert there() == [True, *[False] * (len(steps) - 1)]
