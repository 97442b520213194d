"""Pictures in prose that the plan describes elsewhere: they get the caption, source and text alternative given there."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ivpgen.documents.texts import Gegevens, Tekst


def describe(root: etree._Element, pictures: Mapping[str, Gegevens]) -> None:
    """Turn each paragraph that is only a picture into a figure, in place; `pictures` is what the plan says, by path."""
    for image in list(root.iter("img")):
        paragraph = image.getparent()
        if (
            paragraph is None
            or paragraph.tag != "p"
            or len(paragraph) != 1
            or (paragraph.text or "").strip()
            or (image.tail or "").strip()
        ):
            continue
        said = pictures.get(image.get("src", ""))
        if said is None:
            continue
        alt = image.get("alt") or str(said["alt"])
        title = said["titel"] or Tekst(alt)
        figure = etree.Element("figure")
        figure.tail = paragraph.tail
        image.set("alt", alt)
        if said["alt"]:
            image.set("data-bron", said["alt"].bron)
        figure.append(image)
        _text(etree.SubElement(figure, "figcaption"), title)
        parent = paragraph.getparent()
        if parent is None:
            continue
        at = parent.index(paragraph)
        parent.replace(paragraph, figure)
        if said["bron"]:
            source = etree.Element("p", {"class": "bron"})
            source.text = "Bron: "
            _text(etree.SubElement(source, "span"), said["bron"])
            source.tail, figure.tail = figure.tail, None
            parent.insert(at + 1, source)


def _text(element: etree._Element, tekst: Tekst) -> None:
    element.text = str(tekst)
    if tekst.bron:
        element.set("data-bron", tekst.bron)
