"""From a plan to its documents: which there are, which are asked for, and the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ivpgen import rendering
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap
from tests.documents.build import THREE, planned
from tests.documents.made import ROOT, files, planmap
from tests.documents.printed import Printed

YEAR = "ivpgen: 1\nperiode: {}\nactiepunten: [{{titel: Buurtpreventie}}]\n"


def paths(plan: Planmap) -> list[str]:
    return [one.pad for one in rendering.assignments(plan)]


def test_one_gemeente_has_an_ivp_and_its_uitvoeringsplannen(tmp_path: Path) -> None:
    loaded = planned(tmp_path, "", {f"uitvoering/{year}.yaml": YEAR.format(year) for year in (2027, 2028)})
    assert paths(loaded) == ["ivp.docx", "uitvoeringsplan-2027.docx", "uitvoeringsplan-2028.docx"]
    assert list(rendering.render(loaded).files) == paths(loaded)


def test_a_joint_plan_has_a_joint_document_and_an_edition_each(tmp_path: Path) -> None:
    year = YEAR.format(2027) + "gemeenten: [proefdorp, vorveld]\n"
    loaded = planned(tmp_path, "", {"uitvoering/2027.yaml": year}, head=THREE)
    assert paths(loaded) == [
        "ivp.docx",
        "uitvoeringsplan-2027.docx",
        "proefdorp/ivp.docx",
        "proefdorp/uitvoeringsplan-2027.docx",
        "teststad/ivp.docx",
        "vorveld/ivp.docx",
        "vorveld/uitvoeringsplan-2027.docx",
    ]


def several(folder: Path) -> Planmap:
    periods = {"2027": "2027", "2027-wonen": "2027", "najaar": "{van: 2027-07, tot: 2028-06}", "2029": "2029"}
    return planned(folder, "", {f"uitvoering/{stem}.yaml": YEAR.format(period) for stem, period in periods.items()})


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"documents": ["ivp"]}, ["ivp"]),
        ({"documents": ["uitvoeringsplan-2029", "ivp"]}, ["ivp", "uitvoeringsplan-2029"]),
        ({"periode": "2027"}, ["uitvoeringsplan-2027-wonen", "uitvoeringsplan-2027", "uitvoeringsplan-najaar"]),
        ({"periode": "2028"}, ["uitvoeringsplan-najaar"]),
        ({"periode": "2029"}, ["uitvoeringsplan-2029"]),
        ({"periode": "wonen"}, ["uitvoeringsplan-2027-wonen"]),
        ({"periode": "2027-K1"}, ["uitvoeringsplan-2027-wonen", "uitvoeringsplan-2027"]),
        ({"documents": ["uitvoeringsplan-najaar"], "periode": "2027"}, ["uitvoeringsplan-najaar"]),
    ],
)
def test_the_documents_that_are_asked_for(tmp_path: Path, asked: dict[str, Any], expected: list[str]) -> None:
    made = rendering.render(several(tmp_path), **asked)
    assert list(made.files) == [f"{name}.docx" for name in expected]


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"documents": ["jaarplan"]}, "“jaarplan”"),
        ({"documents": ["ivp", "IVP"]}, "“IVP”"),
        ({"periode": "2031"}, "2031"),
        ({"periode": "2"}, "periode 2"),
        ({"periode": "2027-13"}, "2027-13"),
        ({"documents": ["ivp"], "periode": "2027"}, "2027"),
    ],
)
def test_a_document_or_period_that_is_not_there(tmp_path: Path, asked: dict[str, Any], named: str) -> None:
    with pytest.raises(Onbruikbaar) as caught:
        rendering.render(several(tmp_path), **asked)
    assert named in caught.value.bericht
    assert "uitvoeringsplan-2027" in caught.value.hoe


def test_progress_names_each_document(tmp_path: Path) -> None:
    told: list[str] = []
    rendering.render(several(tmp_path), documents=["ivp", "uitvoeringsplan-2027"], progress=told.append)
    assert told == ["ivp.docx", "uitvoeringsplan-2027.docx"]


def test_a_plan_with_faults_still_renders(tmp_path: Path) -> None:
    loaded = planned(
        tmp_path, "visie: Rust.\nwisie: Onbekend.\nprioriteiten: [{id: a, titel: [fout]}]\nbesluiten: zomaar"
    )
    assert loaded.findings
    assert "Rust." in Printed(rendering.render(loaded).files["ivp.docx"])


HOSTILE = [
    "<b>vet</b>",
    "a & b &amp; c",
    "{{ plan.titel }} {% raw %}",
    "[/red][bold]x",
    "🚓 e\u0301",
    "]]> <!-- --> <?php",
    "C:\\map\\x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_literally(tmp_path: Path, text: str) -> None:
    quoted = json.dumps(text, ensure_ascii=False)
    plan = f"""
        inleiding: {quoted}
        communicatie: {{tekst: {quoted}, noot: {quoted}}}
        prioriteiten: [{{id: a, titel: {quoted}, aanpak: {quoted}, trekker: {quoted}}}]
        partners: [{{id: p, naam: {quoted}, rol: {quoted}}}]
        middelen: [{{post: {quoted}, bedragen: {{2027: {quoted}}}}}]
        begrippen: {{{quoted}: {quoted}}}
        """
    work = f"ivpgen: 1\ntitel: {quoted}\nperiode: 2027\nactiepunten: [{{titel: {quoted}, maatregelen: [{{maatregel: {quoted}}}]}}]\n"
    loaded = planned(tmp_path, plan, {"uitvoering/2027.yaml": work})
    shown = text.replace("&amp;", "&") if "&amp;" in text else text
    for data in rendering.render(loaded).files.values():
        printed = Printed(data)
        assert text in printed or shown in printed
        assert printed.text.count("vet") == printed.text.count("<b>vet</b>")


def test_control_characters_leave_no_trace(tmp_path: Path) -> None:
    loaded = planned(tmp_path, 'inleiding: "Eerst\\x07 en\\0 dan\\x1b[31m klaar."')
    assert "Eerst en dan[31m klaar." in Printed(rendering.render(loaded).files["ivp.docx"])


def test_the_same_plan_gives_the_same_bytes() -> None:
    for name in ("examples/klein", "examples/samen"):
        assert rendering.render(load(ROOT / name)).files == files(name)


IN_ANOTHER_PROCESS = """
import hashlib, sys
from ivpgen import rendering
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap
made = rendering.render(load(sys.argv[1])).files
print({path: hashlib.sha256(data).hexdigest() for path, data in made.items()})
"""


@pytest.mark.parametrize("seed", ["0", "1234"])
def test_another_process_gives_the_same_bytes(seed: str) -> None:
    environment = os.environ | {
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(ROOT / "src"),
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
    }
    command = [sys.executable, "-c", IN_ANOTHER_PROCESS, str(ROOT / "examples" / "samen")]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=ROOT.parent)
    here = {path: hashlib.sha256(data).hexdigest() for path, data in files("examples/samen").items()}
    assert ran.stdout.strip() == str(here)


def test_the_order_of_documents_does_not_matter() -> None:
    alone = rendering.render(planmap("examples/samen"), documents=["uitvoeringsplan-2026"]).files
    assert alone == {path: data for path, data in files("examples/samen").items() if path in alone}
