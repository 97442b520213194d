"""The place of a picture or chart in the line of text: its size, its number, and its alternative text."""

from __future__ import annotations

from lxml import etree

from ivpgen.word.wml import R_NAMESPACE, add
from ivpgen.word.writing import Writing

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_EMU_PER_TWIP = 635
_LARGEST_SHARE_OF_PAGE = 0.8


class Drawing:
    """A drawing that was begun: `data` takes what is drawn, `extent` its size, `number` its id, `name` what it is called."""

    def __init__(
        self, w: Writing, run: etree._Element, image: etree._Element, size: tuple[int, int], word: str, uri: str
    ) -> None:
        """Append it to a run. `image` has the alternative text, without which it is decoration; `size` is in EMU, and made to fit
        the page; `word` is what Word calls its kind, `uri` says what is drawn."""
        width, height = size
        scale = min(
            1,
            w.page.width * _EMU_PER_TWIP / max(width, 1),
            w.page.height * _EMU_PER_TWIP * _LARGEST_SHARE_OF_PAGE / max(height, 1),
        )
        self.extent = {"cx": str(max(1, round(width * scale))), "cy": str(max(1, round(height * scale)))}
        w.pictures += 1
        self.number, self.name = str(w.pictures), f"{word} {w.pictures}"
        inline = etree.SubElement(add(run, "drawing"), f"{{{WP}}}inline", nsmap={"wp": WP, "a": A, "r": R_NAMESPACE})
        part(inline, WP, "extent", self.extent)
        properties = part(inline, WP, "docPr", {"id": self.number, "name": self.name})
        if alternative := image.get("alt", "").strip():
            properties.set("descr", alternative)
        else:
            extension = part(part(properties, A, "extLst"), A, "ext", {"uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"})
            etree.SubElement(extension, f"{{{_DECORATIVE}}}decorative", {"val": "1"}, nsmap={"adec": _DECORATIVE})
        frame = part(inline, WP, "cNvGraphicFramePr")
        part(frame, A, "graphicFrameLocks", {"noChangeAspect": "1"})
        self.data = part(part(inline, A, "graphic"), A, "graphicData", {"uri": uri})


def part(parent: etree._Element, namespace: str, name: str, attributes: dict[str, str] | None = None) -> etree._Element:
    """Append an element of a namespace."""
    return etree.SubElement(parent, f"{{{namespace}}}{name}", attributes or {})
