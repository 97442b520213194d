"""What a reader finds in a page or in Markdown, read by programs that ivpgen doesn't use to write them."""

from __future__ import annotations

from typing import Any

import lxml.html
from lxml import etree
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tests.documents.sources import normal

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
_APART = "br p li td th h1 h2 h3 h4 h5 caption figcaption dt dd".split()


class Shown:
    """The text of a page to look things up in, text alternatives included and marks of notes left out."""

    def __init__(self, page: str) -> None:
        root: Any = lxml.html.document_fromstring(page)
        for style in list(root.iter("style")):
            style.drop_tree()
        alternatives = [image.get("alt", "") for image in root.iter("img")]
        for mark in [one for one in root.iter("sup") if one.find("a") is not None]:
            mark.drop_tree()
        for element in root.iter(*_APART):
            element.tail = f" {element.tail or ''}"
        self.text = normal(" ".join([root.text_content(), *alternatives]))

    def __contains__(self, piece: str) -> bool:
        wanted = normal(piece)
        return wanted in self.text or wanted[:1].upper() + wanted[1:] in self.text


def from_markdown(text: str) -> str:
    """Markdown as HTML."""
    made: str = _MARKDOWN.render(text)
    return made


def document(body: str, head: str = "<title>Plan</title>") -> etree._Element:
    """A tree of the document model with this body."""
    return etree.fromstring(f'<html lang="nl-NL"><head>{head}</head><body>{body}</body></html>')
