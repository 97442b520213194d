"""The few words of WordprocessingML that every module of this room writes with; text only ever enters through lxml."""

from __future__ import annotations

from lxml import etree

W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{W_NAMESPACE}}}"
R = f"{{{R_NAMESPACE}}}"
NSMAP = {"w": W_NAMESPACE, "r": R_NAMESPACE}

P, PPR, PSTYLE, RUN, RPR, TEXT, VAL = (W + name for name in ("p", "pPr", "pStyle", "r", "rPr", "t", "val"))
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def add(parent: etree._Element, name: str, /, **attributes: str | int) -> etree._Element:
    """Append `<w:name w:attribute="…">` and give it back."""
    return etree.SubElement(parent, W + name, {W + key: str(value) for key, value in attributes.items()})


def add_text(run: etree._Element, text: str) -> None:
    """Append `<w:t>`; spaces at its ends are kept."""
    element = etree.SubElement(run, TEXT)
    element.text = text
    if text[:1] == " " or text[-1:] == " ":
        element.set(SPACE, "preserve")


def add_run(parent: etree._Element, text: str) -> etree._Element:
    """Append a run of plain text."""
    run = etree.SubElement(parent, RUN)
    add_text(run, text)
    return run


def last(parent: etree._Element) -> etree._Element | None:
    """The last child, without counting them all as `parent[-1]` does."""
    return next(parent.iterchildren(reversed=True), None)


def properties(paragraph: etree._Element) -> etree._Element:
    """The `<w:pPr>` of a paragraph, made where it has none."""
    if len(paragraph) and paragraph[0].tag == PPR:
        return paragraph[0]
    found = etree.Element(PPR)
    paragraph.insert(0, found)
    return found


def child(element: etree._Element, name: str) -> etree._Element:
    """The child of this name, which the caller knows to be there."""
    found = element.find(W + name)
    if found is None:
        raise KeyError(name)
    return found


def value(element: etree._Element, path: str) -> str | None:
    """The `w:val` of a descendant, `value(style, "w:name")`; None without it."""
    found = element.find(path, NSMAP)
    return None if found is None else found.get(VAL)
