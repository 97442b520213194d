"""`ivpgen status`: where a plan stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from tests.cli.conftest import Command

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", ["voorbeeldstad", "samen", "klein"])
def test_the_overview_fits_in_eighty_columns(ivpgen: Command, name: str) -> None:
    code, out, err = ivpgen("status", EXAMPLES / name)
    assert (code, err) == (ExitCode.CLEAN, "")
    # A word that doesn't fit, such as the path of a file, is not broken.
    assert [line for line in out.splitlines() if len(line) > 80 and " " in line.strip()] == []
    assert "Stappen van de methode" in out


def test_json_says_the_same(ivpgen: Command, plan: Path) -> None:
    told = json.loads(ivpgen("status", "--date", "2027-06-30", "--format", "json", "plan").out)
    assert (told["versie"], told["dag"], told["titel"]) == (1, "2027-06-30", "Veilig in Proefdorp")
    assert [one["nummer"] for one in told["stappen"]] == [1, 2, 3, 4, 5, 6]
    assert sum(one["volgende"] for one in told["stappen"]) == 1


def test_a_plan_that_cannot_be_read_is_said_so(ivpgen: Command, plan: Path) -> None:
    (plan / "plan.yaml").write_text("titel: [open\n", encoding="utf-8")
    code, out, err = ivpgen("status", "plan")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert "niet te lezen" in err
