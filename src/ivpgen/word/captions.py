"""Captions above tables and under figures, with a SEQ number."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.outline import Caption
from ivpgen.word.fields import add_field
from ivpgen.word.inline import add_inline
from ivpgen.word.paragraphs import begin_paragraph
from ivpgen.word.wml import add_run
from ivpgen.word.writing import Writing


def add_caption(w: Writing, parent: etree._Element, caption: Caption, words: etree._Element, style: str) -> None:
    """Append "Tabel 3. …"; the bookmark of the table or figure is around "Tabel 3", for that is what REF prints."""
    claimed = caption.id is not None and w.bookmarks.claim(caption.id)
    entered = w.bookmarks.enter(caption.element) + w.bookmarks.enter(words)
    if caption.kind in w.listed:
        entered += w.bookmarks.enter_contents(caption.reference)
    paragraph = begin_paragraph(w, parent, style)
    place = w.bookmarks.start(paragraph, w.bookmarks.name(caption.id)) if caption.id is not None and claimed else None
    add_run(paragraph, f"{caption.kind} ")
    add_field(paragraph, rf"SEQ {caption.kind} \* ARABIC", str(caption.number))
    if place is not None:
        w.bookmarks.end(paragraph, place)
    add_run(paragraph, ". ")
    add_inline(w, paragraph, words)
    w.bookmarks.leave(entered, paragraph)
