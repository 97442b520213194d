"""What must hold for every Word file and no schema sees: `problems` names, in English, all that doesn't."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from ivpgen.word.wml import NSMAP, R_NAMESPACE, VAL, P, W, child

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_R = f"{{{R_NAMESPACE}}}"
PICTURE = "\ufffc"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_POINTS_AT_BOOKMARK = re.compile(r"^\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)")


class Docx:
    """A Word file taken apart: every XML part by name."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        self.parts = {
            name: etree.fromstring(blob) for name, blob in self.files.items() if name.endswith((".xml", ".rels"))
        }
        self.document = self.parts["word/document.xml"]
        self.styles = self.parts["word/styles.xml"]
        self.numbering = self.parts.get("word/numbering.xml", etree.Element(f"{W}numbering"))

    def stories(self) -> Iterator[tuple[str, etree._Element]]:
        """Every part that holds running text."""
        for name, root in self.parts.items():
            if root.tag in (W + each for each in ("document", "hdr", "ftr", "footnotes", "endnotes")):
                yield name, root

    def relations(self, name: str) -> dict[str, etree._Element]:
        """The relations of a part by id."""
        folder, base = posixpath.split(name)
        root = self.parts.get(f"{folder}/_rels/{base}.rels".lstrip("/"))
        return {} if root is None else {each.get("Id", ""): each for each in root.iter(_RELATIONSHIP)}

    def style_names(self) -> dict[str, str]:
        """Style names by id."""
        return {
            style.get(f"{W}styleId", ""): name.get(VAL, "")
            for style in self.styles.iterfind(f"{W}style")
            if (name := style.find(f"{W}name")) is not None
        }

    def paragraphs(self, root: etree._Element | None = None) -> list[tuple[str, str]]:
        """Style name and text of every paragraph of the document, or of what is asked for."""
        names = self.style_names()
        found = []
        for paragraph in (self.document if root is None else root).iter(P):
            style = paragraph.find("w:pPr/w:pStyle", NSMAP)
            found.append(("Normal" if style is None else names[style.get(VAL, "")], text(paragraph)))
        return found


