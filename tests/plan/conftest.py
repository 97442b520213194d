"""How the tests on the model read a plan from text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.record import files

Read = Callable[[str], Planmap]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The folder for an example: a plan and, after a line `# uitvoering/2027.yaml`, more files."""

    def run(example: str) -> Planmap:
        for name, text in files(example).items():
            target = tmp_path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return load(tmp_path)

    return run
