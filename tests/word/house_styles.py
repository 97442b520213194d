"""House styles of different kinds: ivpgen's own, and files as a municipality might have them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document
from docx.shared import Cm
from lxml import etree

from ivpgen.resources import template_path
from ivpgen.word.archive import pack
from ivpgen.word.wml import VAL, W, child
from tests.word.covers import cover, logo_only, plain_cover
from tests.word.sample import png


def own() -> bytes:
    """The one that ships with ivpgen."""
    return template_path("huisstijl.docx").read_bytes()


def english() -> bytes:
    """An English Word's own template: letter paper, English throughout, other margins, placeholders split over runs."""
    document = docx.Document()
    section = document.sections[0]
    section.left_margin = Cm(4)
    section.header.paragraphs[0].text = "{{ gemeente }}\t\t{{ afdeling }}"
    footer = section.footer.paragraphs[0]
    for piece in ("Versie {{ ver", "sie }} van {{dat", "um}}, ", "{{ TITEL }}"):
        footer.add_run(piece)
    document.add_paragraph("Tekst van de vorige gebruiker")
    document.core_properties.author = "Vorige gebruiker"
    return _saved(document)


def dutch() -> bytes:
    """A file whose maker named the styles as a Dutch Word shows them, with few of them and a logo in the header."""
    document = docx.Document(io.BytesIO(own()))
    styles = document.styles.element
    for style in styles.style_lst:
        name = child(style, "name")
        if name.get(VAL) == "heading 1":
            name.set(VAL, "Kop 1")
        elif name.get(VAL) in ("Kader", "Tabel", "Tabel smal", "List Bullet 2", "List Number", "Status loopt", "toc 2"):
            styles.remove(style)
    logo = document.sections[0].header.add_paragraph().add_run().add_picture(io.BytesIO(png(60, 60)))
    logo._inline.docPr.set("descr", "Logo van de gemeente Voorbeeldstad")
    return _saved(document)


def template() -> bytes:
    """The English one as a dotx, without a list of any kind."""
    files = _files(english())
    types = files["[Content_Types].xml"]
    files["[Content_Types].xml"] = types.replace(b"document.main+xml", b"template.main+xml").replace(
        b'<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument'
        b'.wordprocessingml.numbering+xml"/>',
        b"",
    )
    del files["word/numbering.xml"]
    rels = files["word/_rels/document.xml.rels"].decode()
    kept = [each for each in rels.split("<Relationship ") if "numbering.xml" not in each]
    files["word/_rels/document.xml.rels"] = "<Relationship ".join(kept).encode()
    return pack(files)


def dark_header_rows() -> bytes:
    """Tables of which the header row is as dark as the letters in it."""
    files = _files(own())
    root = etree.fromstring(files["word/styles.xml"])
    for part in root.iter(f"{W}tblStylePr"):
        for shading in part.iter(f"{W}shd"):
            shading.set(f"{W}fill", "1F3864")
    return pack({**files, "word/styles.xml": etree.tostring(root)})


def margins() -> bytes:
    """A wide margin for notes on the left, a gutter, and headers and footers of its own for the first and the even pages."""
    document = docx.Document(io.BytesIO(own()))
    section = document.sections[0]
    section.left_margin, section.right_margin, section.gutter = Cm(6), Cm(1.5), Cm(1)
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    for story, style, text in (
        (section.first_page_header, "header", "{{ gemeente }}"),
        (section.first_page_footer, "footer", "{{ versieregel }}"),
        (section.even_page_header, "header", "{{ titel }}"),
        (section.even_page_footer, "footer", "{{ versieregel }}"),
    ):
        story.paragraphs[0].text = text
        story.paragraphs[0].style = document.styles[style]
    return _saved(document)


def _files(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def _saved(document: Document) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


HOUSE_STYLES: dict[str, Callable[[], bytes]] = {
    "eigen": own,
    "engels": english,
    "nederlands": dutch,
    "dotx": template,
    "kopregels": dark_header_rows,
    "marges": margins,
    "omslag": cover,
    "omslag van tekst": plain_cover,
    "logo": logo_only,
}
OWN_COVERS = frozenset(["omslag", "omslag van tekst"])
"""Those with a cover of their own that is filled in."""
FLOATING = frozenset(["omslag"])
"""Those on whose cover a picture or text box floats."""
