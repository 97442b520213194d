"""How the tests on the rules lay down a plan and ask what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ivpgen.plan.load import load
from ivpgen.rules import Outcome, check
from ivpgen.rules.record import files

Checked = Callable[..., Outcome]


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """The outcome for an example: parts of a plan, as in the record of a rule."""

    def run(example: str, profiel: str | None = None) -> Outcome:
        for name, text in files(example).items():
            target = tmp_path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return check(load(tmp_path), profiel=profiel)

    return run
