"""The last step: the parts of a package become one zip file that is the same for the same parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = (CONTENT_TYPES, "_rels/.rels")


def content_types(parts: Mapping[str, str]) -> bytes:
    """The part that says of which type every part is, by name with a slash in front."""
    root = etree.fromstring(f'<Types xmlns="{_TYPES}"/>')
    defaults = dict(_DEFAULTS)
    for name, content_type in sorted(parts.items()):
        defaults.setdefault(name.rpartition(".")[2], content_type)
    for extension, content_type in defaults.items():
        etree.SubElement(root, f"{{{_TYPES}}}Default", Extension=extension, ContentType=content_type)
    for name, content_type in sorted(parts.items()):
        if defaults[name.rpartition(".")[2]] != content_type:
            etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=name, ContentType=content_type)
    return serialized(root)


def serialized(root: etree._Element) -> bytes:
    """The XML of a part, as Word writes it."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def pack(files: Mapping[str, bytes]) -> bytes:
    """A zip file of files by name, without a clock: content types and relations first, the others by name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in sorted(files, key=lambda name: (name not in _FIRST, name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, files[name])
    return data.getvalue()
