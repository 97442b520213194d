"""The floor: XML strings and a zip file, with nothing that makes a document of it (no styles part, widths or language)."""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)


def _paragraph(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'


if __name__ == "__main__":
    pieces = [f"<w:document {W}><w:body>"]
    for section in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        for heading in section["headings"]:
            pieces.append(_paragraph(f"Heading{heading['level']}", heading["text"]))
            pieces += [_paragraph("Normal", text) for text in heading["paragraphs"]]
        pieces.append("<w:tbl><w:tblPr/><w:tblGrid/>")
        for row in section["rows"]:
            pieces.append("<w:tr>" + "".join(f"<w:tc>{_paragraph('Cell', cell)}</w:tc>" for cell in row) + "</w:tr>")
        pieces.append("</w:tbl>")
    pieces.append("</w:body></w:document>")
    with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", "".join(pieces))
