"""`ivpgen library`: which command, which form, which exit code."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from tests.cli.conftest import Command
from tests.library.conftest import lay


@pytest.fixture
def plans(folder: Path, ivpgen: Command) -> Path:
    """Two plans, and the library of them in the current folder."""
    lay(folder / "plannen", "zeist", "Zeist", "woninginbraak")
    lay(folder / "plannen", "almere", "Almere", "fietsdiefstal")
    assert ivpgen("library", "build", "plannen").out == "plannen.db: 2 plannen (2 nieuw gelezen, 0 ongewijzigd).\n"
    return folder


def test_building_again_says_what_changed(ivpgen: Command, plans: Path) -> None:
    assert ivpgen("library", "build", "plannen").out == "plannen.db: 2 plannen, niets veranderd.\n"
    (plans / "plannen" / "zeist" / "plan.yaml").write_text("{", encoding="utf-8")
    code, out, err = ivpgen("library", "build", "plannen")
    assert code == ExitCode.FINDINGS
    assert out == "plannen.db: 1 plan (0 nieuw gelezen, 1 ongewijzigd).\n"
    assert err.startswith("fout: zeist staat er niet in: ")


def test_without_plans_there_is_no_library(ivpgen: Command, folder: Path) -> None:
    code, out, err = ivpgen("library", "build")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert "staat geen plan.yaml" in err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("command", [["search", "x"], ["compare", "x"], ["stats"], ["similar", "plannen/zeist"]])
def test_another_file_is_refused_by_every_command(ivpgen: Command, plans: Path, command: list[str]) -> None:
    (plans / "weg.txt").write_text("geen bibliotheek", encoding="utf-8")
    for name, said in (("weg.txt", "geen bibliotheek"), ("niets.db", "bestaat niet"), ("plannen", "is een map")):
        code, out, err = ivpgen("library", *command, "--db", name)
        assert (code, out) == (ExitCode.UNUSABLE, "")
        assert said in err


def test_search_in_every_form(ivpgen: Command, plans: Path) -> None:
    said = ivpgen("library", "search", "voorlichting woninginbraak")
    assert said.code == ExitCode.CLEAN
    assert "Voorlichting over woninginbraak (maatregel, Zeist, 2027-2030)" in said.out
    assert "zeist/plan.yaml:" in said.out
    (hit,) = json.loads(ivpgen("library", "search", "voorlichting", "--gemeente", "Zeist", "--format", "json").out)[
        "treffers"
    ]
    assert hit["plaats"] == f"zeist/plan.yaml:{hit['regel']}"
    rows = list(
        csv.reader(ivpgen("library", "search", "voorlichting", "--format", "csv").out.splitlines(), delimiter=";")
    )
    assert rows[0] == ["soort", "naam", "gemeente", "periode", "fragment", "plaats"]
    assert len(rows) == 3
    assert ivpgen("library", "search", "voorlichting", "--format", "markdown").out.startswith("| soort | naam |")


def test_nothing_found_is_no_fault(ivpgen: Command, plans: Path) -> None:
    code, out, err = ivpgen("library", "search", "zeppelin")
    assert (code, out) == (ExitCode.CLEAN, "")
    assert "Niets gevonden" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["search", "😀"], "geen woord"),
        (["search", "x", "--jaar", "morgen"], "--jaar"),
        (["search", "x", "--limit", "0"], "--limit"),
        (["search", "x", "--soort", "maatregelen"], "Bedoel je maatregel?"),
        (["compare", "woninginbraken"], "Bedoel je Woninginbraak?"),
        (["stats", "--provincie", "Utrcht"], "Bedoel je Utrecht?"),
        (["stats", "--report", "x.xlsx"], ".docx, .html of .md"),
        (["stats", "--report", "huisstijl.docx"], "is de huisstijl"),
        (["similar", "weg"], "bestaat niet"),
        (["build", "plannen", "-o", "plannen"], "is een map"),
        (["build", "plannen", "-o", "weg/p.db"], "bestaat niet"),
        (["build", "plannen", "--datasette", "x.yaml"], "json"),
    ],
)
def test_what_cannot_be_done(ivpgen: Command, plans: Path, arguments: list[str], said: str) -> None:
    before = sorted(plans.iterdir())
    code, out, err = ivpgen("library", *arguments)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert said in " ".join(err.split())
    assert sorted(plans.iterdir()) == before


def test_compare_stats_and_similar_print_and_write(ivpgen: Command, plans: Path) -> None:
    assert "Zeist (2027-2030): prioriteit" in ivpgen("library", "compare", "woninginbraak").out
    assert json.loads(ivpgen("library", "compare", "Zeist", "--format", "json").out)["rijen"][0]["gemeente"] == "Zeist"
    counted = ivpgen("library", "stats", "--format", "csv", "--report", "beeld.docx", "--report", "beeld.md")
    assert "themas;Woninginbraak;prioriteit;1" in counted.out.splitlines()
    assert {"beeld.docx", "beeld.md"} <= {one.name for one in plans.iterdir()}
    assert "Almere" in ivpgen("library", "similar", "plannen/zeist").out
    assert ivpgen("library", "stats", "--format", "markdown").out.count("\n## ") >= 4


def test_a_cell_is_never_a_formula(ivpgen: Command, folder: Path) -> None:
    lay(folder, "kwaad", "=CMD()", "woninginbraak")
    ivpgen("library", "build")
    assert ";'=CMD();" in ivpgen("library", "compare", "woninginbraak", "--format", "csv").out


def test_check_loads_nothing_of_a_library(root: Path) -> None:
    probe = (
        "import sys; sys.argv=['ivpgen','check',sys.argv[1]]\nfrom ivpgen.cli import main\nmain()\nprint(*sys.modules)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", probe, str(root / "examples" / "klein")], capture_output=True, text=True, check=True
    )
    loaded = shown.stdout.split()
    assert "ivpgen.rules.check" in loaded
    assert [name for name in loaded if "library" in name or name == "sqlite3"] == []


@pytest.fixture
def root() -> Path:
    return Path(__file__).parents[2]


def test_a_site_replaces_its_own_files_and_nothing_else(ivpgen: Command, plans: Path) -> None:
    code, out, _ = ivpgen("library", "site", "web")
    assert code == ExitCode.CLEAN
    assert out.startswith("web/index.html: 2 plannen")
    assert (plans / "web" / "plan" / "zeist-2027-2030.html").is_file()
    (plans / "web" / "eigen.html").write_text("van mij", encoding="utf-8")
    (plans / "plannen" / "zeist" / "plan.yaml").unlink()
    ivpgen("library", "build", "plannen")
    ivpgen("library", "site", "web")
    assert not (plans / "web" / "plan" / "zeist-2027-2030.html").exists()
    assert (plans / "web" / "eigen.html").read_text(encoding="utf-8") == "van mij"


def test_a_folder_with_anything_else_takes_no_site(ivpgen: Command, plans: Path) -> None:
    for target in ("plannen", "plannen.db"):
        code, out, _ = ivpgen("library", "site", target)
        assert (code, out) == (ExitCode.UNUSABLE, "")
    assert not (plans / "plannen" / "index.html").exists()


def test_an_internal_library_makes_a_site_that_says_so(ivpgen: Command, plans: Path) -> None:
    assert "niet openbaar" in ivpgen("library", "build", "plannen", "--internal").err
    assert "Zet haar niet op internet" in ivpgen("library", "site", "web").err
    assert "Intern: deze website" in (plans / "web" / "index.html").read_text(encoding="utf-8")


def test_the_file_for_datasette_names_the_tables_that_there_are(ivpgen: Command, plans: Path) -> None:
    out = ivpgen("library", "build", "plannen", "--datasette", "datasette.json").out
    assert "datasette plannen.db --metadata datasette.json" in out
    said = json.loads((plans / "datasette.json").read_text(encoding="utf-8"))["databases"]["plannen"]["tables"]
    with closing(sqlite3.connect(plans / "plannen.db")) as connection:
        for name, about in said.items():
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
            assert columns, name
            assert {*about.get("facets", []), *filter(None, [about.get("label_column")])} <= columns
    ivpgen("library", "build", "plannen", "--datasette", "datasette.json")
    (plans / "van-mij.json").write_text("{}", encoding="utf-8")
    assert ivpgen("library", "build", "plannen", "--datasette", "van-mij.json").code == ExitCode.UNUSABLE
