from __future__ import annotations

import io
import zipfile

from lxml import etree

from ivpgen.word.archive import CONTENT_TYPES, content_types, pack


def test_the_order_of_what_goes_in_does_not_matter() -> None:
    files = {"word/b.xml": b"2", CONTENT_TYPES: b"0", "_rels/.rels": b"1", "a.bin": bytes(1000)}
    data = pack(files)
    assert data == pack(dict(reversed(files.items())))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == [CONTENT_TYPES, "_rels/.rels", "a.bin", "word/b.xml"]
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert archive.getinfo("a.bin").compress_size < 100


def test_types_go_by_extension_where_that_is_enough() -> None:
    root = etree.fromstring(
        content_types(
            {"/word/d.xml": "d", "/m/1.png": "image/png", "/m/2.png": "image/png", "/x.xml": "application/xml"}
        )
    )
    assert [(etree.QName(each).localname, *each.attrib.values()) for each in root] == [
        ("Default", "rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("Default", "xml", "application/xml"),
        ("Default", "png", "image/png"),
        ("Override", "/word/d.xml", "d"),
    ]
