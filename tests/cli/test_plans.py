"""How the files of a plan are named on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.cli.plans import prefix


@pytest.mark.parametrize(
    ("root", "shown"),
    [
        (".", ""),
        ("plan", "plan/"),
        ("./plan", "plan/"),
        ("../plan", "../plan/"),
        ("/", "/"),
        ("a/b", "a/b/"),
        ("/elders", "/elders/"),
    ],
)
def test_as_named(root: str, shown: str) -> None:
    assert prefix(Path(root)) == shown


def test_absolute_below_the_current_folder(folder: Path) -> None:
    assert prefix(folder) == ""
    assert prefix(folder / "plan") == "plan/"


def test_from_another_folder(folder: Path) -> None:
    assert prefix(Path("plan"), str(folder.parent)) == f"{folder.name}/plan/"
    assert prefix(Path("plan"), "/elders") == "plan/"
