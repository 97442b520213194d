"""Pictures: in the line of text, with alternative text, never larger than the page."""

from __future__ import annotations

import io

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from lxml import etree

from ivpgen.word.wml import R_NAMESPACE, R, add
from ivpgen.word.writing import Writing

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_EMU_PER_TWIP = 635
_LARGEST_SHARE_OF_PAGE = 0.8


class ImageError(Exception):
    """An image that Word can't show: no PNG, JPEG, GIF, BMP or TIFF, or a broken one."""

    def __init__(self, *, src: str) -> None:
        super().__init__(src)
        self.src = src


def add_picture(w: Writing, run: etree._Element, element: etree._Element) -> None:
    """Append an `<img>` to a run; without alternative text it is marked as decoration."""
    src = element.get("src", "")
    try:
        relation, image = w.document.get_or_add_image(io.BytesIO(w.image(src)))
        width, height = int(image.width), int(image.height)
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ZeroDivisionError):
        raise ImageError(src=src) from None
    scale = min(
        1,
        w.page.width * _EMU_PER_TWIP / max(width, 1),
        w.page.height * _EMU_PER_TWIP * _LARGEST_SHARE_OF_PAGE / max(height, 1),
    )
    extent = {"cx": str(max(1, round(width * scale))), "cy": str(max(1, round(height * scale)))}
    w.pictures += 1
    number, alternative = str(w.pictures), element.get("alt", "").strip()
    inline = etree.SubElement(
        add(run, "drawing"), f"{{{_WP}}}inline", nsmap={"wp": _WP, "a": _A, "pic": _PIC, "r": R_NAMESPACE}
    )
    _add(inline, _WP, "extent", extent)
    properties = _add(inline, _WP, "docPr", {"id": number, "name": f"Afbeelding {number}"})
    if alternative:
        properties.set("descr", alternative)
    else:
        extension = _add(_add(properties, _A, "extLst"), _A, "ext", {"uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"})
        etree.SubElement(extension, f"{{{_DECORATIVE}}}decorative", {"val": "1"}, nsmap={"adec": _DECORATIVE})
    _add(_add(inline, _WP, "cNvGraphicFramePr"), _A, "graphicFrameLocks", {"noChangeAspect": "1"})
    picture = _add(_add(_add(inline, _A, "graphic"), _A, "graphicData", {"uri": _PIC}), _PIC, "pic")
    about = _add(picture, _PIC, "nvPicPr")
    _add(about, _PIC, "cNvPr", {"id": number, "name": f"Afbeelding {number}"})
    _add(about, _PIC, "cNvPicPr")
    fill = _add(picture, _PIC, "blipFill")
    _add(fill, _A, "blip", {f"{R}embed": relation})
    _add(_add(fill, _A, "stretch"), _A, "fillRect")
    shape = _add(picture, _PIC, "spPr")
    form = _add(shape, _A, "xfrm")
    _add(form, _A, "off", {"x": "0", "y": "0"})
    _add(form, _A, "ext", extent)
    _add(_add(shape, _A, "prstGeom", {"prst": "rect"}), _A, "avLst")


def _add(parent: etree._Element, namespace: str, name: str, attributes: dict[str, str] | None = None) -> etree._Element:
    return etree.SubElement(parent, f"{{{namespace}}}{name}", attributes or {})
