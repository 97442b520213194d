"""The door to the document model: text of a template in, checked XML tree out; what every writer asks of it."""

from __future__ import annotations

import re

from lxml import etree

_NON_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""The characters that XML 1.0 has no place for: control characters, lone surrogates, non-characters."""

_WHITE_SPACE = re.compile("[ \t\n\r\f]+")


class NotWellFormed(Exception):
    """The text of a template is no well-formed XHTML; `line` and `column` are 1-based."""

    def __init__(self, *, line: int, column: int, reason: str) -> None:
        super().__init__(f"line {line}, column {column}: {reason}")
        self.line = line
        self.column = column
        self.reason = reason


class UnknownElement(Exception):
    """A writer met an element, class or place that the document model doesn't have; it never drops one silently."""

    def __init__(self, element: etree._Element) -> None:
        classes = element.get("class")
        self.element = f"<{element.tag}>" if classes is None else f'<{element.tag} class="{classes}">'
        self.line: int | None = getattr(element, "sourceline", None)
        parent = element.getparent()
        inside = "" if parent is None else f" in <{parent.tag}>"
        super().__init__(f"{self.element}{inside}, line {self.line}")


def parse(xhtml: str) -> etree._Element:
    """The root of a document; comments and characters that XML cannot hold are gone.

    Raises NotWellFormed, also for entities other than XML's own five: there is no DTD to look them up in.
    """
    try:
        root = _read(xhtml)
    except (etree.XMLSyntaxError, UnicodeEncodeError):
        try:
            # Few texts have such characters, and looking for them takes longer than reading the text.
            root = _read(re.sub(_NON_XML, "", xhtml))
        except etree.XMLSyntaxError as error:
            line, column = error.position
            raise NotWellFormed(line=line, column=column, reason=error.msg or "") from None
    for entity in root.iter(etree.Entity):
        raise NotWellFormed(line=getattr(entity, "sourceline", 1), column=1, reason=f"unknown entity {entity.text}")
    return root


def _read(xhtml: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(xhtml.encode(), parser)


def collapse(content: str) -> str:
    """Text with its white space as HTML has it: one space for every stretch; the no-break space stays."""
    # Printable text has no tabs or line ends; asking is many times faster than replacing, and nearly all text is.
    if "  " not in content and content.isprintable():
        return content
    return _WHITE_SPACE.sub(" ", content)


def text(element: etree._Element) -> str:
    """All text inside an element, white space collapsed; footnote references have none."""
    return collapse("".join(map(str, element.itertext()))).strip(" ")


def classes(element: etree._Element) -> frozenset[str]:
    """The classes of an element."""
    return frozenset(element.get("class", "").split())


def meta(root: etree._Element) -> dict[str, str]:
    """What the head says: `title`, and every named `<meta>` that isn't empty."""
    found = {}
    for element in root.iterfind("head/meta"):
        if content := collapse(element.get("content", "")).strip(" "):
            found[element.get("name", "")] = content
    title = root.find("head/title")
    if title is not None:
        found["title"] = text(title)
    return found
