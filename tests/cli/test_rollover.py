"""`ivpgen rollover`: what it says, what it writes, and what it never touches."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.acceptance.promise import holds, run_here

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def klein(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "klein", tmp_path / "klein"))


def test_a_year_is_made_and_told(klein: Path) -> None:
    answer = run_here("rollover", "2028", klein)
    assert answer.code == 0
    assert answer.out.startswith("Gemaakt: uitvoering/2028.yaml, op basis van plan.yaml.\n")
    assert (
        "Loopt door (2):\n  “Wegversmallingen aanleggen op vier plekken” (versmallingen), de planning is 2028"
        in answer.out
    )
    assert run_here("check", klein).code == 0


def test_a_year_that_is_there_stays_as_it_is(klein: Path) -> None:
    run_here("rollover", "2028", klein)
    before = holds(klein)
    answer = run_here("rollover", "2028", klein)
    assert answer.code == 2
    assert "uitvoering/2028.yaml" in answer.err
    assert holds(klein) == before


def test_a_file_that_is_not_in_the_plan_is_not_replaced_either(klein: Path) -> None:
    (klein / "uitvoering").mkdir()
    (klein / "uitvoering" / "2028.yaml").symlink_to(klein / "weg.yaml")
    answer = run_here("rollover", "2028", klein)
    assert answer.code == 2
    assert not (klein / "weg.yaml").exists()


def test_a_year_outside_the_plan_goes_on_with_force(klein: Path) -> None:
    refused = run_here("rollover", "2031", klein)
    assert (refused.code, "--force" in refused.err) == (2, True)
    answer = run_here("rollover", "2031", "--force", klein)
    assert answer.code == 0
    assert answer.err.startswith("let op: 2031 valt buiten")


@pytest.mark.parametrize("year", ["28", "2028-2027", "2028-9", "jaar", "2028-2040", "1900"])
def test_what_is_no_year_is_refused(klein: Path, year: str) -> None:
    before = holds(klein)
    answer = run_here("rollover", year, klein)
    assert answer.code == 2
    assert answer.err.startswith("fout: ")
    assert holds(klein) == before


def test_without_a_year_it_says_how(klein: Path) -> None:
    answer = run_here("rollover")
    assert answer.code == 2
    assert "ivpgen rollover 2028" in answer.err


def test_a_new_plan_comes_beside_the_old_one(klein: Path) -> None:
    before = holds(klein)
    answer = run_here("rollover", "--plan", "2031-2034", klein)
    assert answer.code == 0
    assert "Als kandidaat in commentaar: verkeer." in answer.out
    new = klein.parent / "klein-2031"
    assert (new / "archief" / "2027-2030" / "plan.yaml").is_file()
    assert holds(klein) == before
    assert run_here("check", new).code == 0
    assert run_here("rollover", "--plan", "2031-2034", klein).code == 2


def test_a_new_plan_goes_where_output_says_but_not_into_the_old_one(klein: Path, tmp_path: Path) -> None:
    assert run_here("rollover", "--plan", "2031-2034", "--output", tmp_path / "nieuw", klein).code == 0
    assert (tmp_path / "nieuw" / "plan.yaml").is_file()
    answer = run_here("rollover", "--plan", "2031-2034", "--output", klein / "nieuw", klein)
    assert (answer.code, (klein / "nieuw").exists()) == (2, False)


@pytest.mark.parametrize(
    "arguments",
    [["--plan", "2031"], ["--plan", "2027-2030"], ["2028", "--plan", "2031-2034"], ["2028", "--output", "x"]],
)
def test_what_does_not_go_together_is_refused(klein: Path, arguments: list[str]) -> None:
    before = holds(klein.parent)
    answer = run_here("rollover", *arguments, klein)
    assert answer.code == 2
    assert answer.err.startswith("fout: ")
    assert holds(klein.parent) == before
