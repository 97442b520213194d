"""`ivpgen new`: a whole folder or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.cli import new, output
from ivpgen.cli.exitcode import ExitCode
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.load import load
from ivpgen.source.writing import write
from tests.cli.conftest import Command

ZEIST = ("--gemeente", "Zeist", "--periode", "2027-2030")


def test_a_new_plan(ivpgen: Command, folder: Path) -> None:
    code, out, err = ivpgen("new", "plan", *ZEIST)
    assert (code, err) == (ExitCode.CLEAN, "")
    assert out.startswith("Gemaakt in plan:\n  plan.yaml\n  uitvoering/2027.yaml\n")
    assert "ivpgen check plan\n" in out
    made = load(folder / "plan")
    assert made.plan is not None
    assert made.plan.titel == "Integraal veiligheidsplan 2027-2030"


def test_the_schemas_lie_beside_it(ivpgen: Command, folder: Path) -> None:
    ivpgen("new", "plan", *ZEIST)
    made = sorted(path.name for path in (folder / "plan" / ".ivpgen").iterdir())
    assert made == ["lokaal.schema.json", "plan.schema.json", "uitvoeringsplan.schema.json"]


def test_a_joint_plan_with_a_title_and_a_pipeline(ivpgen: Command, folder: Path) -> None:
    two = ("--gemeente", "Zeist", "--gemeente", "De Bilt")
    code, _, _ = ivpgen("new", "a/b", *two, "--periode", "2027-2030", "--titel", "Samen veilig", "--ci", "gitlab")
    assert code == ExitCode.CLEAN
    made = load(folder / "a" / "b")
    assert made.plan is not None
    assert made.plan.titel == "Samen veilig"
    assert [editie.gemeente for editie in made.edities] == [None, "zeist", "de-bilt"]
    assert (folder / "a" / "b" / ".gitlab-ci.yml").is_file()


def test_an_empty_folder_is_filled(ivpgen: Command, folder: Path) -> None:
    code, out, _ = ivpgen("new", ".", *ZEIST)
    assert code == ExitCode.CLEAN
    assert out.startswith("Gemaakt:\n  plan.yaml\n")
    assert (folder / "plan.yaml").is_file()


@pytest.mark.parametrize("taken", ["file", "folder", "hidden", "link"])
def test_what_is_there_stays(ivpgen: Command, folder: Path, taken: str) -> None:
    if taken == "file":
        (folder / "plan").write_text("van mij", encoding="utf-8")
    elif taken == "link":
        (folder / "plan").symlink_to(folder / "weg")
    else:
        (folder / "plan").mkdir()
        (folder / "plan" / (".git" if taken == "hidden" else "notitie.txt")).touch()
    before = sorted(folder.rglob("*"))
    code, out, err = ivpgen("new", "plan", *ZEIST)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert "plan bestaat al" in err
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        ([], "MAP, --gemeente NAAM, --periode 2027-2030"),
        (["plan"], "--gemeente NAAM, --periode 2027-2030"),
        (["plan", "--gemeente", "Zeist"], "--periode 2027-2030"),
        (["--gemeente", "Zeist", "--periode", "2027-2030"], "MAP"),
    ],
)
def test_what_is_missing_is_said_where_nobody_can_answer(
    ivpgen: Command, folder: Path, arguments: list[str], missing: str
) -> None:
    code, out, err = ivpgen("new", *arguments)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert err.startswith(f"fout: Er ontbreekt: {missing}.")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--gemeente", "Bergen", "--periode", "2027-2030"], "Er zijn 2 gemeenten die Bergen heten."),
        (["--gemeente", "Zeist", "--gemeente", "zeist", "--periode", "2027-2030"], "twee keer genoemd"),
        (["--gemeente", "\x1b", "--periode", "2027-2030"], "heeft geen naam"),
        (["--gemeente", "Zeist", "--periode", "2030-2027"], "Bedoel je 2027-2030?"),
        (["--gemeente", "Zeist", "--periode", "2027"], "“2027” is geen periode."),
        (["--gemeente", "Zeist", "--periode", "vier jaar"], "“vier jaar” is geen periode."),
        (["--gemeente", "Zeist", "--periode", "1027-1030"], "De periode 1027-1030 kan niet."),
        (["--gemeente", "Zeist", "--periode", "2027-2099"], "De periode 2027-2099 kan niet."),
        (["--gemeente", "Zeist", "--periode", "2027-2030", "--ci", "jenkins"], "--ci kent “jenkins” niet."),
    ],
)
def test_nothing_is_made_of_what_cannot_be(ivpgen: Command, folder: Path, arguments: list[str], said: str) -> None:
    code, out, err = ivpgen("new", "plan", *arguments)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert said in " ".join(err.split())
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("said", ["2027-2030", "2027–2030", " 2027 - 2030 ", "2027 t/m 2030"])
def test_ways_to_write_a_period(said: str) -> None:
    assert new.years_of(said) == (2027, 2030)


def test_a_name_outside_the_list_goes_on(ivpgen: Command, folder: Path) -> None:
    code, _, err = ivpgen("new", "plan", "--gemeente", "Zeistt", "--periode", "2027-2030")
    assert code == ExitCode.CLEAN
    assert "let op: “Zeistt” staat niet in de lijst van gemeenten." in err
    assert "Bedoel je Zeist?" in err
    assert "naam: Zeistt" in (folder / "plan" / "plan.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["x" * 300, "bestand/plan"])
def test_a_folder_that_cannot_be(ivpgen: Command, folder: Path, name: str) -> None:
    (folder / "bestand").touch()
    code, _, err = ivpgen("new", name, *ZEIST)
    assert code == ExitCode.UNUSABLE
    assert err.startswith("fout: ")
    assert [path.name for path in folder.rglob("*")] == ["bestand"]


def test_nothing_is_left_when_writing_fails(ivpgen: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = write

    def full(path: Path, data: bytes) -> None:
        if path.name == "LEESMIJ.md":
            raise Onbruikbaar(f"{path} is niet te schrijven.")
        real(path, data)

    monkeypatch.setattr(output, "write", full)
    assert ivpgen("new", "plan", *ZEIST).code == ExitCode.UNUSABLE
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("ci", "file"),
    [
        ("github", ".github/workflows/veiligheidsplan.yml"),
        ("gitlab", ".gitlab-ci.yml"),
        ("azure", "azure-pipelines.yml"),
    ],
)
def test_the_pipeline_is_among_what_was_made(ivpgen: Command, folder: Path, ci: str, file: str) -> None:
    out = ivpgen("new", "plan", "--gemeente", "Zeist", "--periode", "2027-2030", "--ci", ci).out
    assert f"\n  {file}\n" in out
    assert (folder / "plan" / file).is_file()
    assert ".vscode" not in out
