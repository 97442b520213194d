"""What a Word file of ours says about itself, for the files that LibreOffice makes from it."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

_CREATED = re.compile(r"<dcterms:created[^>]*>([^<]+)<")
_NUMBERS = re.compile(r"<w:pgNumType\b[^>]*>")
_START = re.compile(r'w:start="(\d+)"')
_CONTENTS_LINK = re.compile(r'w:anchor="(_Toc\d+)"')
_FORMAT = re.compile(r'w:fmt="(\w+)"')


def created(docx: bytes) -> datetime | None:
    """The day of the document, at midnight UTC; None when it has none."""
    found = _CREATED.search(_part(docx, "docProps/core.xml"))
    return datetime.fromisoformat(found[1]) if found else None


def document(docx: bytes) -> str:
    """The XML of its text."""
    return _part(docx, "word/document.xml")


def first_page(document: str) -> int | None:
    """The number that stands on the first page; None when pages aren't numbered 1, 2, 3 …"""
    numbers = _NUMBERS.findall(document)
    if any((found := _FORMAT.search(each)) and found[1] != "decimal" for each in numbers):
        return None
    start = _START.search(numbers[0]) if numbers else None
    return int(start[1]) if start else 1


def contents_links(document: str) -> frozenset[str]:
    """The bookmarks that its tables of contents go to."""
    return frozenset(_CONTENTS_LINK.findall(document))


def _part(docx: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read(name).decode()
