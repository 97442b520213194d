"""What a drawing in a Word file says of itself."""

from __future__ import annotations

from lxml import etree

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def is_decorative(about: etree._Element) -> bool:
    """Whether `wp:docPr` marks its drawing as decoration, which needs no alternative text."""
    return any(each.get("val", "1") in ("1", "true") for each in about.iter(_DECORATIVE))
