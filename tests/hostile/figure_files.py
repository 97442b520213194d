"""Files that `ivpgen figures` must survive: what people give for figures, by name and bytes."""

from __future__ import annotations

import gzip
import random
import zipfile
from collections.abc import Iterator
from io import BytesIO

from tests.figures.made import BOM, JSON_3, JSON_4, LABELS, METADATA, METADATA_NAME, OWN, RAW, RAW_NAME, table, zip_of

HEAD = "Soort misdrijf|Perioden|Wijken en buurten|Geregistreerde misdrijven (aantal)"
ZIP = zip_of({RAW_NAME: RAW, METADATA_NAME: METADATA})
SOUND = {
    "labels.csv": LABELS,
    RAW_NAME: RAW,
    "ruw.zip": ZIP,
    "drie.json": JSON_3,
    "vier.json": JSON_4,
    "eigen.csv": OWN,
}
"""A good file of each shape, to damage."""


def files() -> Iterator[tuple[str, bytes]]:
    """Every hostile file; a third can be read in part, and none is a good file."""
    yield from _other_kinds()
    yield from _texts()
    yield from _zips()
    yield from _json()
    yield from _damaged()


def _other_kinds() -> Iterator[tuple[str, bytes]]:
    yield "leeg.csv", b""
    yield "een-byte.csv", b"x"
    yield "regeleinden.csv", b"\r\n" * 1000
    yield "alleen-bom.csv", BOM.encode()
    yield "willekeurig.csv", random.Random(1).randbytes(5000)
    yield "willekeurig.xlsx", b"PK" + random.Random(2).randbytes(5000)
    yield "gzip.csv", gzip.compress(LABELS, mtime=0)
    yield "pagina.csv", b"<html><head><title>StatLine</title></head></html>"
    yield "pagina-met-bom.csv", BOM.encode() + b"  <!doctype html>"
    yield "xml.csv", b"<?xml version='1.0'?><feed/>"
    yield "oud.xls", b"\xd0\xcf\x11\xe0" + bytes(4000)
    yield "word.docx", zip_of({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    yield "lege.zip", zip_of({})
    yield "csv-als-json.json", LABELS
    yield "json-als-csv.csv", JSON_3
    yield "csv-als-xlsx.xlsx", LABELS


def _texts() -> Iterator[tuple[str, bytes]]:
    row = "1.1.1 Diefstal/inbraak woning|2024|Zeist|"
    for name, number in {
        "oneindig": "inf", "macht": "1e9", "nan": "NaN", "hex": "0x10", "streep": "-", "dubbel-min": "--5", "lang": "9" * 5000,
        "arabisch": "٦١", "superscript": "6²", "procent": "6%", "euro": "€ 6", "formule": "=1+1", "opdracht": "=cmd|' /C calc'!A0",
        "breuk": "1/2", "punt-einde": "6.", "punten": "1..2", "komma's": "1,2,3", "spaties": "6 1", "ontsnapping": "\x1b[31m6",
    }.items():  # fmt: skip
        yield f"getal-{name}.csv", table(HEAD, row + number)
    yield "jaar-0.csv", table(HEAD, "1.1.1 Diefstal/inbraak woning|0000|Zeist|6")
    yield "maand-13.csv", RAW.replace(b"2025JJ00", b"2025MM13")
    yield "geen-gebied.csv", table(HEAD, "1.1.1 Diefstal/inbraak woning|2024||6")
    yield "geen-soort.csv", table(HEAD, "|2024|Zeist|6")
    yield "richting.csv", table(HEAD, f"{row}6", "1.1.2 \u202ex\u2066|2024|Zeist\u2028|6")
    yield "veel-kolommen.csv", table("|".join(f"k{number}" for number in range(5000)), "x")
    yield "lange-kop.csv", table("k" * 200_000 + "|x", "a|b")
    yield "lange-cel.csv", table(HEAD, row + "6", "x" * 200_000 + "|2024|Zeist|6")
    yield "open-aanhaling.csv", table(HEAD, row + "6") + b'"' + b"x" * 300_000
    yield "duizend-soorten.csv", table(HEAD, *(f"soort {number}|2024|Zeist|6" for number in range(1000)))
    yield "veel-dubbel.csv", table(HEAD, *[row + "6"] * 100_010)
    yield "eigen-zonder-rijen.csv", OWN[: OWN.index(b"\n") + 1]
    yield "eigen-ruis.csv", OWN + b"\xff\xfe;;;\n"
    yield "alleen-metadata_metadata.csv", METADATA


def _zips() -> Iterator[tuple[str, bytes]]:
    yield "bom.zip", zip_of({"a.csv": b'"' + b" " * 50_000_000})
    yield "genest.zip", zip_of({"a.csv": LABELS, "b.zip": zip_of({"c.csv": LABELS})})
    yield "buiten.zip", zip_of({"../../a.csv": b"x", "/etc/b.csv": b"y"})
    yield "mac.zip", zip_of({"__MACOSX/._a.csv": b"x", ".DS_Store": b"y"})
    yield "metadata-stuk.zip", zip_of({RAW_NAME: RAW, METADATA_NAME: METADATA[:500]})
    yield "metadata-andere.zip", zip_of({RAW_NAME: RAW, METADATA_NAME: LABELS})
    liar = BytesIO()
    with zipfile.ZipFile(liar, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", LABELS * 20)
    yield "liegt.zip", liar.getvalue().replace((len(LABELS) * 20).to_bytes(4, "little"), (50).to_bytes(4, "little"))


def _json() -> Iterator[tuple[str, bytes]]:
    yield "diep.json", b'{"value": [' + b'{"a":' * 50_000
    yield "waarden.json", b'{"value": [{"Perioden": "2025JJ00", "RegioS": {"x": 1}, "A_1": 1}]}'
    yield "groot-getal.json", JSON_3.replace(b"2115", b"9" * 10_000)
    yield "macht.json", JSON_3.replace(b"2115", b"1e999999999")
    yield "geen-einde.json", JSON_3 + b"}}}"


def _damaged() -> Iterator[tuple[str, bytes]]:
    """Each good file with a few bytes changed, again and again in the same way."""
    chance = random.Random(7)
    for name, data in SOUND.items():
        for turn in range(15):
            changed = bytearray(data)
            for _ in range(chance.randrange(1, 4)):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
            yield f"beschadigd-{turn}-{name}", bytes(changed)
