from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.office import finished_pdf
from ivpgen.office.tagging import set_right
from ivpgen.office.word_file import created
from ivpgen.rendering import render
from tests.documents.build import planned
from tests.office.libre import OFFICE, ONE, found_by_outloud, laid_out

pytestmark = [OFFICE, ONE]

NAME = "uitvoeringsplan-2028"


def pdf() -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(laid_out().files[f"{NAME}.pdf"]))


def kinds(top: pikepdf.Object) -> list[tuple[str, pikepdf.Object]]:
    found = []
    waiting = [top]
    while waiting:
        element = waiting.pop()
        if "/S" in element:
            found.append((str(element.S), element))
        kids = element.get("/K", pikepdf.Array())
        waiting += [
            one for one in (kids if isinstance(kids, pikepdf.Array) else [kids]) if isinstance(one, pikepdf.Dictionary)
        ]
    return found


def test_it_is_tagged_and_has_a_language_title_and_bookmarks() -> None:
    opened = pdf()
    assert opened.Root.MarkInfo.Marked
    assert str(opened.Root.Lang) == "nl-NL"
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert str(opened.docinfo["/Title"]).startswith("Uitvoeringsplan")
    with opened.open_outline() as outline:
        assert "1 Inleiding" in [item.title for item in outline.root]


def test_it_declares_pdf_ua_1_and_pdf_a_2() -> None:
    declared = pdf().open_metadata()
    assert (declared["pdfuaid:part"], declared["pdfaid:part"], declared["pdfaid:conformance"]) == ("1", "2", "B")


def test_tables_have_headers_of_columns_and_of_rows() -> None:
    scopes = set()
    opened = pdf()
    for kind, element in kinds(opened.Root.StructTreeRoot):
        if kind == "/TH":
            attributes = element.A if isinstance(element.A, pikepdf.Array) else [element.A]
            scopes |= {str(one.Scope) for one in attributes if "/Scope" in one}
    assert scopes == {"/Column", "/Row"}


def test_every_note_has_an_id_of_its_own_that_the_tree_knows(tmp_path: Path) -> None:
    plan = planned(tmp_path, "inleiding: Een^[De eerste noot.] en twee^[De tweede noot.] noten.")
    opened = pikepdf.open(io.BytesIO(render(plan, to=["pdf"]).files["ivp.pdf"]))
    root = opened.Root.StructTreeRoot
    ids = [str(element.ID) for kind, element in kinds(root) if kind == "/Note"]
    known = [str(one) for one in list(root.IDTree.Kids[0].Names)[::2]]
    assert len(ids) == 2
    assert sorted(ids) == known == sorted(set(ids))


def test_no_link_is_outside_the_tags_and_the_tab_key_follows_them() -> None:
    opened = pdf()
    linked = [page.obj for page in opened.pages if "/Annots" in page.obj]
    assert len(linked) > 2
    assert {str(page.Tabs) for page in linked} == {"/S"}
    assert all("/StructParent" in one for page in linked for one in page.Annots)


def test_nothing_is_painted_outside_tags_and_artifacts() -> None:
    paints = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "Do"}
    for number, page in enumerate(pdf().pages, 1):
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            depth += (name in {"BMC", "BDC"}) - (name == "EMC")
            assert depth or name not in paints, f"page {number}: {name}"
        assert depth == 0


def test_an_independent_checker_finds_nothing_against_pdf_ua(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(laid_out().files[f"{NAME}.pdf"])
    assert found_by_outloud(path, "--layer", "conformance") == []


def test_the_independent_checker_sees_what_we_mend(tmp_path: Path) -> None:
    opened = pdf()
    del opened.pages[1].obj["/Tabs"]
    for _, element in kinds(opened.Root.StructTreeRoot):
        if "/ID" in element:
            del element["/ID"]
    path = tmp_path / "plan.pdf"
    opened.save(path)
    assert {one["rule"] for one in found_by_outloud(path, "--layer", "conformance")} >= {"LNK-005", "NOTE-001"}


def test_setting_right_twice_changes_no_page() -> None:
    opened = pdf()
    before = [page.obj.Contents.read_bytes() for page in opened.pages]
    set_right(opened)
    assert [page.obj.Contents.read_bytes() for page in opened.pages] == before


def test_the_date_is_that_of_the_word_file_and_of_no_clock() -> None:
    opened = pdf()
    day = created(laid_out().files[f"{NAME}.docx"])
    assert day is not None
    assert str(opened.docinfo["/CreationDate"]) == f"{day:D:%Y%m%d%H%M%S}Z"
    assert opened.open_metadata()["xmp:CreateDate"] == f"{day:%Y-%m-%dT%H:%M:%SZ}"
    assert "/ModDate" not in opened.docinfo


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda root: root.__delitem__("/StructTreeRoot"), "de structuur (tags)"),
        (lambda root: root.__delitem__("/Lang"), "de taal"),
        (lambda root: root.__delitem__("/Metadata"), "de verklaring van PDF/UA-1"),
    ],
    ids=["tags", "language", "declarations"],
)  # fmt: skip
def test_a_pdf_that_is_not_accessible_is_refused(spoil: object, said: str) -> None:
    opened = pdf()
    assert callable(spoil)
    spoil(opened.Root)
    spoilt = io.BytesIO()
    opened.save(spoilt)
    with pytest.raises(Onbruikbaar) as caught:
        finished_pdf(spoilt.getvalue(), laid_out().files[f"{NAME}.docx"])
    assert said in caught.value.bericht
