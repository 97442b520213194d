"""How the tests on fixes lay down a plan and mend it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ivpgen.fixing.run import Fixed, fix
from ivpgen.fixing.writing import put
from ivpgen.rules.record import files

Lay = Callable[[str], Path]


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """A folder with the plan that an example stands for."""

    def lay(example: str) -> Path:
        write(tmp_path / "plan", files(example))
        return tmp_path / "plan"

    return lay


def write(folder: Path, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


def texts(folder: Path) -> dict[str, str]:
    """The text of every file below a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def mended(folder: Path) -> Fixed:
    """Mend the plan in a folder."""
    fixed = fix(folder)
    put(fixed.files)
    return fixed
