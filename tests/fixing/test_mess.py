"""A plan in which a lot went wrong at once, as a schrijver may hand it in, before and after."""

from __future__ import annotations

import shutil
from pathlib import Path

from ivpgen.fixing.run import fix
from ivpgen.plan.load import load
from ivpgen.rules import check
from tests.fixing.conftest import mended, texts

MESS = Path(__file__).parent / "mess"


def test_all_that_can_be_mended_is_mended_in_one_run(tmp_path: Path) -> None:
    folder = tmp_path / "plan"
    shutil.copytree(MESS / "before", folder)
    fixed = mended(folder)
    assert texts(folder) == texts(MESS / "after")
    assert fixed.refused == ()
    assert dict(fixed.counted("plan.yaml"))["regel die YAML niet kon lezen", "regels die YAML niet kon lezen"] == 6
    assert fix(folder).files == ()


def test_what_is_left_is_what_the_plan_doesn_t_say() -> None:
    before, after = (check(load(MESS / name)) for name in ("before", "after"))
    assert before.aantal("fout") == 1
    assert after.aantal("fout") == 0
