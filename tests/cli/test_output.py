"""All files or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.cli import output
from ivpgen.cli.output import size, write_all
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.source.writing import write

FILES = {"ivp.docx": b"een", "proefdorp/ivp.docx": b"twee"}


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_writing(tmp_path: Path) -> None:
    target = tmp_path / "diep" / "uit"
    assert write_all(target, FILES) == [target / "ivp.docx", target / "proefdorp" / "ivp.docx"]
    assert tree(target) == FILES


def test_replacing(tmp_path: Path) -> None:
    write_all(tmp_path, FILES)
    write_all(tmp_path, {"ivp.docx": b"nieuw"})
    assert tree(tmp_path) == FILES | {"ivp.docx": b"nieuw"}


@pytest.mark.parametrize(
    "name",
    ["../ivp.docx", "a/../../ivp.docx", "/ivp.docx", "", ".", "./ivp.docx", "..\\ivp.docx", "C:ivp.docx", "a//b"],
)
def test_a_name_never_leads_elsewhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(Onbruikbaar, match="kan geen naam van een document zijn"):
        write_all(tmp_path, {"ivp.docx": b"een", name: b"twee"})
    assert tree(tmp_path) == {}


def test_a_folder_in_the_way_is_found_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "proefdorp" / "ivp.docx").mkdir(parents=True)
    with pytest.raises(Onbruikbaar, match="is een map"):
        write_all(tmp_path, FILES)
    assert tree(tmp_path) == {}


def test_a_file_in_the_way_is_found_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "proefdorp").write_bytes(b"geen map")
    with pytest.raises(Onbruikbaar, match="is een bestand"):
        write_all(tmp_path, FILES)
    assert tree(tmp_path) == {"proefdorp": b"geen map"}


def test_a_file_that_is_open_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(tmp_path, FILES)
    real = Path.open

    def locked(path: Path, mode: str = "r", *more: object) -> object:
        if path.name == "ivp.docx" and path.parent.name == "proefdorp":
            raise PermissionError(13, "Permission denied")
        return real(path, mode)

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(Onbruikbaar) as refusal:
        write_all(tmp_path, {"ivp.docx": b"nieuw", "proefdorp/ivp.docx": b"nieuw"})
    monkeypatch.undo()
    assert "open in Word" in refusal.value.hoe
    assert tree(tmp_path) == FILES


@pytest.mark.parametrize("stop", [Onbruikbaar("vol"), KeyboardInterrupt()])
def test_what_is_new_is_taken_away_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    real = write

    def full(path: Path, data: bytes) -> None:
        if data == b"twee":
            raise stop
        real(path, data)

    monkeypatch.setattr(output, "write", full)
    with pytest.raises(type(stop)):
        write_all(tmp_path / "een" / "uit", FILES)
    assert list(tmp_path.iterdir()) == []


def test_what_was_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "proefdorp").mkdir()
    (tmp_path / "proefdorp" / "notitie.txt").write_bytes(b"van mij")
    monkeypatch.setattr(output, "write", lambda path, data: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_all(tmp_path, FILES)
    assert tree(tmp_path) == {"proefdorp/notitie.txt": b"van mij"}


@pytest.mark.parametrize(
    ("amount", "shown"), [(0, "1 kB"), (999, "1 kB"), (48_400, "48 kB"), (999_499, "999 kB"), (1_250_000, "1,2 MB")]
)
def test_sizes(amount: int, shown: str) -> None:
    assert size(amount) == shown
