from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering import layout as module
from ivpgen.rendering import render
from tests.documents.made import ROOT
from tests.office.libre import OFFICE, ONE, laid_out

PLAN = """
gemeenten:
  - naam: Voorbeeldstad
periode: 2027-2030
"""


def plan(folder: Path, text: str = "") -> Planmap:
    (folder / "plan.yaml").write_text(PLAN + text, "utf-8")
    return load(folder)


def body(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read("word/document.xml").decode()


def page_references(docx: bytes) -> list[tuple[str, str]]:
    """Of each line of the tables of contents: its bookmark and its page number."""
    return re.findall(r"PAGEREF (_Toc\d+) .*?<w:t>(\d+)</w:t>", body(docx))


def test_a_document_comes_in_every_form_that_is_asked_for(tmp_path: Path) -> None:
    made = render(plan(tmp_path), to=["md", "docx", "html", "md"]).files
    assert list(made) == ["ivp.docx", "ivp.html", "ivp.md"]
    assert made["ivp.html"].startswith(b"<!DOCTYPE html>")


def test_word_is_the_usual_form(tmp_path: Path) -> None:
    assert list(render(plan(tmp_path)).files) == ["ivp.docx"]


def test_a_form_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Onbruikbaar, match="De vorm “doc” bestaat niet"):
        render(plan(tmp_path), to=["doc"])


def test_without_the_program_for_it_nothing_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planmap = plan(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("ivpgen.office.installed._USUAL", {})
    monkeypatch.setattr("ivpgen.office.installed._ELSEWHERE", f"{tmp_path}/none")
    for asked in (["docx", "odt"], ["pdf"]):
        with pytest.raises(Onbruikbaar, match=f"Voor {asked[-1]} is LibreOffice nodig"):
            render(planmap, to=asked)
    with pytest.raises(Onbruikbaar, match="Voor bladzijdenummers"):
        render(planmap, page_numbers=True)


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_the_same_plan_gives_the_same_bytes(form: str) -> None:
    planmap = load(ROOT / "examples" / "klein")
    first = render(planmap, to=[form]).files
    assert len(first) > 0
    assert render(load(ROOT / "examples" / "klein"), to=[form], processes=2).files == first


def test_source_date_epoch_dates_the_word_file_and_no_other_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = render(plan(tmp_path), to=["docx", "html", "md"]).files
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    after = render(plan(tmp_path), to=["docx", "html", "md"]).files
    with zipfile.ZipFile(io.BytesIO(after["ivp.docx"])) as package:
        assert b">2001-09-09T01:46:40Z<" in package.read("docProps/core.xml")
    assert body(before["ivp.docx"]) == body(after["ivp.docx"])
    assert (before["ivp.html"], before["ivp.md"]) == (after["ivp.html"], after["ivp.md"])


def test_a_picture_that_one_form_cannot_show_is_a_gap_there_only(tmp_path: Path) -> None:
    (tmp_path / "kaart.tif").write_bytes(_tiff())
    made = render(
        plan(tmp_path, "inleiding: |\n  Zie de kaart.\n\n  ![De wijken](kaart.tif)\n"), to=["docx", "html", "md"]
    )
    assert "w:drawing" in body(made.files["ivp.docx"])
    assert "[hier hoort de afbeelding kaart.tif: De wijken]" in made.files["ivp.html"].decode()
    assert made.files["kaart.tif"] == _tiff()
    assert [one for one in made.meldingen if "kaart.tif" in one] == [
        "De afbeelding kaart.tif is geen PNG, JPEG, GIF of BMP en dus niet te zien in een browser; in het document staat daar een open plek."
    ]


def _tiff() -> bytes:
    """One black pixel: a header, a directory of six entries, and the pixel."""
    entries = [(256, 3, 1, 1), (257, 3, 1, 1), (258, 3, 1, 8), (262, 3, 1, 1), (273, 4, 1, 86), (279, 4, 1, 1)]
    head = b"II*\x00\x08\x00\x00\x00" + len(entries).to_bytes(2, "little")
    fields = b"".join(
        tag.to_bytes(2, "little")
        + kind.to_bytes(2, "little")
        + count.to_bytes(4, "little")
        + value.to_bytes(4, "little")
        for tag, kind, count, value in entries
    )
    return head + fields + bytes(4) + b"\x00"


@OFFICE
@ONE
def test_pages_in_the_table_of_contents_are_those_of_the_pdf() -> None:
    import pikepdf

    files = laid_out().files
    shown = [int(page) for _, page in page_references(files["uitvoeringsplan-2028.docx"])]
    with pikepdf.open(io.BytesIO(files["uitvoeringsplan-2028.pdf"])) as pdf, pdf.open_outline() as outline:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        chapters = [numbers[item.destination[0].objgen] for item in outline.root]  # type: ignore[index]
        last = len(pdf.pages)
    assert set(chapters) <= set(shown)
    assert shown[0] == chapters[0]
    assert max(shown) <= last


@OFFICE
@ONE
def test_without_a_layout_there_are_no_page_numbers() -> None:
    assert len(page_references(laid_out().files["uitvoeringsplan-2028.docx"])) > 10
    bare = render(load(ROOT / "examples" / "voorbeeldstad"), documents=["uitvoeringsplan-2028"]).files
    assert page_references(bare["uitvoeringsplan-2028.docx"]) == []


@OFFICE
@ONE
def test_what_libreoffice_makes_is_the_same_every_time() -> None:
    again = render(
        load(ROOT / "examples" / "voorbeeldstad"), documents=["uitvoeringsplan-2028"], to=["docx", "odt", "pdf"]
    ).files
    assert {name for name, data in again.items() if data != laid_out().files[name]} == set()


class _Restless:
    """A LibreOffice in which every layout is another one."""

    def __init__(self, _: Path) -> None:
        self.runs = 0

    def __enter__(self) -> _Restless:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def convert(self, files: dict[str, bytes], form: str) -> dict[str, bytes]:
        self.runs += 1
        return {name: str(self.runs).encode() for name in files}


def test_a_layout_that_does_not_settle_gets_no_page_numbers_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "Office", _Restless)
    monkeypatch.setattr(module, "pages", lambda pdf, _, keys: {key: int(pdf) for key in keys})
    asked: list[object] = []

    def again(pages: object) -> dict[str, bytes]:
        asked.append(pages)
        return {"ivp.docx": str(pages).encode()}

    made = module.lay_out(Path(), ["docx"], {"ivp.docx": b""}, {"ivp.docx": {"a": "_Toc1"}}, again, page_numbers=True)
    assert asked[-1] == {"ivp.docx": {}}
    assert made.files["docx"] == {"ivp.docx": b"{'ivp.docx': {}}"}
    assert made.meldingen == ["De inhoudsopgave van ivp.docx heeft geen bladzijdenummers: die waren niet te bepalen."]
