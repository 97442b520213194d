"""The footnotes part: emptied or made at the start, filled at the end with the notes that the text refers to."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml
from docx.parts.document import DocumentPart
from lxml import etree

from ivpgen.word.inline import add_pieces
from ivpgen.word.notes import marked_run
from ivpgen.word.paragraphs import begin_paragraph, pieces
from ivpgen.word.wml import W_NAMESPACE, W, add, add_run
from ivpgen.word.writing import Frame, Links, Writing

_SEPARATORS = f"""<w:footnotes xmlns:w="{W_NAMESPACE}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""


def empty_footnotes(document: DocumentPart) -> XmlPart:
    """The footnotes part of a document with nothing but its separators in it."""
    blob = _SEPARATORS.encode()
    for relation in [each for each in document.rels.values() if each.reltype == RELATIONSHIP_TYPE.FOOTNOTES]:
        blob = relation.target_part.blob
        del document.rels[relation.rId]
    root = parse_xml(blob)
    for note in root.findall(f"{W}footnote"):
        if note.get(f"{W}type") in (None, "normal"):
            root.remove(note)
    part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, root, document.package)
    document.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return part


def first_number(part: XmlPart) -> int:
    """The first number for a note that is no separator."""
    return 1 + max(int(note.get(f"{W}id", "0")) for note in part.element)


def write_footnotes(w: Writing, part: XmlPart) -> None:
    """Put in every note that was referred to; a footnote refers to no other."""
    w.links = Links(part)
    w.frame = Frame("footnote text", "footnote text")
    for number, note in w.notes.referenced.items():
        footnote = add(part.element, "footnote", id=number)
        entered = w.bookmarks.enter(note)
        for content in pieces(note):
            if isinstance(content, list):
                add_pieces(w, begin_paragraph(w, footnote, w.frame.style), content, note)
            else:
                w.block(w, footnote, content)
        _mark(w, footnote[0] if len(footnote) else begin_paragraph(w, footnote, w.frame.style))
        w.bookmarks.leave(entered, w.last)


def _mark(w: Writing, paragraph: etree._Element) -> None:
    """Put the note's number and a space before the text of a paragraph."""
    run = marked_run(paragraph, w.styles.id("footnote reference", "character"))
    add(run, "footnoteRef")
    space = add_run(paragraph, " ")
    paragraph.insert(1, run)
    paragraph.insert(2, space)
