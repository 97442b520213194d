"""`check` of a plan for every gemeente in one call, beside a validator and a linter on the same files."""

from __future__ import annotations

import subprocess
from pathlib import Path

from benchmarks.contest import Contender, Effort, beside, environment, in_turn, own_command
from benchmarks.plans import LINES, plan
from benchmarks.table import Target, table

PLANS = 342
TITLE = f"`check` of {PLANS} plans of {LINES} lines in one call"
CHECK = "`ivpgen check`"
VALIDATOR = "`check-jsonschema`"
LINTER = "`yamllint -d relaxed`"


def run(folder: Path, effort: Effort) -> str:
    """The section of the report. check-jsonschema gets the JSON Schema that `ivpgen schema` makes; yamllint needs none."""
    files = []
    for number in range(1, (3 if effort.quick else PLANS) + 1):
        file = folder / f"plan-{number:03}.yaml"
        file.write_text(plan(number), encoding="utf-8")
        files.append(str(file))
    subprocess.run(
        (own_command(), "schema", "--output", str(folder)), env=environment(), check=True, stdout=subprocess.DEVNULL
    )
    validator, linter = beside("check-jsonschema"), beside("yamllint")
    schema = ("--schemafile", str(folder / "plan.schema.json"))
    times = in_turn(
        (
            Contender(CHECK, (own_command(), "check", *files)),
            Contender(VALIDATOR, validator and (*validator, *schema, *files), how="pip install check-jsonschema"),
            Contender(LINTER, linter and (*linter, "-d", "relaxed", *files), how="pip install yamllint"),
        ),
        effort.less(3),
    )
    said = (Target(CHECK, VALIDATOR, 8, faster=True), Target(CHECK, LINTER, 10, faster=True))
    per_plan = 1000 * times[CHECK].median / len(files)
    return "\n".join(
        (
            table(times, CHECK),
            *(one.said(times) for one in said),
            f"- {len(files)} plans, {per_plan:.1f} ms each, start-up included.\n",
        )
    )
