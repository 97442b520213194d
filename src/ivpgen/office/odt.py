"""An ODT as LibreOffice made it, without the moment at which it did."""

from __future__ import annotations

import io
import re
import zipfile

from ivpgen.office.word_file import created

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MIMETYPE = "mimetype"
_MOMENTS = re.compile(rb"<(meta:creation-date|dc:date)>[^<]*</\1>")
_LIST = re.compile(rb'(xml:id|text:continue-list)="(list\d+)"')
_SESSION = re.compile(rb'<config:config-item config:name="Rsid(Root)?" config:type="int">\d+</config:config-item>')
_OF_THE_EDITOR = re.compile(rb"<(meta:editing-duration|meta:editing-cycles)>[^<]*</\1>")


def finished_odt(odt: bytes, docx: bytes) -> bytes:
    """The same document with the date of the Word file it came from, and with times in it that are always the same."""
    day = created(docx)
    moment = b"" if day is None else rf"<\1>{day:%Y-%m-%dT%H:%M:%S}</\1>".encode()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(odt)) as package, zipfile.ZipFile(made, "w") as archive:
        for name in sorted(package.namelist(), key=lambda name: (name != _MIMETYPE, name)):
            data = package.read(name)
            if name == "meta.xml":
                data = _OF_THE_EDITOR.sub(b"", _MOMENTS.sub(moment, data))
            elif name == "settings.xml":
                data = _SESSION.sub(b"", data)
            elif name in {"content.xml", "styles.xml"}:
                data = _numbered_lists(data)
            entry = zipfile.ZipInfo(name, _EPOCH)
            # The format wants the type of the file readable at a fixed place in it.
            entry.compress_type = zipfile.ZIP_STORED if name == _MIMETYPE else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, data)
    return made.getvalue()


def _numbered_lists(data: bytes) -> bytes:
    """The ids of lists, which LibreOffice draws by lot, counted instead."""
    known: dict[bytes, int] = {}
    return _LIST.sub(lambda found: rb'%s="list%d"' % (found[1], known.setdefault(found[2], len(known) + 1)), data)