def text(element: etree._Element) -> str:
    """What a reader sees of a paragraph or a table; tabs and line breaks as themselves, a picture as one sign."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-", f"{W}drawing": PICTURE}
    found = []
    for run in element.iter(f"{W}r"):
        for each in run:
            found.append(each.text or "" if each.tag == f"{W}t" else signs.get(str(each.tag), ""))
    return "".join(found)


def problems(data: bytes, language: str = "nl-NL", *, floats: bool = False) -> list[str]:
    """All that is wrong with a Word file; `floats` where its house style has a cover on which pictures float."""
    docx = Docx(data)
    return [
        *_package(docx),
        *_bookmarks(docx),
        *_fields(docx),
        *_styles(docx),
        *_numbering(docx),
        *_tables(docx),
        *_pictures(docx, floats=floats),
        *_footnotes(docx),
        *_language(docx, language),
        *_paragraphs(docx),
    ]


def _package(docx: Docx) -> Iterator[str]:
    types = docx.parts["[Content_Types].xml"]
    named = {each.get("PartName", "").lstrip("/") for each in types.iter(f"{_TYPES}Override")}
    extensions = {each.get("Extension", "") for each in types.iter(f"{_TYPES}Default")}
    for name in docx.files:
        if name != "[Content_Types].xml" and name not in named and name.rpartition(".")[2] not in extensions:
            yield f"{name} has no content type"
    yield from (f"content type of {name}, which is not there" for name in named - docx.files.keys())
    for name in docx.files:
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            for relation in docx.parts[name].iter(_RELATIONSHIP):
                target = posixpath.normpath(posixpath.join("/" + folder, relation.get("Target", ""))).lstrip("/")
                if relation.get("TargetMode") != "External" and target not in docx.files:
                    yield f"{name} relates to {target}, which is not there"
    for name, root in docx.parts.items():
        used = {str(value) for each in root.iter() for key, value in each.items() if _R in str(key)}
        yield from (f"{name} uses relation {each}, which is not there" for each in used - docx.relations(name).keys())


def _bookmarks(docx: Docx) -> Iterator[str]:
    names: Counter[str] = Counter()
    starts: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for _, root in docx.stories():
        names.update(each.get(f"{W}name", "") for each in root.iter(f"{W}bookmarkStart"))
        starts.update(each.get(f"{W}id", "") for each in root.iter(f"{W}bookmarkStart"))
        ends.update(each.get(f"{W}id", "") for each in root.iter(f"{W}bookmarkEnd"))
    yield from (f"bookmark {name} stands there {count} times" for name, count in names.items() if count > 1)
    yield from (
        f"bookmark {name} is no name that Word takes" for name in names if not re.fullmatch(r"[^\W\d]\w{0,39}", name)
    )
    yield from (f"bookmark number {number} is not unique" for number, count in starts.items() if count > 1)
    yield from (f"bookmark number {number} has no start or no end" for number in starts.keys() ^ ends.keys())
    for name, root in docx.stories():
        anchors = {each.get(f"{W}anchor", "") for each in root.iter(f"{W}hyperlink")} - {""}
        codes = (_POINTS_AT_BOOKMARK.match(each.text or "") for each in root.iter(f"{W}instrText"))
        anchors |= {code[1] for code in codes if code}
        yield from (f"{name} points at bookmark {anchor}, which is not there" for anchor in anchors - names.keys())


def _fields(docx: Docx) -> Iterator[str]:
    for name, root in docx.stories():
        stack: list[str] = []
        for each in root.iter(f"{W}fldChar", f"{W}instrText"):
            kind = each.get(f"{W}fldCharType", "code")
            state = stack[-1] if stack else None
            match kind, state:
                case "begin", None | "separate":
                    stack.append("begin")
                case "code", "begin":
                    pass
                case "separate", "begin":
                    stack[-1] = "separate"
                case "end", "begin" | "separate":
                    stack.pop()
                case _:
                    yield f"{name}: field part {kind!r} after {state!r}"
        yield from (f"{name}: a field is never ended" for _ in stack)
        yield from (
            f"{name}: an empty field code" for each in root.iter(f"{W}instrText") if not (each.text or "").strip()
        )


def _styles(docx: Docx) -> Iterator[str]:
    kinds = {each.get(f"{W}styleId", ""): each.get(f"{W}type", "") for each in docx.styles.iterfind(f"{W}style")}
    if len(kinds) != len(docx.styles.findall(f"{W}style")):
        yield "a style id is not unique"
    wanted = {f"{W}pStyle": "paragraph", f"{W}rStyle": "character", f"{W}tblStyle": "table"}
    for name, root in [*docx.stories(), ("word/numbering.xml", docx.numbering), ("word/styles.xml", docx.styles)]:
        for each in root.iter(*wanted):
            if kinds.get(each.get(VAL, "")) != wanted[str(each.tag)]:
                yield f"{name}: {wanted[str(each.tag)]} style {each.get(VAL)} is not there"
    for style in docx.styles.iterfind(f"{W}style"):
        for reference in (*style.iterfind(f"{W}basedOn"), *style.iterfind(f"{W}next"), *style.iterfind(f"{W}link")):
            if reference.get(VAL) not in kinds:
                yield f"style {style.get(f'{W}styleId')} refers to {reference.get(VAL)}, which is not there"


def _numbering(docx: Docx) -> Iterator[str]:
    definitions = [each.get(f"{W}abstractNumId") for each in docx.numbering.iterfind(f"{W}abstractNum")]
    numbers = [each.get(f"{W}numId") for each in docx.numbering.iterfind(f"{W}num")]
    if len(set(definitions)) != len(definitions) or len(set(numbers)) != len(numbers):
        yield "numbering: a number is not unique"
    for each in docx.numbering.iterfind("w:num/w:abstractNumId", NSMAP):
        if each.get(VAL) not in definitions:
            yield f"numbering: definition {each.get(VAL)} is not there"
    for name, root in [*docx.stories(), ("word/styles.xml", docx.styles)]:
        for each in root.iter(f"{W}numId"):
            if each.get(VAL) not in [*numbers, "0"]:
                yield f"{name}: list {each.get(VAL)} is not defined"


def _tables(docx: Docx) -> Iterator[str]:
    for name, root in docx.stories():
        for number, table in enumerate(root.iter(f"{W}tbl"), start=1):
            where = f"{name}: table {number}"
            columns = [int(each.get(f"{W}w", "0")) for each in table.iterfind("w:tblGrid/w:gridCol", NSMAP)]
            rows = table.findall(f"{W}tr")
            look = table.find("w:tblPr/w:tblLook", NSMAP)
            if (
                look is not None
                and look.get(f"{W}firstRow") == "1"
                and rows[0].find("w:trPr/w:tblHeader", NSMAP) is None
            ):
                yield f"{where} has a header row that is not repeated"
            for row in rows:
                if row.find("w:trPr/w:cantSplit", NSMAP) is None:
                    yield f"{where} has a row that splits"
                cells = row.findall(f"{W}tc")
                if len(cells) != len(columns):
                    yield f"{where} has {len(cells)} cells in a row, {len(columns)} columns"
                yield from (
                    f"{where} has a cell that doesn't end in a paragraph" for cell in cells if cell[-1].tag != P
                )
            if sum(columns) > _text_width(table):
                yield f"{where} is wider than its page"
            after = table.getnext()
            if after is not None and after.tag == f"{W}tbl":
                yield f"{where} touches the next"


def _text_width(element: etree._Element) -> int:
    """The width between the margins of the page on which something in the body stands."""
    following = element.xpath("following::w:sectPr[1]", namespaces=NSMAP)
    assert isinstance(following, list)
    section = following[0]
    assert isinstance(section, etree._Element)
    size, margins = child(section, "pgSz"), child(section, "pgMar")
    return int(size.get(f"{W}w", "0")) - int(margins.get(f"{W}left", "0")) - int(margins.get(f"{W}right", "0"))


def _pictures(docx: Docx, *, floats: bool) -> Iterator[str]:
    for name, root in docx.stories():
        numbers = Counter(each.get("id") for each in root.iter(f"{_WP}docPr"))
        yield from (f"{name}: picture number {number} is not unique" for number, count in numbers.items() if count > 1)
        yield from (f"{name}: a picture floats" for _ in root.iter(f"{_WP}anchor") if not floats)
        for each in root.iter(f"{_WP}docPr"):
            if not each.get("descr") and next(each.iter(_DECORATIVE), None) is None:
                yield f"{name}: picture {each.get('id')} has no alternative text"


def _footnotes(docx: Docx) -> Iterator[str]:
    notes = docx.parts.get("word/footnotes.xml", etree.Element(f"{W}footnotes"))
    there = [each.get(f"{W}id") for each in notes.iterfind(f"{W}footnote")]
    used = [each.get(f"{W}id") for each in docx.document.iter(f"{W}footnoteReference")]
    if len(set(there)) != len(there) or len(set(used)) != len(used):
        yield "a footnote is not unique"
    yield from (f"footnote {each} is not there" for each in used if each not in there)
    text_notes = [each.get(f"{W}id") for each in notes.iterfind(f"{W}footnote") if each.get(f"{W}type") is None]
    yield from (f"footnote {each} is not referred to" for each in text_notes if each not in used)


def _language(docx: Docx, language: str) -> Iterator[str]:
    default = docx.styles.find("w:docDefaults/w:rPrDefault/w:rPr/w:lang", NSMAP)
    if default is None or default.get(VAL) != language:
        yield f"the text is not in {language} by default"
    fonts = docx.parts["word/settings.xml"].find(f"{W}themeFontLang")
    if fonts is None or fonts.get(VAL) != language:
        yield f"the settings do not say {language}"
    if language.encode() not in docx.files["docProps/core.xml"]:
        yield f"the properties do not say {language}"


def _paragraphs(docx: Docx) -> Iterator[str]:
    for name, root in docx.stories():
        if root.tag in (f"{W}hdr", f"{W}ftr"):
            continue
        for paragraph in root.iter(P):
            holds = next(paragraph.iter(f"{W}t", f"{W}drawing", f"{W}separator", f"{W}continuationSeparator"), None)
            parent = paragraph.getparent()
            in_cell = parent is not None and parent.tag == f"{W}tc"
            if holds is None and not in_cell and paragraph.find("w:pPr/w:sectPr", NSMAP) is None:
                yield f"{name}: an empty paragraph"
            if "  " in text(paragraph):
                yield f"{name}: two spaces in {text(paragraph)[:60]!r}"
