"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.source.writing import write


def test_a_file_is_made_with_its_folders_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "uit" / "dorp" / "ivp.docx"
    write(target, b"een")
    write(target, b"twee")
    assert target.read_bytes() == b"twee"
    assert [path.name for path in target.parent.iterdir()] == ["ivp.docx"]


def test_others_may_read_it_as_far_as_the_system_allows(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "a", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_a_target_that_cannot_be_written_is_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "bestand").write_bytes(b"oud")
    for target in (tmp_path / "map", tmp_path / "bestand" / "ivp.docx"):
        with pytest.raises(Onbruikbaar) as refused:
            write(target, b"nieuw")
        assert "niet te schrijven" in refused.value.bericht
        assert "Word" in refused.value.hoe
    assert (tmp_path / "bestand").read_bytes() == b"oud"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bestand", "map"]


def test_a_write_that_breaks_off_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "ivp.docx"
    write(target, b"oud")

    def full(source: str, destination: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(Onbruikbaar):
        write(target, b"nieuw")
    assert target.read_bytes() == b"oud"
    assert [path.name for path in tmp_path.iterdir()] == ["ivp.docx"]
