"""The hostile inputs are written as meant: their names, their bytes, and nothing outside the target."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from tests.hostile import outside
from tests.hostile.build import TRAPS, build
from tests.hostile.case import HEAD, YEARLY_HEAD


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def inputs(target: Path) -> list[Path]:
    return build(target)


pytestmark = pytest.mark.xdist_group("hostile")


def test_the_heads_are_plans() -> None:
    assert yaml.safe_load(HEAD)["titel"] == "Veilig in Proefdorp"
    assert yaml.safe_load(YEARLY_HEAD)["periode"] == 2027


def test_every_input_has_its_own_path_below_the_target(inputs: list[Path], target: Path) -> None:
    assert len(inputs) > 400
    assert len(set(inputs)) == len(inputs)
    assert all(path.is_relative_to(target) for path in inputs)
    assert not (target.parent / "buiten").exists()


def test_inputs_are_what_their_names_say(inputs: list[Path], target: Path) -> None:
    by_name = {path.name: path for path in inputs}
    assert not (target / "bestaat-niet").exists()
    assert (by_name["folder-named-plan-yaml"] / "plan.yaml").is_dir()
    assert (by_name["size-50-mb"] / "plan.yaml").stat().st_size >= 50_000_000
    assert (by_name["encoding-utf-16"] / "plan.yaml").read_bytes()[:2] in {b"\xff\xfe", b"\xfe\xff"}
    assert (by_name["format-docx"] / "plan.yaml").read_bytes().startswith(b"PK")
    assert b"[" * 200_000 in (by_name["depth-200000-open-brackets"] / "plan.yaml").read_bytes()
    assert b"\x00" in (by_name["character-nul"] / "plan.yaml").read_bytes()
    assert (by_name["bytes-empty"] / "plan.yaml").read_bytes() == b""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes")
def test_links_lead_out(inputs: list[Path], target: Path) -> None:
    assert outside.SECRET in (target / "link-prose" / "teksten" / "inleiding.md").read_text(encoding="utf-8")
    assert not (target / "link-prose" / "teksten" / "inleiding.md").resolve().is_relative_to(target / "link-prose")
    assert (target / "pipe-plan" / "plan.yaml").is_fifo()


def test_every_trap_is_among_them(inputs: list[Path]) -> None:
    traps = {f"trap-{file.stem}" for file in TRAPS.glob("*.yaml")}
    assert traps
    assert traps <= {path.name for path in inputs}
