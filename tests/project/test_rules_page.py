"""docs/regels.md is what the rules say now, and the handleiding says the same of families and profiles."""

from __future__ import annotations

from pathlib import Path

from ivpgen.report.explain_markdown import page, profiles
from ivpgen.report.explained import FAMILIES, explained
from ivpgen.rules.table import BY_CODE


def test_the_page_about_the_rules_is_current(root: Path) -> None:
    made = page([explained(BY_CODE[code]) for code in sorted(BY_CODE)]) + "\n"
    kept = (root / "docs" / "regels.md").read_text(encoding="utf-8")
    assert kept == made, "docs/regels.md is behind the rules. Make it anew: make rules"


def test_the_handleiding_names_the_families_and_profiles_as_the_rules_do(root: Path) -> None:
    shown = (root / "docs" / "handleiding" / "controleren.md").read_text(encoding="utf-8")
    for digit, about in FAMILIES.items():
        assert f"| `IVP{digit}xx` | {about} |" in shown
    assert profiles() in shown
