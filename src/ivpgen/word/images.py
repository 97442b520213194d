"""Pictures: in the line of text, with alternative text, never larger than the page."""

from __future__ import annotations

import io

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from lxml import etree

from ivpgen.word.drawings import A, Drawing, part
from ivpgen.word.wml import R
from ivpgen.word.writing import Writing

_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class ImageError(Exception):
    """An image that Word can't show: no PNG, JPEG, GIF, BMP or TIFF, or a broken one."""

    def __init__(self, *, src: str) -> None:
        super().__init__(src)
        self.src = src


def add_picture(w: Writing, run: etree._Element, element: etree._Element) -> None:
    """Append an `<img>` to a run, as a chart of Word's own where there is one; without alternative text it is decoration."""
    src = element.get("src", "")
    chart = w.chart(src)
    if chart is not None:
        from ivpgen.word.charts import add_chart

        add_chart(w, run, element, chart)
        return
    try:
        relation, image = w.document.get_or_add_image(io.BytesIO(w.image(src)))
        width, height = int(image.width), int(image.height)
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ZeroDivisionError):
        raise ImageError(src=src) from None
    drawing = Drawing(w, run, element, (width, height), "Afbeelding", _PIC)
    picture = etree.SubElement(drawing.data, f"{{{_PIC}}}pic", nsmap={"pic": _PIC})
    about = part(picture, _PIC, "nvPicPr")
    part(about, _PIC, "cNvPr", {"id": drawing.number, "name": drawing.name})
    part(about, _PIC, "cNvPicPr")
    fill = part(picture, _PIC, "blipFill")
    part(fill, A, "blip", {f"{R}embed": relation})
    part(part(fill, A, "stretch"), A, "fillRect")
    shape = part(picture, _PIC, "spPr")
    form = part(shape, A, "xfrm")
    part(form, A, "off", {"x": "0", "y": "0"})
    part(form, A, "ext", drawing.extent)
    part(part(shape, A, "prstGeom", {"prst": "rect"}), A, "avLst")
