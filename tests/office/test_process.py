from __future__ import annotations

import io
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.office import Office, need
from ivpgen.office import process as module
from ivpgen.office.word_file import created, document, first_page
from tests.office.libre import OFFICE, ONE, laid_out

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a program of two lines of shell")


def program(folder: Path, script: str) -> Path:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@POSIX
def test_a_file_that_libreoffice_did_not_make_is_said_with_what_it_said(tmp_path: Path) -> None:
    with Office(program(tmp_path, "echo geen zin; exit 0")) as office, pytest.raises(Onbruikbaar) as caught:
        office.convert({"ivp.docx": b"x"}, "pdf")
    assert caught.value.bericht == "LibreOffice maakte geen pdf van ivp.docx."
    assert "geen zin" in caught.value.hoe


@POSIX
def test_libreoffice_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SECONDS_TO_START", 0)
    monkeypatch.setattr(module, "_SECONDS_A_FILE", 0.3)
    with Office(program(tmp_path, "sleep 60")) as office, pytest.raises(Onbruikbaar, match="nog niet klaar met odt"):
        office.convert({"ivp.docx": b"x"}, "odt")


def test_libreoffice_that_does_not_start_is_said(tmp_path: Path) -> None:
    with Office(tmp_path / "weg") as office, pytest.raises(Onbruikbaar, match="start niet"):
        office.convert({"ivp.docx": b"x"}, "odt")


@POSIX
def test_nothing_stays_behind_and_names_of_documents_do_not_matter(tmp_path: Path) -> None:
    copy = 'for last; do :; done; echo "$last" > "' + str(tmp_path) + '/seen"; cp "$last" "${last%.docx}.odt"'
    with Office(program(tmp_path, copy)) as office:
        assert office.convert({"../é '$(x).docx": b"abc"}, "odt") == {"../é '$(x).docx": b"abc"}
    assert not Path((tmp_path / "seen").read_text("utf-8").strip()).parent.parent.exists()


def test_without_libreoffice_the_message_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("ivpgen.office.installed._USUAL", {})
    monkeypatch.setattr("ivpgen.office.installed._ELSEWHERE", f"{tmp_path}/none")
    with pytest.raises(Onbruikbaar) as caught:
        need("Voor odt", pdf=False)
    assert caught.value.bericht == "Voor odt is LibreOffice nodig, en dat staat niet op deze computer."
    assert "Installeer LibreOffice" in caught.value.hoe


@POSIX
def test_without_pikepdf_only_pdf_is_impossible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    found = program(tmp_path, "exit 0")
    monkeypatch.setattr("ivpgen.office.installed.find_spec", lambda _: None)
    assert need("Voor odt", pdf=False) == found
    with pytest.raises(Onbruikbaar) as caught:
        need("Voor pdf", pdf=True)
    assert "pipx install --force '.[pdf]'" in caught.value.hoe


def word(core: str, body: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("docProps/core.xml", core)
        package.writestr("word/document.xml", body)
    return data.getvalue()


def test_the_date_and_the_first_page_of_a_word_file() -> None:
    dated = word(
        '<x><dcterms:created xsi:type="d">2027-03-16T00:00:00Z</dcterms:created></x>', '<w:pgNumType w:start="3"/>'
    )
    assert f"{created(dated):%Y-%m-%d %z}" == "2027-03-16 +0000"
    assert first_page(document(dated)) == 3
    bare = word("<x/>", "<x/>")
    assert (created(bare), first_page(document(bare))) == (None, 1)
    assert first_page(document(word("<x/>", '<w:pgNumType w:fmt="lowerRoman"/>'))) is None


@OFFICE
@ONE
def test_an_odt_is_one_that_says_first_what_it_is_and_has_no_clock_in_it() -> None:
    files = laid_out().files
    with zipfile.ZipFile(io.BytesIO(files["uitvoeringsplan-2028.odt"])) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = package.read("meta.xml").decode()
    assert "editing-duration" not in about
    assert "<dc:language>nl-NL</dc:language>" in about
