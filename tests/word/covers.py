"""House styles with a cover of their own: a logo, a coloured box with placeholders, and content controls."""

from __future__ import annotations

import io

import docx
from docx.document import Document
from docx.oxml.parser import parse_xml
from docx.shared import Cm
from lxml import etree

from ivpgen.word.wml import P, W
from tests.word.sample import png

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_BOX_TEXT = (
    "<w:p><w:pPr><w:spacing w:after='120'/></w:pPr><w:r><w:rPr><w:b/><w:color w:val='FFFFFF'/><w:sz w:val='56'/></w:rPr>"
    "<w:t>{{ ti</w:t></w:r><w:r><w:rPr><w:b/><w:color w:val='FFFFFF'/><w:sz w:val='56'/></w:rPr><w:t>tel }}</w:t></w:r></w:p>"
    "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/><w:sz w:val='32'/></w:rPr><w:t>{{ ondertitel }}</w:t></w:r></w:p>"
)
BOX = f"""<w:p {_NAMES}><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>3600000</wp:posOffset></wp:positionV><wp:extent cx="7560000" cy="2520000"/>
<wp:wrapTopAndBottom/><wp:docPr id="1" name="Titelvak" descr="Vlak met de titel van het plan"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>
<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="7560000" cy="2520000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:solidFill><a:srgbClr val="1E5631"/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent>{_BOX_TEXT}</w:txbxContent></wps:txbx>
<wps:bodyPr lIns="900000" tIns="360000" rIns="900000" bIns="360000" anchor="ctr"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:rect style="position:absolute;width:595pt;height:198pt" fillcolor="#1E5631"><v:textbox><w:txbxContent>{_BOX_TEXT}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""
_CORE = (
    "w:prefixMappings=\"xmlns:ns0='http://purl.org/dc/elements/1.1/' xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' \""
    ' w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"'
)


def control(tag: str, text: str, binding: str = "", *, hint: bool = False) -> str:
    """A content control in a line of text, bound to a core property or not."""
    bound = f'<w:dataBinding {_CORE} w:xpath="{binding}"/>' if binding else ""
    showing = "<w:showingPlcHdr/>" if hint else ""
    named = f'<w:alias w:val="{tag}"/><w:tag w:val="{tag}"/>' if tag else ""
    return (
        f'<w:sdt {_NAMES}><w:sdtPr>{named}<w:id w:val="{sum(map(ord, tag + text))}"/>{showing}{bound}<w:text/></w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r>'
        "</w:sdtContent></w:sdt>"
    )


def line(*inside: str, style: str = "") -> etree._Element:
    """A paragraph with runs or controls in it."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return parse_xml(f"<w:p {_NAMES}>{properties}{''.join(inside)}</w:p>")


def words(text: str) -> str:
    """A run."""
    return f'<w:r {_NAMES}><w:t xml:space="preserve">{text}</w:t></w:r>'


def cover() -> bytes:
    """A cover with a logo, a coloured box that floats and controls, in a section with margins of its own; then old text."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.header.paragraphs[0].text = "{{ gemeente }}"
    section.footer.paragraphs[0].text = "{{ versieregel }}"
    logo = document.add_paragraph().add_run().add_picture(io.BytesIO(png(200, 80)))
    logo._inline.docPr.set("descr", "Logo van de gemeente Voorbeeldstad")
    body = document.element.body
    end = body[-1]
    for block in (
        parse_xml(BOX),
        line(control("Bedrijf", "Naam van de gemeente", "/ns1:coreProperties[1]/ns0:creator[1]", hint=True)),
        line(words("Looptijd "), control("periode", "[periode]")),
        line(words("{{ status }} van {{ datum }}")),
        line(words("Versie "), control("Versie", "[versie]")),
    ):
        end.addprevious(block)
    cut = document.add_section()
    cut.left_margin = Cm(2.5)
    document.add_paragraph("Tekst van de vorige gebruiker")
    return _saved(document)


def plain_cover() -> bytes:
    """A cover of text alone in Word's own frame for covers, ended by a page break."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    title = line(control("Title", "Titel", "/ns1:coreProperties[1]/ns0:title[1]"), style="Title")
    lines = etree.tostring(title).decode() + etree.tostring(line(words("{{ gemeente }}"))).decode()
    frame = f"""<w:sdt {_NAMES}><w:sdtPr><w:id w:val="5"/><w:docPartObj><w:docPartGallery w:val="Cover Pages"/><w:docPartUnique/></w:docPartObj></w:sdtPr>
<w:sdtContent>{lines}<w:p><w:r><w:t>Samen sterk</w:t></w:r><w:r><w:br w:type="page"/><w:t>niet dit</w:t></w:r></w:p></w:sdtContent></w:sdt>"""
    document.element.body[-1].addprevious(parse_xml(frame))
    document.add_paragraph("Tekst van de vorige gebruiker")
    return _saved(document)


def logo_only() -> bytes:
    """A first page with a logo and an old title, and nothing to fill in."""
    document = docx.Document()
    logo = document.add_paragraph().add_run().add_picture(io.BytesIO(png(120, 80)))
    logo._inline.docPr.set("descr", "Logo van de gemeente Voorbeeldstad")
    document.add_paragraph("Oud veiligheidsplan 2019-2022", style="Title")
    document.add_heading("Inleiding", 1)
    document.add_paragraph("Oude tekst")
    return _saved(document)


def with_body(*blocks: etree._Element) -> bytes:
    """A house style whose text is these blocks."""
    document = docx.Document()
    for block in blocks:
        document.element.body[-1].addprevious(block)
    return _saved(document)


def cover_lines(data: bytes) -> list[str]:
    """The text of each paragraph up to the end of the first section, those of text boxes apart."""
    found = []
    for paragraph in docx.Document(io.BytesIO(data)).element.body.iter(P):
        texts = [each for each in paragraph.iter(f"{W}t") if next(each.iterancestors(P)) is paragraph]
        found.append("".join(each.text or "" for each in texts))
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
            break
    return [each for each in found if each]


def _saved(document: Document) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()
