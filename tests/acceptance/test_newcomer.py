"""The path of a newcomer, with the real command in real folders."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.acceptance.promise import broken_promises, run, word_text

WHO = {
    "one": ["--gemeente", "Zeist"],
    "joint": ["--gemeente", "Zeist", "--gemeente", "Bergen (Limburg)"],
    "outside the list": ["--gemeente", "Voorbeeldstad"],
}


@pytest.mark.parametrize("who", WHO)
def test_from_nothing_to_word(tmp_path: Path, who: str) -> None:
    made = run("new", "mijn plan", *WHO[who], "--periode", "2027-2030", "--ci", "github", cwd=tmp_path)
    assert made.code == 0, made
    assert broken_promises(made) == []

    checked = run("check", "mijn plan", cwd=tmp_path)
    assert checked.code == 0, checked
    assert broken_promises(checked) == []
    assert "plekken in te vullen" in checked.out
    assert max(map(len, checked.out.splitlines())) <= 80

    rendered = run("render", "mijn plan", cwd=tmp_path)
    assert rendered.code == 0, rendered
    assert broken_promises(rendered) == []
    out = tmp_path / "mijn plan" / "uit"
    documents = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert documents[:1] == (["bergen-limburg/ivp.docx"] if who == "joint" else ["ivp.docx"])
    assert {"ivp.docx", "uitvoeringsplan-2027.docx"} <= set(documents)
    for name in documents:
        assert f"  mijn plan/uit/{name} (" in rendered.out
    assert "Integraal veiligheidsplan 2027-2030" in word_text((out / "ivp.docx").read_bytes())


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A fresh starter plan."""
    answer = run("new", "plan", "--gemeente", "Zeist", "--periode", "2027-2030", cwd=tmp_path)
    assert answer.code == 0, answer
    return tmp_path / "plan"


def test_a_mistake_is_found_and_mended(plan: Path) -> None:
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    (plan / "plan.yaml").write_text(text.replace("\nperiode:", "\nperoide:", 1), encoding="utf-8")
    answer = run("check", cwd=plan)
    assert answer.code == 1
    number = text[: text.index("\nperiode:")].count("\n") + 2
    assert f"plan.yaml:{number}:1: fout[IVP201]" in answer.out
    assert "periode" in answer.out
    (plan / "plan.yaml").write_text(text, encoding="utf-8")
    assert run("check", cwd=plan).code == 0


def test_the_same_source_gives_the_same_bytes(plan: Path) -> None:
    first = run("render", "--output", "een", cwd=plan)
    second = run("render", "--output", "twee", cwd=plan, PYTHONHASHSEED="7", TZ="Asia/Tokyo", LC_ALL="C")
    assert (first.code, second.code) == (0, 0)
    one, two = ({path.name: path.read_bytes() for path in (plan / name).iterdir()} for name in ("een", "twee"))
    assert one == two


def test_the_final_version_waits(plan: Path) -> None:
    answer = run("render", "--final", cwd=plan)
    assert answer.code == 1
    assert "Er is niets gemaakt" in answer.err
    assert not (plan / "uit").exists()
    strict = run("check", "--profile", "final", cwd=plan)
    assert strict.code == 1
    assert "[nog invullen" in strict.out


def test_some_of_the_documents(plan: Path) -> None:
    assert run("render", "--document", "ivp", cwd=plan).code == 0
    assert [path.name for path in (plan / "uit").iterdir()] == ["ivp.docx"]
    assert run("render", "--periode", "2027", "--output", "2027", cwd=plan).code == 0
    assert [path.name for path in (plan / "2027").iterdir()] == ["uitvoeringsplan-2027.docx"]


def test_a_second_plan_in_the_same_place_is_refused(plan: Path) -> None:
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    answer = run("new", plan, "--gemeente", "Utrecht", "--periode", "2027-2030")
    assert answer.code == 2
    assert broken_promises(answer) == []
    assert {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()} == before


def test_a_program_reads_the_findings(plan: Path) -> None:
    with (plan / "plan.yaml").open("a", encoding="utf-8") as stream:
        stream.write("sleutel: x\n")
    answer = run("check", "--format", "json", cwd=plan)
    assert answer.code == 1
    found = json.loads(answer.out)
    assert found["versie"] == 1
    assert [one["bestand"] for one in found["diagnostics"] if one["level"] == "fout"] == ["plan.yaml"]


def test_many_plans_in_one_call(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        assert run("new", name, "--gemeente", "Zeist", "--periode", "2027-2030", cwd=tmp_path).code == 0
    (tmp_path / "b" / "plan.yaml").write_text("titel: {\n", encoding="utf-8")
    answer = run("check", "a", "b", "c", cwd=tmp_path)
    assert answer.code == 1
    assert "3 plannen gecontroleerd, 1 daarvan zakt" in answer.out
    assert "\nb/plan.yaml:" in f"\n{answer.out}"
