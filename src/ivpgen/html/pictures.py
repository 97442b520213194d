"""Pictures that the plan describes elsewhere get the caption, source and text alternative given there; missing ones a gap."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.html.moving import move_content, replace


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
        alt = " – ".join(dict.fromkeys(filter(None, (image.get("alt"), str(said["alt"])))))
        title = said["titel"] or Tekst(alt)
        figure = etree.Element("figure")
        if said.get("id"):
            figure.set("id", f"afbeelding-{said['id']}")
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


def leave_out(root: etree._Element, src: str) -> None:
    """Put a visible gap, with the text alternative, in the place of a picture that can't be shown."""
    for image in [one for one in root.iter("img") if one.get("src") == src]:
        parent = image.getparent()
        if parent is None:
            continue
        gap = etree.Element("span", {"class": "gat"})
        gap.text = f"[hier hoort de afbeelding {src}{': ' if image.get('alt') else ''}{image.get('alt') or ''}]"
        if bron := image.get("data-bron"):
            gap.set("data-bron", bron)
        replace(image, gap)
        if parent.tag == "figure":
            _open_figure(parent)


def _open_figure(figure: etree._Element) -> None:
    """A figure without a picture: what stood in it as paragraphs."""
    parent = figure.getparent()
    if parent is None:
        return
    at = parent.index(figure)
    for offset, part in enumerate(list(figure)):
        paragraph = part if part.tag == "p" else etree.Element("p")
        if part.tag == "figcaption":
            move_content(part, paragraph)
            if bron := part.get("data-bron"):
                paragraph.set("data-bron", bron)
        elif part.tag != "p":
            paragraph.append(part)
        parent.insert(at + offset, paragraph)
    parent.remove(figure)


def _text(element: etree._Element, tekst: Tekst) -> None:
    element.text = str(tekst)
    if tekst.bron:
        element.set("data-bron", tekst.bron)
