"""All that a reader can find in a Word file: body, tables, headers, footnotes and text alternatives."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ivpgen.word.wml import P
from tests.documents.sources import normal
from tests.word.structure import Docx, text

_DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class Printed:
    """The text of a Word file to look things up in."""

    def __init__(self, data: bytes) -> None:
        self.docx = Docx(data)
        parts = [part for _, root in self.docx.stories() for part in _pieces(root)]
        self.text = normal(" ".join(parts))

    def __contains__(self, piece: str) -> bool:
        wanted = normal(piece)
        return wanted in self.text or wanted[:1].upper() + wanted[1:] in self.text

    def headings(self) -> list[str]:
        """The headings in order, without their numbers."""
        return [shown for style, shown in self.docx.paragraphs() if style.lower().startswith("heading")]


def _pieces(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter(P):
        yield text(paragraph)
    for picture in root.iter(_DESCRIBED):
        yield picture.get("descr", "")
