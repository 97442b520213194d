"""`ivpgen figures --update`: what a newer download changes, and how it gets into the plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from tests.acceptance.promise import holds
from tests.cli.conftest import Command
from tests.figures.made import laid, table

HEAD = "Soort misdrijf|Perioden|Wijken en buurten|Geregistreerde misdrijven (aantal)"
KIND = "1.1.1 Diefstal/inbraak woning"
OLD = table(HEAD, f"{KIND}|2023|Zeist|118", f"{KIND}|2024|Zeist|81", f"{KIND}|2025*|Zeist|61")
NEW = table(HEAD, f"{KIND}|2023|Zeist|118", f"{KIND}|2024|Zeist|81", f"{KIND}|2025|Zeist|66", f"{KIND}|2026*|Zeist|180")
NEWER = "47018NED_15012027_101010.csv"
PLAN = """\
ivpgen: 1
titel: Veilig in Zeist
periode: {van: 2027, tot: 2030}
gemeenten: [{id: zeist, naam: Zeist}]
samenvatting: |
  Woninginbraken: {{ cijfer: inbraak laatste }} in {{ cijfer: inbraak laatste jaar }}. In 2025 waren er 61 woninginbraken.
  Het aantal woninginbraken daalt al jaren. Er waren ook 61 overvallen.
bronnen:
  # van de politie
  - id: politie
    naam: 'Politie, tabel 47018NED'
    bestand: cijfers/47018NED.csv  # de oude
    gedownload: 2026-01-15
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    eenheid: aantal
    bron: politie
    grafiek: lijn
    reeks: {misdrijf: [1.1.1]}
    nulmeting: {jaar: 2023}
    streefwaarden: {2028: "< 60"}
"""


@pytest.fixture
def plan(folder: Path) -> Path:
    laid(folder, "p/plan.yaml", PLAN.encode())
    laid(folder, "p/cijfers/47018NED.csv", OLD)
    laid(folder, f"download/{NEWER}", NEW)
    return folder / "p"


def test_all_that_changes_is_said_and_nothing_is_written(ivpgen: Command, plan: Path) -> None:
    before = holds(plan)
    code, out, err = ivpgen("figures", "--update", f"download/{NEWER}", "p")
    assert code == ExitCode.FINDINGS
    assert max(map(len, out.split("\n"))) <= 80
    said = " ".join(out.split())
    assert "Nieuwe cijfers: - Woninginbraken, 2026: 180 (voorlopig)" in said
    assert "Herziene cijfers van eerdere jaren: - Woninginbraken, 2025: 61 (voorlopig) → 66" in said
    assert "Grafieken die veranderen: - Woninginbraken" in said
    assert "plan.yaml:6:19 {{ cijfer: inbraak laatste }}: 61 (voorlopig) → 180 (voorlopig)" in said
    assert "Woninginbraken, doel 2028 (minder dan 60): op koers → niet op koers" in said
    assert "noemt 61; dat is nu 66" in said
    assert "noemt een daling" in said
    assert "overvallen" not in said
    assert "2 keer" in err
    assert holds(plan) == before


def test_applied_it_is_the_file_of_the_source_and_comments_stay(ivpgen: Command, plan: Path) -> None:
    ivpgen("figures", "--update", f"download/{NEWER}", "--apply", "p")
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    assert text == PLAN.replace("cijfers/47018NED.csv  #", f"cijfers/{NEWER}  #").replace("2026-01-15", "2027-01-15")
    assert (plan / "cijfers" / NEWER).read_bytes() == NEW
    code, out, _ = ivpgen("figures", "--update", f"download/{NEWER}", "p")
    assert code == ExitCode.CLEAN
    assert "Er verandert geen cijfer van een indicator." in out


def test_a_source_without_a_day_gets_one(ivpgen: Command, plan: Path) -> None:
    laid(plan, "plan.yaml", PLAN.replace("    gedownload: 2026-01-15\n", "").encode())
    ivpgen("figures", "--update", f"download/{NEWER}", "--apply", "p")
    assert f"    bestand: cijfers/{NEWER}  # de oude\n    gedownload: 2027-01-15\nindicatoren" in (
        plan / "plan.yaml"
    ).read_text(encoding="utf-8")


def test_json(ivpgen: Command, plan: Path) -> None:
    _, out, _ = ivpgen("figures", "--update", f"download/{NEWER}", "--format", "json", "p")
    said = json.loads(out)
    assert [(one["jaar"], one["soort"]) for one in said["wijzigingen"]] == [("2025", "herzien"), ("2026", "nieuw")]
    assert {one["regel"] for one in said["zinnen"]} == {6}
    assert len(said["nalezen"]) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--update", "weg.csv", "p"], "Het bestand weg.csv bestaat niet."),
        (["--update", f"download/{NEWER}", "--source", "cbs", "p"], "Het plan heeft geen bron “cbs” met een bestand."),
        (["--update", f"download/{NEWER}", "elders"], "elders"),
        (["--apply"], "--source en --apply horen bij --update."),
        (["--update", "p/plan.yaml", "p"], "plan.yaml"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    ivpgen: Command, plan: Path, arguments: list[str], message: str
) -> None:
    before = holds(plan)
    code, out, err = ivpgen("figures", *arguments)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert err.startswith("fout: ")
    assert message in " ".join(err.split())
    assert holds(plan) == before


def test_another_file_with_that_name_stays_and_so_does_the_plan(ivpgen: Command, plan: Path) -> None:
    laid(plan, f"cijfers/{NEWER}", b"iets anders")
    before = holds(plan)
    code, _, err = ivpgen("figures", "--update", f"download/{NEWER}", "--apply", "p")
    assert code == ExitCode.UNUSABLE
    assert "staat al een ander bestand" in err
    assert holds(plan) == before
    assert (plan / "cijfers" / NEWER).read_bytes() == b"iets anders"
