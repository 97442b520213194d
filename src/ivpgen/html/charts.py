"""Charts in a tree: each is drawn where it is first needed, and referred to after that."""

from __future__ import annotations

from lxml import etree

from ivpgen.documents.charts import SRC
from ivpgen.html.tree import classes, text


def once(root: etree._Element) -> None:
    """Put a cross reference in the place of each chart that the tree has already drawn, and drop its source line, in place."""
    seen: dict[str, etree._Element] = {}
    for figure in list(root.iter("figure")):
        image = figure.find("img")
        src = "" if image is None else image.get("src", "")
        if not src.startswith(SRC):
            continue
        first = seen.setdefault(src, figure)
        parent = figure.getparent()
        if first is figure or parent is None:
            continue
        source = figure.getnext()
        if source is not None and source.tag == "p" and "bron" in classes(source):
            parent.remove(source)
        reference = etree.Element("p", {"class": "bron"})
        reference.text = "Zie ook "
        link = etree.SubElement(reference, "a", {"href": f"#{first.get('id', '')}"})
        link.tail = f": {text(figure).strip()}."
        parent.replace(figure, reference)
