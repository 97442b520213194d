"""House styles of different kinds: ivpgen's own, and files as a municipality might have them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document
from docx.shared import Cm

from ivpgen.resources import template_path
from ivpgen.word.archive import pack
from ivpgen.word.wml import VAL, child
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
    with zipfile.ZipFile(io.BytesIO(english())) as archive:
        files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
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


def _saved(document: Document) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


HOUSE_STYLES: dict[str, Callable[[], bytes]] = {
    "eigen": own,
    "engels": english,
    "nederlands": dutch,
    "dotx": template,
    "omslag": cover,
    "omslag van tekst": plain_cover,
    "logo": logo_only,
}
OWN_COVERS = frozenset(["omslag", "omslag van tekst"])
"""Those with a cover of their own that is filled in."""
FLOATING = frozenset(["omslag"])
"""Those on whose cover a picture or text box floats."""
