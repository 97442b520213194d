"""What holds for every file of the project."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

LIMIT = 300
# Module longer than the limit: why it still has one subject.
LONG_FOR_A_REASON: dict[str, str] = {}

# In pieces, so that this file doesn't name them itself.
REGISTRY_HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("proxy", "golang", "org"),
        ("crates", "io"),
        ("conda", "anaconda", "org"),
    )
]
FORBIDDEN = re.compile("|".join([*map(re.escape, REGISTRY_HOSTS), "index" + "-url"]), re.IGNORECASE)


def test_modules_stay_small(root: Path) -> None:
    lengths = {
        module.relative_to(root).as_posix(): len(module.read_text(encoding="utf-8").splitlines())
        for module in (root / "src").rglob("*.py")
    }
    long = {name for name, lines in lengths.items() if lines > LIMIT}
    assert long == LONG_FOR_A_REASON.keys()


def test_no_file_names_a_package_registry(project_files: list[Path], root: Path) -> None:
    assert project_files
    found = []
    for file in project_files:
        text = file.read_bytes().decode("utf-8", errors="replace")
        found += [f"{file.relative_to(root)}: {match.group()}" for match in FORBIDDEN.finditer(text)]
    assert found == []


@pytest.mark.parametrize("lock", ["dev", "bench"])
def test_every_pinned_requirement_has_a_hash(root: Path, lock: str) -> None:
    lines = (root / "requirements" / f"{lock}.txt").read_text(encoding="utf-8").splitlines()
    pinned = [number for number, line in enumerate(lines) if re.match(r"[a-z0-9][a-z0-9._-]*==\S+ ", line)]
    others = [line for line in lines if not line.startswith("#") and "==" not in line and "--hash=sha256:" not in line]
    assert len(pinned) > 20
    assert others == []
    assert all("--hash=sha256:" in lines[number + 1] for number in pinned)
