"""Small Word files, part by part."""

from __future__ import annotations

from collections.abc import Mapping

from ivpgen.word.archive import pack

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)


def relations(**targets: str) -> str:
    """A part with relations: kind to target."""
    each = (
        f'<Relationship Id="r{number}" Type="{TYPE}{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{"".join(each)}</Relationships>'


def parts(styles: str = "", body: str = "", theme: str = "", settings: str = "", **other: str) -> dict[str, bytes]:
    """The parts of a Word file with these styles, this text and this theme, as they are in a package."""
    text = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(styles="styles.xml", theme="theme.xml", settings="settings.xml"),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMES}>{styles}</w:styles>",
        "word/settings.xml": f"<w:settings {NAMES}>{settings}</w:settings>",
        "word/theme.xml": f"<a:theme {NAMES}><a:themeElements>{theme}</a:themeElements></a:theme>",
        **other,
    }
    return {name: content.encode() for name, content in text.items()}


def word(files: Mapping[str, bytes]) -> bytes:
    """The parts as a file."""
    return pack(files)
