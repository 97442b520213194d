"""The figures of a file as values of an indicator: what the writer typed stays, and places stay in the plan."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ivpgen.plan.analysis import Indicator
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap

PLAN = """\
ivpgen: 1
titel: Veilig in Zeist
periode: {van: 2027, tot: 2030}
gemeenten: [{id: zeist, naam: Zeist}]
bronnen:
  - {id: politie, naam: Politie, bestand: cijfers/politie.csv}
  - {id: bevolking, naam: CBS, bestand: cijfers/bevolking.csv}
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    eenheid: aantal
    bron: politie
    reeks: {misdrijf: [1.1.1, 1.1.2]}
"""
POLICE = """\
"Soort misdrijf";"Perioden";"Wijken en buurten";"Geregistreerde misdrijven (aantal)"
"1.1.1 Diefstal/inbraak woning";"2024";"Zeist";"    1254"
"1.1.1 Diefstal/inbraak woning";"2025*";"Zeist";"      41"
"1.1.2 Diefstal/inbraak box/garage/schuur";"2024";"Zeist";"      12"
"1.1.2 Diefstal/inbraak box/garage/schuur";"2025*";"Zeist";"       9"
"1.1.1 Diefstal/inbraak woning";"2025*";"Nederland";"   19443"
"1.1.2 Diefstal/inbraak box/garage/schuur";"2025*";"Nederland";"    5000"
"""
PEOPLE = """\
indicator;gebied;jaar;waarde
inwoners;GM0355;2024;66000
inwoners;GM0355;2025;66500
"""


def planned(folder: Path, plan: str = PLAN, **files: str) -> Planmap:
    given = {"politie": POLICE, "bevolking": PEOPLE} | files
    (folder / "cijfers").mkdir(parents=True)
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    for name, text in given.items():
        (folder / "cijfers" / f"{name}.csv").write_text(text, encoding="utf-8")
    return load(folder)


def indicator(planmap: Planmap) -> Indicator:
    plan = planmap.plan
    assert plan is not None
    found = plan.indicatoren[0]
    assert isinstance(found, Indicator)
    return found


def values(planmap: Planmap) -> dict[str, str]:
    return {year: str(value.waarde) for year, value in indicator(planmap).waarden.items()}


def codes(planmap: Planmap) -> list[str]:
    return [finding.code for finding in planmap.findings]


def test_an_indicator_gets_the_sum_of_its_kinds_for_the_gemeente_of_the_plan(tmp_path: Path) -> None:
    planmap = planned(tmp_path)
    assert codes(planmap) == []
    assert values(planmap) == {"2024": "1.266", "2025": "50"}
    assert [value.voorlopig for value in indicator(planmap).waarden.values()] == [False, True]


def test_a_value_that_the_writer_typed_stays(tmp_path: Path) -> None:
    assert values(planned(tmp_path, PLAN + "    waarden: {2023: 70, 2025: 52}\n")) == {
        "2023": "70",
        "2024": "1.266",
        "2025": "52",
    }


def test_an_area_to_compare_with_is_read_from_the_same_file(tmp_path: Path) -> None:
    planmap = planned(
        tmp_path, PLAN + "    vergelijking: [{gebied: NL, naam: Nederland}, {naam: Elders, waarden: {2025: 8}}]\n"
    )
    compared = indicator(planmap).vergelijking
    assert [{year: str(one.waarde) for year, one in each.waarden.items()} for each in compared] == [
        {"2025": "24.443"},
        {"2025": "8"},
    ]


def test_a_rate_is_made_with_the_population_that_the_series_names(tmp_path: Path) -> None:
    plan = PLAN.replace("eenheid: aantal", "eenheid: per 1.000 inwoners").replace(
        "1.1.2]}", "1.1.2], per: [bevolking]}"
    )
    assert values(planned(tmp_path, plan)) == {"2024": "19,2", "2025": "0,8"}


def test_a_year_so_far_says_until_when(tmp_path: Path) -> None:
    own = "indicator;gebied;jaar;waarde\nhulp;GM0355;2025;7\n"
    months = POLICE.split("\n")[0] + "".join(
        f'\n"1.1.{kind} X";"2026 {month}";"Zeist";"       5"' for kind in (1, 2) for month in ("januari", "februari")
    )
    planmap = planned(tmp_path, politie=months, bevolking=own)
    (value,) = indicator(planmap).waarden.values()
    assert (str(value.waarde), str(value.tot_en_met)) == ("20", "februari 2026")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("bestand: cijfers/politie.csv", "bestand: cijfers/weg.csv", "IVP801"),
        (", bestand: cijfers/politie.csv", "", "IVP801"),
        ("bestand: cijfers/politie.csv", "bestand: ../politie.csv", "IVP801"),
        ("bestand: cijfers/politie.csv", "bestand: plan.yaml", "IVP802"),
        ("    bron: politie", "    gebied: GM0344\n    bron: politie", "IVP803"),
        ("[1.1.1, 1.1.2]", "[1.1.1, 9.9.9]", "IVP804"),
    ],
)
def test_what_cannot_be_had_is_said_at_the_series_or_the_area(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert PLAN.count(old) == 1
    planmap = planned(tmp_path / "plan", PLAN.replace(old, new))
    (finding,) = planmap.findings
    assert finding.code == code
    text = PLAN.replace(old, new).split("\n")[finding.place.line - 1]
    assert text[finding.place.column - 1 :].startswith(("reeks", "gebied"))
    assert finding.bericht.endswith(".")


def test_a_source_that_does_not_exist_is_an_unknown_reference_only(tmp_path: Path) -> None:
    assert codes(planned(tmp_path, PLAN.replace("bron: politie", "bron: niets"))) == []


def test_a_joint_plan_names_the_area_of_each_series(tmp_path: Path) -> None:
    joint = PLAN.replace("[{id: zeist, naam: Zeist}]", "[{id: zeist, naam: Zeist}, {id: soest, naam: Soest}]")
    assert codes(planned(tmp_path / "without", joint)) == ["IVP803"]
    assert values(
        planned(tmp_path / "with", joint.replace("    bron: politie", "    gebied: GM0355\n    bron: politie"))
    ) == {
        "2024": "1.266",
        "2025": "50",
    }


def test_a_plan_without_series_loads_nothing_that_reads_figures(tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "plan.yaml").write_text(PLAN.replace("    reeks: {misdrijf: [1.1.1, 1.1.2]}\n", ""), encoding="utf-8")
    code = f"import sys; from ivpgen.plan.load import load; load({str(tmp_path)!r}); sys.exit('ivpgen.figures' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_margin_of_a_sample_comes_into_the_plan(tmp_path: Path) -> None:
    survey = (
        '"ID";"Marges";"RegioS";"Perioden";"VoeltZichWeleensOnveilig_43"\n'
        '"0";"MW00000";"GM0355    ";"2025JJ00";"    34.2"\n'
        '"1";"MOG0095";"GM0355    ";"2025JJ00";"    30.1"\n'
        '"2";"MBG0095";"GM0355    ";"2025JJ00";"    38.6"\n'
    )
    plan = PLAN.replace("reeks: {misdrijf: [1.1.1, 1.1.2]}", "reeks: {onderwerp: VoeltZichWeleensOnveilig}")
    planmap = planned(tmp_path, plan, politie=survey)
    assert codes(planmap) == []
    value = indicator(planmap).waarden["2025"]
    assert (str(value.waarde), value.marge) == ("34,2", (Decimal("30.1"), Decimal("38.6")))


@pytest.mark.parametrize(
    ("unit", "per", "found"),
    [
        ("aantal", "", []),
        ("per 1.000 inwoners", "", ["IVP806"]),
        ("per 1.000 inwoners", ", per: bevolking", []),
        ("procent", "", ["IVP806"]),
        ("diefstallen", "", []),
    ],
)
def test_the_unit_of_the_file_is_that_of_the_indicator(tmp_path: Path, unit: str, per: str, found: list[str]) -> None:
    plan = PLAN.replace("eenheid: aantal", f"eenheid: {unit}").replace("1.1.2]}", f"1.1.2]{per}}}")
    assert codes(planned(tmp_path, plan)) == found


def test_a_year_without_inhabitants_is_told(tmp_path: Path) -> None:
    plan = PLAN.replace("eenheid: aantal", "eenheid: per 1.000 inwoners").replace("1.1.2]}", "1.1.2], per: bevolking}")
    planmap = planned(tmp_path, plan, bevolking=PEOPLE.replace("inwoners;GM0355;2024;66000\n", ""))
    assert codes(planmap) == ["IVP807"]
    assert "geen inwoners voor 2024" in planmap.findings[0].bericht
    assert list(values(planmap)) == ["2025"]
