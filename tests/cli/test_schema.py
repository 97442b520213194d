"""`ivpgen schema`: printed one at a time, or written all three."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.schema import KINDS
from tests.cli.conftest import Command


@pytest.mark.parametrize("kind", KINDS)
def test_printed_and_written_are_the_same(ivpgen: Command, folder: Path, kind: str) -> None:
    code, printed, err = ivpgen("schema", kind)
    assert (code, err) == (ExitCode.CLEAN, "")
    assert json.loads(printed)["$schema"] == "http://json-schema.org/draft-07/schema#"
    code, out, _ = ivpgen("schema", "--output", "plan/.ivpgen")
    assert code == ExitCode.CLEAN
    assert f"  plan/.ivpgen/{kind}.schema.json" in out.splitlines()
    assert (folder / "plan" / ".ivpgen" / f"{kind}.schema.json").read_text(encoding="utf-8") == printed


def test_without_a_kind_it_is_that_of_a_plan(ivpgen: Command) -> None:
    assert ivpgen("schema").out == ivpgen("schema", "plan").out
