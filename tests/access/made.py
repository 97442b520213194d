"""A small Word file that is good in every respect, and ways to spoil it."""

from __future__ import annotations

from collections.abc import Mapping

from ivpgen.access import check
from ivpgen.access.record import Bevinding
from tests.ooxml.made import NAMES, RELATIONS, TYPE, parts, word

DRAWING = (
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/><w:lang w:val="nl-NL"/></w:rPr>'
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Kop{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Standaard"/>'
        f"<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        for level in range(1, 8)
    )
    + '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:sz w:val="60"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="List Bullet"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr></w:style>'
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(text: str, style: str = "", properties: str = "", run_properties: str = "") -> str:
    """A paragraph; `text` may be runs already."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    content = text if text.startswith("<") or not text else run(text, run_properties)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f'{marks[0]}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{marks[1]}{result}{marks[2]}'


def link(text: str, target: str = 'w:anchor="verder"', properties: str = '<w:rStyle w:val="Hyperlink"/>') -> str:
    return f"<w:hyperlink {target}>{run(text, properties)}</w:hyperlink>"


def table(
    *rows: list[str],
    header: bool = True,
    look: str = 'w:firstRow="1"',
    splits: bool = False,
    description: str = "Cijfers per jaar",
    cell: str = "",
) -> str:
    """A table of texts, the first row its headings; `cell` are properties of every cell of the other rows."""
    made = ""
    for number, texts in enumerate(rows):
        marks = ("" if splits else "<w:cantSplit/>") + ("<w:tblHeader/>" if header and not number else "")
        about = cell if number else ""
        content = "".join(
            f"<w:tc><w:tcPr>{about}</w:tcPr>{each if each.startswith('<') else p(each)}</w:tc>" for each in texts
        )
        made += f"<w:tr><w:trPr>{marks}</w:trPr>{content}</w:tr>"
    about = f'<w:tblLook {look}/><w:tblDescription w:val="{description}"/>'
    return f"<w:tbl><w:tblPr>{about}</w:tblPr>{made}</w:tbl>"


def drawing(
    description: str,
    *,
    floating: bool = False,
    chart: bool = False,
    name: str = "Afbeelding 1",
    inside: str = "",
    decorative: bool = False,
) -> str:
    kind = "anchor" if floating else "inline"
    uri = "http://schemas.openxmlformats.org/drawingml/2006/" + ("chart" if chart else "picture")
    about = f'<c:chart r:id="r9"{DRAWING}/>' if chart else ""
    said = f' descr="{description}"' if description else ""
    mark = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
        if decorative
        else ""
    )
    return (
        f'<w:r><w:drawing><wp:{kind}><wp:docPr id="1" name="{name}"{said}>{mark}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{uri}">{about}{inside}</a:graphicData></a:graphic></wp:{kind}></w:drawing></w:r>'
    )


FIRST = p("Veilig in Voorbeeldstad", "Titel")
HEADING = p('<w:bookmarkStart w:id="1" w:name="verder"/>' + run("Hoe het staat"), "Kop1")
TEXT = p("In de gemeente zijn er dit jaar minder inbraken dan in het vorige jaar.")
PAGE = f"<w:ftr {NAMES}>{p(run('Veilig in Voorbeeldstad, versie 1, pagina ') + field('PAGE', run('2')))}</w:ftr>"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>'
    "<dc:description>{description}</dc:description><dc:language>{language}</dc:language>"
    "<cp:contentStatus>{status}</cp:contentStatus></cp:coreProperties>"
)


def file(
    *body: str,
    styles: str = STYLES,
    footer: str = PAGE,
    title: str = "Veilig in Voorbeeldstad",
    author: str = "Gemeente Voorbeeldstad",
    description: str = "",
    language: str = "nl-NL",
    status: str = "",
    first: str = FIRST,
    chart: str = "",
    comments: str = "",
    links: tuple[str, ...] = (),
    replaced: Mapping[str, str] | None = None,
) -> bytes:
    """A good Word file with this in its body, after a title, a heading and a sentence; `replaced` are whole parts."""
    relations = f'<Relationship Id="r1" Type="{TYPE}styles" Target="styles.xml"/>'
    relations += f'<Relationship Id="r2" Type="{TYPE}footer" Target="footer1.xml"/>'
    relations += f'<Relationship Id="r3" Type="{TYPE}settings" Target="settings.xml"/>'
    relations += f'<Relationship Id="r9" Type="{TYPE}chart" Target="charts/chart1.xml"/>' if chart else ""
    relations += f'<Relationship Id="r8" Type="{TYPE}comments" Target="comments.xml"/>' if comments else ""
    for number, target in enumerate(links):
        relations += f'<Relationship Id="l{number}" Type="{TYPE}hyperlink" Target="{target}" TargetMode="External"/>'
    core = CORE.format(title=title, author=author, description=description, language=language, status=status)
    section = '<w:sectPr><w:footerReference w:type="default" r:id="r2"/></w:sectPr>'
    package = (
        f'<Relationship Id="r1" Type="{TYPE}officeDocument" Target="word/document.xml"/><Relationship Id="r2" '
        'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="core.xml"/>'
    )
    made = parts(styles, first + HEADING + TEXT + "".join(body) + section) | {
        "_rels/.rels": _listing(package),
        "word/_rels/document.xml.rels": _listing(relations),
        "word/footer1.xml": footer.encode(),
        "core.xml": core.encode(),
        "word/charts/chart1.xml": chart.encode(),
        "word/comments.xml": f"<w:comments {NAMES}>{comments}</w:comments>".encode(),
        **{name: content.encode() for name, content in (replaced or {}).items()},
    }
    return word(made)


def _listing(relations: str) -> bytes:
    return f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'.encode()


def found(data: bytes) -> list[Bevinding]:
    return check(data, "Het bestand proef.docx")


def codes(data: bytes) -> set[str]:
    return {one.code for one in found(data)}
