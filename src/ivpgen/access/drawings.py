"""Pictures, charts, text boxes and embedded objects: what they are and what they say to who can't see them."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ivpgen.access.document import Picture
from ivpgen.access.place import Plek
from ivpgen.ooxml.drawings import is_decorative
from ivpgen.ooxml.namespaces import WP, A, R, W
from ivpgen.ooxml.opening import Relation

TEXT_BOX = f"{W}txbxContent"
_VML = "{urn:schemas-microsoft-com:vml}"
_KINDS = {"chart": "chart", "chartex": "chart", "diagram": "diagram", "picture": "picture"}


def picture(drawing: etree._Element, relations: Mapping[str, Relation], plek: Plek, at: int) -> Picture:
    """What `w:drawing`, `w:pict` or `w:object` shows; `at` is the number of its block in the body, -1 elsewhere."""
    if drawing.tag != f"{W}drawing":
        return _old(drawing, relations, plek, at)
    frame = next(iter(drawing), None)
    about = drawing.find(f"*/{WP}docPr")
    data = drawing.find(f"*/{A}graphic/{A}graphicData")
    uri = "" if data is None else data.get("uri", "").rpartition("/")[2]
    described = "" if about is None else (about.get("descr") or about.get("title") or "")
    return Picture(
        kind=_KINDS.get(uri, "shape"),
        description=described.strip(),
        name="" if about is None else about.get("name", ""),
        decorative=about is not None and is_decorative(about),
        floating=frame is not None and frame.tag == f"{WP}anchor",
        relation=_target(drawing, relations),
        plek=plek,
        at=at,
    )


def _old(drawing: etree._Element, relations: Mapping[str, Relation], plek: Plek, at: int) -> Picture:
    """A picture from before 2007 (VML), or an object of another program."""
    shape = next(
        (each for each in drawing if str(each.tag).startswith(_VML) and not str(each.tag).endswith("shapetype")), None
    )
    style = "" if shape is None else shape.get("style", "").replace(" ", "")
    return Picture(
        kind="object" if drawing.tag == f"{W}object" else "picture" if _has_image(drawing) else "shape",
        description="" if shape is None else (shape.get("alt") or "").strip(),
        name="" if shape is None else shape.get("id", ""),
        decorative=False,
        floating="position:absolute" in style,
        relation=_target(drawing, relations),
        plek=plek,
        at=at,
    )


def _has_image(drawing: etree._Element) -> bool:
    return next(drawing.iter(f"{_VML}imagedata"), None) is not None


def _target(drawing: etree._Element, relations: Mapping[str, Relation]) -> str:
    """The part that a drawing shows: a picture or a chart."""
    for each in drawing.iter():
        for key in (f"{R}embed", f"{R}id", f"{R}link"):
            relation = relations.get(each.get(key, ""))
            if relation is not None and relation.kind in ("image", "chart", "chartEx", "diagramData"):
                return relation.target
    return ""
