"""The page about accessibility says of every rule what its record says."""

from __future__ import annotations

from pathlib import Path

from ivpgen.access.record import NORM
from ivpgen.access.table import REGELS

PAGE = (Path(__file__).parents[2] / "docs" / "handleiding" / "toegankelijkheid.md").read_text(encoding="utf-8")


def test_every_rule_is_in_the_table_with_what_it_rests_on() -> None:
    for regel, _ in REGELS:
        grond = f"{NORM}: {', '.join(regel.clausules)}" if regel.grond == NORM else regel.grond
        assert f"| {regel.code} | {regel.naam} | {regel.niveau} | {grond} |\n" in PAGE


def test_every_rule_says_what_is_tested_and_what_isnt() -> None:
    for regel, _ in REGELS:
        said = [f"### {regel.code} {regel.naam}", "", regel.waarom, "", f"- **Getoetst**: {regel.toetst}"]
        if regel.toetst_niet:
            said.append(f"- **Niet getoetst**: {regel.toetst_niet}")
        assert "\n".join([*said, f"- **Zekerheid**: {regel.zekerheid}."]) in PAGE


def test_how_many_rest_on_the_standard() -> None:
    amount = sum(regel.grond == NORM for regel, _ in REGELS)
    assert f"Van de {len(REGELS)} regels berusten er {amount} op EN 301 549." in PAGE
