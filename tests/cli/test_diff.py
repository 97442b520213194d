"""`ivpgen diff`: two folders, files or revisions of git, in each form."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.acceptance.promise import holds, run, run_here, word_text

EXAMPLES = Path(__file__).parents[2] / "examples"
git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """A plan and a later version of it."""
    old, new = (Path(shutil.copytree(EXAMPLES / "klein", tmp_path / name)) for name in ("oud", "nieuw"))
    text = (new / "plan.yaml").read_text(encoding="utf-8").replace('"< 30"', '"< 35"')
    (new / "plan.yaml").write_text(text.replace("met korte lijnen", "met heel korte lijnen"), encoding="utf-8")
    return old, new


def _commit(folder: Path, message: str) -> None:
    for arguments in (["add", "."], ["-c", "user.name=n", "-c", "user.email=e@example.org", "commit", "-qm", message]):
        subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a plan in a folder, of which the second revision has another status."""
    top = tmp_path / "archief"
    plan = Path(shutil.copytree(EXAMPLES / "klein", top / "plannen" / "klein"))
    subprocess.run(["git", "init", "-q", str(top)], check=True)
    _commit(top, "eerst")
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    (plan / "plan.yaml").write_text(text.replace("status: concept", "status: voorgelegd"), encoding="utf-8")
    _commit(top, "dan")
    return top


def test_differences_are_no_fault(two: tuple[Path, Path]) -> None:
    answer = run_here("diff", *two)
    assert answer.code == 0
    assert "dat is minder streng" in answer.out
    assert "{+heel+}" in answer.out
    assert answer.out.rstrip().endswith("2 verschillen.")


def test_without_differences_it_says_so(two: tuple[Path, Path]) -> None:
    answer = run_here("diff", two[0], two[0])
    assert (answer.code, answer.out) == (0, "Geen verschillen.\n")


def test_json_has_both_places(two: tuple[Path, Path]) -> None:
    made = json.loads(run_here("diff", "--format", "json", *two).out)
    target = next(one for one in made["verschillen"] if one["soort"] == "indicator")
    assert (target["wat"], target["strenger"], target["oud"], target["nieuw"]) == ("verhoogd", False, "< 30", "< 35")
    assert target["oude_plaats"]["bestand"].endswith("oud/plan.yaml")
    assert target["nieuwe_plaats"]["regel"] == target["oude_plaats"]["regel"] > 1
    assert target["zin"].startswith("Indicator “Inwoners die vaak hinder")


def test_markdown_strikes_and_embolds(two: tuple[Path, Path]) -> None:
    answer = run_here("diff", "--format", "markdown", *two)
    assert "**heel**" in answer.out
    assert answer.out.startswith("# Wat er veranderde van ")


def test_a_report_in_every_form_is_the_same_each_time(two: tuple[Path, Path], tmp_path: Path) -> None:
    for number in (1, 2):
        targets = [f"--report={tmp_path / f'v{number}.{form}'}" for form in ("docx", "html", "md")]
        assert run_here("diff", *two, *targets).code == 0
    for form in ("docx", "html", "md"):
        assert (tmp_path / f"v1.{form}").read_bytes() == (tmp_path / f"v2.{form}").read_bytes()
    assert "minder streng" in word_text((tmp_path / "v1.docx").read_bytes())
    assert run_here("access", tmp_path / "v1.docx").code == 0


def test_a_report_never_takes_the_place_of_the_plan(two: tuple[Path, Path]) -> None:
    before = holds(two[1])
    (two[1] / "teksten").mkdir()
    (two[1] / "teksten" / "x.md").write_text("Een tekst.", encoding="utf-8")
    answer = run_here("diff", *two, "--report", two[1] / "teksten" / "x.md")
    assert answer.code == 2
    assert (two[1] / "teksten" / "x.md").read_text(encoding="utf-8") == "Een tekst."
    assert before.items() <= {**holds(two[1]), **before}.items()


def test_a_plan_that_cannot_be_read_is_said(two: tuple[Path, Path]) -> None:
    (two[1] / "plan.yaml").write_text("titel: [", encoding="utf-8")
    answer = run_here("diff", *two)
    assert answer.code == 2
    assert "niet te lezen" in answer.err


@git
@pytest.mark.parametrize(
    ("where", "sides"),
    [
        (".", ["HEAD~1", "plannen/klein"]),
        ("plannen/klein", ["HEAD~1"]),
        (".", ["HEAD~1:plannen/klein", "HEAD:plannen/klein"]),
        ("plannen", ["HEAD~1:./klein", "klein"]),
        (".", ["HEAD~1", "plannen/klein/plan.yaml"]),
    ],
)
def test_a_side_may_be_a_revision(repository: Path, where: str, sides: list[str]) -> None:
    answer = run("diff", *sides, cwd=repository / where)
    assert (answer.code, answer.err) == (0, "")
    assert "status gewijzigd, van “concept” naar “voorgelegd”" in " ".join(answer.out.split())


@git
@pytest.mark.parametrize("side", ["HEAD~9", "bestaat-niet", "HEAD~1:elders", "HEAD:../buiten", ":x", "HEAD~1:plannen"])
def test_a_revision_that_is_not_there_is_said(repository: Path, side: str) -> None:
    answer = run("diff", side, "plannen/klein", cwd=repository)
    assert answer.code == 2
    assert answer.err.startswith("fout: ")


@git
def test_outside_a_repository_there_are_no_revisions(two: tuple[Path, Path], tmp_path: Path) -> None:
    answer = run("diff", "HEAD~1", two[1], cwd=tmp_path, GIT_CEILING_DIRECTORIES="/")
    assert answer.code == 2
    assert "geen git-archief" in answer.err


@git
def test_links_in_a_revision_are_left_out(repository: Path) -> None:
    (repository / "geheim.md").write_text("GEHEIM", encoding="utf-8")
    plan = repository / "plannen" / "klein"
    (plan / "link.md").symlink_to(repository / "geheim.md")
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    (plan / "plan.yaml").write_text(f"{text}\ncolofon: {{bestand: link.md}}\n", encoding="utf-8")
    _commit(repository, "met link")
    answer = run("diff", "HEAD~1", "HEAD:plannen/klein", cwd=plan)
    assert answer.code == 0
    assert "GEHEIM" not in answer.out


def test_git_is_not_asked_where_both_sides_are_there(two: tuple[Path, Path]) -> None:
    assert run("diff", *two, PATH="/nergens").code == 0
    answer = run("diff", "HEAD~1", two[1], PATH="/nergens")
    assert answer.code == 2
    assert "git staat niet op deze computer" in answer.err
