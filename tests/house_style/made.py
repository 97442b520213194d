"""House styles with one thing wrong, made from ivpgen's own."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from ivpgen.word.archive import pack
from ivpgen.word.wml import NSMAP, VAL, W, value
from tests.word.house_styles import own


def parts(data: bytes) -> dict[str, bytes]:
    """Everything in a file, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def replaced(name: str, old: str, new: str, data: bytes | None = None) -> bytes:
    """A house style with a text in one of its parts replaced."""
    files = parts(own() if data is None else data)
    assert old.encode() in files[name]
    return pack({**files, name: files[name].replace(old.encode(), new.encode())})


def style(data: bytes, name: str) -> etree._Element:
    """A style by its name."""
    root = etree.fromstring(parts(data)["word/styles.xml"])
    return next(each for each in root.iterfind(f"{W}style") if value(each, "w:name") == name)


def coloured(name: str, colour: str, data: bytes | None = None) -> bytes:
    """A house style with one style in another colour."""
    files = parts(own() if data is None else data)
    root = etree.fromstring(files["word/styles.xml"])
    one = next(each for each in root.iterfind(f"{W}style") if value(each, "w:name") == name)
    found = one.find("w:rPr/w:color", NSMAP)
    assert found is not None
    found.set(VAL, colour)
    return pack({**files, "word/styles.xml": etree.tostring(root)})
