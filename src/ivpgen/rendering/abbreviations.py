"""Abbreviations that a document explains, and uses."""

from __future__ import annotations

import re

from lxml import etree

from ivpgen.html.tree import text


def drop_unused_abbreviations(root: etree._Element) -> None:
    """Leave out the abbreviations that a document doesn't use, and their section when it uses none, in place."""
    body = root.find("body")
    annex = root.find("body/section[@id='afkortingen']")
    if body is None or annex is None:
        return
    # Piece by piece: the words of two cells have nothing between them.
    used = {
        word for one in body if one is not annex for piece in one.itertext() for word in re.findall(r"\w+", str(piece))
    }
    for rows in annex.iter("tbody"):
        for row in list(rows):
            if not used.issuperset(re.findall(r"\w+", text(row[0]))):
                rows.remove(row)
        if not len(rows):
            body.remove(annex)
