"""Footnotes of a tree: written where they are called, gathered at the end of the body."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.moving import move_content
from ivpgen.html.tree import classes


def gather_notes(root: etree._Element) -> None:
    """Each note where it is called → a reference there, and the note itself at the end of the body; equal notes are one."""
    found: dict[bytes, str] = {}
    section = etree.Element("section", role="doc-endnotes")
    notes = [one for one in root.iter("span") if "voetnoot" in classes(one)]
    inner = [one for one in notes if any("voetnoot" in classes(above) for above in one.iterancestors("span"))]
    for span in inner:
        _bracket(span)
    for span in [one for one in notes if one not in inner]:
        tail, span.tail = span.tail, None
        content = etree.tostring(span)
        number = found.get(content)
        if number is None:
            number = found[content] = f"noot-{len(found) + 1}"
            note = etree.SubElement(section, "aside", role="doc-footnote", id=number)
            move_content(span, note)
        _close_up(span)
        reference = etree.Element("a", role="doc-noteref", href=f"#{number}")
        reference.tail = tail
        parent = span.getparent()
        if parent is not None:
            parent.replace(span, reference)
    body = root.find("body")
    if len(section) and body is not None:
        body.append(section)


def _close_up(note: etree._Element) -> None:
    """No space between a word and its note."""
    before, parent = note.getprevious(), note.getparent()
    if before is not None:
        before.tail = before.tail and before.tail.rstrip(" \n")
    elif parent is not None:
        parent.text = parent.text and parent.text.rstrip(" \n")


def _bracket(note: etree._Element) -> None:
    """A note in a note has no place: its text stands there between brackets."""
    del note.attrib["class"]
    note.text = f" ({note.text or ''}"
    if len(note):
        note[-1].tail = f"{note[-1].tail or ''})"
    else:
        note.text += ")"
