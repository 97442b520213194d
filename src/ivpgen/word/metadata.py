"""The properties of the file: what its own head says and nothing else, no traces of who made the house style."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from ivpgen.word.archive import serialized

_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
# Directions to a writer, no properties of the document.
_DIRECTIONS = ("ivpgen:kop", "ivpgen:nummering")


def set_properties(package: Package, meta: Mapping[str, str], language: str) -> None:
    """Replace all properties of a package by those of the document; the date is its own, or SOURCE_DATE_EPOCH."""
    for relation in [each for each in package.rels.values() if each.reltype != RELATIONSHIP_TYPE.OFFICE_DOCUMENT]:
        del package.rels[relation.rId]
    core = Part(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, _core(meta, language), package)
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    custom = {name: content for name, content in meta.items() if name.startswith("ivpgen:") and name not in _DIRECTIONS}
    if custom:
        part = Part(PackURI("/docProps/custom.xml"), _CUSTOM_TYPE, _user_defined(custom), package)
        package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def _core(meta: Mapping[str, str], language: str) -> bytes:
    root = etree.Element(f"{{{_CP}}}coreProperties", nsmap={"cp": _CP, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    author = meta.get("author", "")
    for name, content in (
        (f"{{{_DC}}}title", meta.get("title", "")),
        (f"{{{_DC}}}creator", author),
        (f"{{{_CP}}}keywords", meta.get("keywords", "")),
        (f"{{{_DC}}}description", meta.get("description", "")),
        (f"{{{_CP}}}lastModifiedBy", author),
        (f"{{{_CP}}}revision", "1"),
        (f"{{{_DC}}}identifier", meta.get("ivpgen:kenmerk", "")),
        (f"{{{_DC}}}language", language),
        (f"{{{_CP}}}contentStatus", meta.get("ivpgen:status", "")),
        (f"{{{_CP}}}version", meta.get("ivpgen:versie", "")),
    ):
        if content:
            etree.SubElement(root, name).text = content
    if moment := _moment(meta.get("ivpgen:datum", "")):
        for name in ("created", "modified"):
            etree.SubElement(root, f"{{{_TERMS}}}{name}", {f"{{{_XSI}}}type": "dcterms:W3CDTF"}).text = moment
    return serialized(root)


def _moment(date: str) -> str | None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return f"{datetime.fromtimestamp(int(epoch), UTC):%Y-%m-%dT%H:%M:%SZ}"
    try:
        return f"{datetime.fromisoformat(date):%Y-%m-%dT%H:%M:%SZ}"
    except ValueError:
        return None


def _user_defined(properties: Mapping[str, str]) -> bytes:
    root = etree.fromstring(f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_TYPES}"/>')
    for number, (name, content) in enumerate(sorted(properties.items()), start=2):
        attributes = {"fmtid": _USER_DEFINED, "pid": str(number), "name": name.removeprefix("ivpgen:").capitalize()}
        etree.SubElement(
            etree.SubElement(root, f"{{{_CUSTOM}}}property", attributes), f"{{{_TYPES}}}lpwstr"
        ).text = content
    return serialized(root)
