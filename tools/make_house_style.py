"""Makes templates/huisstijl.docx, the house style that ships with ivpgen, from the readable XML in tools/house_style."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from ivpgen.resources import template_path
from ivpgen.word.archive import CONTENT_TYPES, content_types, pack

SOURCE = Path(__file__).parent / "house_style"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

# File in SOURCE, content type, relation from the document.
PARTS = (
    ("styles.xml", f"{WML}.styles+xml", "styles"),
    ("numbering.xml", f"{WML}.numbering+xml", "numbering"),
    ("settings.xml", f"{WML}.settings+xml", "settings"),
    ("fontTable.xml", f"{WML}.fontTable+xml", "fontTable"),
    ("footnotes.xml", f"{WML}.footnotes+xml", "footnotes"),
    ("header1.xml", f"{WML}.header+xml", "header"),
    ("footer1.xml", f"{WML}.footer+xml", "footer"),
)


def house_style() -> bytes:
    """The docx file, the same at every run."""
    types = {
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/word/document.xml": f"{WML}.document.main+xml",
    }
    files = {"docProps/core.xml": _slim("core.xml"), "word/document.xml": _slim("document.xml")}
    for name, content_type, _ in PARTS:
        types[f"/word/{name}"] = content_type
        files[f"word/{name}"] = _slim(name)
    files[CONTENT_TYPES] = content_types(types)
    files["_rels/.rels"] = _relations(
        [
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/metadata/core-properties", "docProps/core.xml"),
        ]
    )
    files["word/_rels/document.xml.rels"] = _relations([(f"{OFFICE}/{kind}", name) for name, _, kind in PARTS])
    return pack(files)


def _relations(targets: list[tuple[str, str]]) -> bytes:
    """Relations, by kind and target, numbered from rId1."""
    root = etree.fromstring(f'<Relationships xmlns="{PACKAGE}"/>')
    for number, (kind, target) in enumerate(targets, start=1):
        etree.SubElement(root, f"{{{PACKAGE}}}Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return _xml(root)


def _slim(name: str) -> bytes:
    """A part without the comments and line ends that make its source readable."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    return _xml(etree.parse(str(SOURCE / name), parser).getroot())


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


if __name__ == "__main__":
    template_path("huisstijl.docx").write_bytes(house_style())
