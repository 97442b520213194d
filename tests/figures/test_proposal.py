"""The lines of a plan for a file: complete, fitting the plan around it, and understood by the checker."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from ivpgen.figures import lees
from ivpgen.figures.proposal import Voorstel, propose, scalar
from ivpgen.figures.surroundings import of_folder
from tests.figures.made import (
    JSON_4,
    LABEL_NAME,
    LABELS,
    METADATA,
    METADATA_NAME,
    OWN,
    RAW,
    RAW_NAME,
    laid,
    table,
    zip_of,
)

HEAD = "ivpgen: 1\ntitel: Veilig\nperiode: {van: 2027, tot: 2030}\n"
PLAN = f"{HEAD}gemeenten:\n  - id: zeist\n    naam: Zeist\n"
JOINT = (
    f"{HEAD}gemeenten:\n  - {{id: almere, naam: Almere, code: GM0034}}\n  - {{id: zeist, naam: Zeist, code: gm0355}}\n"
)
RAW_ZIP = zip_of({RAW_NAME: RAW, METADATA_NAME: METADATA})
VM = table(
    "ID|Marges|RegioS|Perioden|VoeltZichWeleensOnveilig_43|Anders_44|RapportcijferVeiligheidInBuurt_47",
    "0|MOG0095|GM0355    |2025JJ00|    30.1|     1.5|     7.1",
    "1|MW00000|GM0355    |2025JJ00|    34.2|     1.5|     7.4",
)


def proposed(folder: Path, name: str, data: bytes, plan: str = "") -> Voorstel:
    if plan:
        laid(folder, "plan.yaml", plan.encode())
    path = laid(folder, name, data)
    bestand = lees(path)
    return propose(bestand, bestand.overzicht(), path, of_folder(folder))


def parsed(voorstel: Voorstel) -> Any:
    return yaml.load(voorstel.yaml, Loader=yaml.BaseLoader)


def test_a_source_and_an_indicator_per_usual_group(tmp_path: Path) -> None:
    voorstel = proposed(tmp_path, f"cijfers/{LABEL_NAME}", LABELS, PLAN)
    assert parsed(voorstel) == {
        "bronnen": [
            {
                "id": "politie-47018",
                "naam": "Politie, misdrijven per wijk en buurt, jaarcijfers, tabel 47018NED",
                "soort": "open data",
                "bestand": f"cijfers/{LABEL_NAME}",
                "gedownload": "2026-11-03",
            }
        ],
        "indicatoren": [
            {
                "id": "woninginbraak",
                "naam": "Woninginbraken",
                "definitie": "Diefstal/inbraak woning (1.1.1) en Diefstal/inbraak box/garage/schuur (1.1.2).",
                "eenheid": "aantal",
                "richting": "omlaag",
                "gebied": "GM0355",
                "bron": "politie-47018",
                "reeks": {"misdrijf": ["1.1.1", "1.1.2"]},
            }
        ],
    }
    assert voorstel.opmerkingen == ()


def test_the_total_is_never_proposed_beside_its_parts(tmp_path: Path) -> None:
    voorstel = proposed(tmp_path, "a.zip", RAW_ZIP)
    assert [one.reeks["misdrijf"] for one in voorstel.indicatoren] == [("1.1.1",)]


def test_a_gemeente_of_a_joint_plan_is_named(tmp_path: Path) -> None:
    voorstel = proposed(tmp_path, "cijfers/a.zip", RAW_ZIP, JOINT)
    (indicator,) = parsed(voorstel)["indicatoren"]
    assert (indicator["gemeenten"], indicator["gebied"]) == (["zeist"], "GM0355")


def test_a_plan_of_another_gemeente_is_told_so(tmp_path: Path) -> None:
    voorstel = proposed(tmp_path, "cijfers/a.zip", RAW_ZIP, PLAN.replace("Zeist", "Almere"))
    assert voorstel.gebied is not None
    assert voorstel.gebied.code == "GM0355"
    assert voorstel.opmerkingen[0].bericht == "“Almere” (GM0034) uit het plan staat niet in dit bestand."


def test_a_source_that_the_plan_has_is_used(tmp_path: Path) -> None:
    plan = (
        PLAN
        + "bronnen:\n  - {id: cijfers, naam: Politie, bestand: cijfers/a.zip}\nindicatoren:\n  - id: inbraak-in-een-woning\n    naam: X\n"
    )
    voorstel = proposed(tmp_path, "cijfers/a.zip", RAW_ZIP, plan)
    assert (voorstel.bron, voorstel.bron_staat_er_al) == ("cijfers", True)
    assert list(parsed(voorstel)) == ["indicatoren"]
    assert "staat al in het plan" in voorstel.yaml


def test_an_id_that_another_source_has_is_not_taken(tmp_path: Path) -> None:
    plan = PLAN + "bronnen:\n  - {id: politie-47018, naam: Politie, bestand: cijfers/oud.zip}\n"
    assert proposed(tmp_path, "cijfers/a.zip", RAW_ZIP, plan).bron == "politie-47018-2"


def test_subjects_and_their_margin(tmp_path: Path) -> None:
    voorstel = proposed(tmp_path, "85146NED_TypedDataSet_02032026_090000.csv", VM)
    assert [dict(one.reeks) for one in voorstel.indicatoren] == [
        {"onderwerp": ("VoeltZichWeleensOnveilig",), "marges": ("MW00000",)},
        {"onderwerp": ("RapportcijferVeiligheidInBuurt",), "marges": ("MW00000",)},
        {"onderwerp": ("Anders",), "marges": ("MW00000",)},
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.csv", LABELS), ("a.zip", RAW_ZIP), ("a.json", JSON_4), ("eigen.csv", OWN), ("85146NED.csv", VM)],
)
def test_the_checker_understands_what_is_proposed(tmp_path: Path, name: str, data: bytes) -> None:
    voorstel = proposed(tmp_path, f"cijfers/{name}", data, PLAN)
    (tmp_path / "plan.yaml").write_text(f"{PLAN}{voorstel.yaml}\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "ivpgen", "check", "--format", "json", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    faults = [one["bericht"] for one in json.loads(run.stdout)["diagnostics"] if one["level"] == "fout"]
    assert faults == []


@pytest.mark.parametrize(
    "text",
    [
        "halt",
        "1.1.1",
        "",
        "Moord, doodslag",
        "a: b",
        "a #b",
        "ja",
        "12",
        "- x",
        "*x",
        "[x",
        'zegt "ja"',
        "pm",
        "{x}",
        "x:",
        "é",
    ],
)
def test_a_text_stays_that_text_as_yaml(text: str) -> None:
    assert yaml.load(f"[{scalar(text)}]", Loader=yaml.BaseLoader) == [text]
