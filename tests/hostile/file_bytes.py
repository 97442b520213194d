"""Files that are no plan because of their bytes: encodings, control characters, other formats, sizes."""

from __future__ import annotations

import gzip
import io
import random
import zipfile

from tests.hostile.case import HEAD, Case, Cases, plan

_PROSE = "inleiding: Een café in de Coöperatie kost € 5, zegt “men”.\n"
_TEXT = HEAD + _PROSE


def cases() -> Cases:
    """Every case of this module."""
    yield from _nothing()
    yield from _encodings()
    yield from _characters()
    yield from _other_formats()
    yield from _sizes()


def _nothing() -> Cases:
    yield plan("bytes-empty", b"")
    yield plan("bytes-one-newline", b"\n")
    yield plan("bytes-only-spaces", b"   \n   \n")
    yield plan("bytes-only-comments", "# Hier komt het plan\n# ooit\n")
    yield plan("bytes-only-bom", b"\xef\xbb\xbf")
    yield plan("bytes-only-document-start", b"---\n")


def _encodings() -> Cases:
    yield plan("encoding-latin-1", _TEXT.replace("€", "EUR").replace("“", '"').replace("”", '"').encode("latin-1"))
    yield plan("encoding-cp1252", _TEXT.encode("cp1252"))
    yield plan("encoding-utf-16", _TEXT.encode("utf-16"))
    yield plan("encoding-utf-16-be-bom", b"\xfe\xff" + _TEXT.encode("utf-16-be"))
    yield plan("encoding-utf-16-without-bom", _TEXT.encode("utf-16-le"))
    yield plan("encoding-utf-32", _TEXT.encode("utf-32"))
    yield plan("encoding-utf-8-bom", _TEXT.encode("utf-8-sig"))
    yield plan("encoding-two-boms", b"\xef\xbb\xbf\xef\xbb\xbf" + _TEXT.encode())
    yield plan("encoding-ebcdic", _TEXT.replace("€", "EUR").replace("“", "").replace("”", "").encode("cp500"))
    yield plan("encoding-cut-utf-8", (HEAD + "inleiding: caf").encode() + b"\xc3")
    yield plan("encoding-overlong-utf-8", HEAD.encode() + b"inleiding: \xc0\xaf\n")
    yield plan("encoding-surrogate-utf-8", HEAD.encode() + b"inleiding: \xed\xa0\x80\n")
    yield Case("encoding-latin-1-prose", _with_prose("Een café.".encode("latin-1")))
    yield Case("encoding-utf-16-prose", _with_prose("Een café.".encode("utf-16")))
    yield Case("encoding-bom-prose", _with_prose("Een café.".encode("utf-8-sig")))
    yield Case("encoding-latin-1-yearly", {"plan.yaml": HEAD.encode(), "uitvoering/2027.yaml": b"titel: caf\xe9\n"})


def _characters() -> Cases:
    for name, character in {
        "nul": "\x00",
        "bell": "\x07",
        "backspace": "\x08",
        "form-feed": "\x0c",
        "escape": "\x1b[31mrood\x1b[0m",
        "delete": "\x7f",
        "next-line": "\x85",
        "control-sequence": "\x9b31m",
        "line-separator": "\u2028",
        "noncharacter": "\ufffe",
        "private-use": "\ue000",
    }.items():
        yield plan(f"character-{name}", f"{HEAD}inleiding: Dit is{character}een zin van de schrijver.\n")
        yield plan(f"character-{name}-in-key", f"{HEAD}in{character}leiding: tekst\n")
    yield Case("character-nul-prose", _with_prose(b"Een zin\x00met nul.\n"))
    yield plan("newlines-crlf", _TEXT.replace("\n", "\r\n"))
    yield plan("newlines-cr", _TEXT.replace("\n", "\r"))
    yield plan("newlines-mixed", _TEXT.replace("\n", "\r\n", 3) + "visie: regel\rregel\n\r")
    yield plan("newline-missing-at-end", _TEXT.rstrip("\n"))
    yield plan("tabs-as-indent", HEAD.replace("  ", "\t"))
    yield plan("tab-after-colon", HEAD + "inleiding:\tEen zin.\n")
    yield plan("tab-only-line", HEAD + "\t\n" + _PROSE)


def _other_formats() -> Cases:
    document = io.BytesIO()
    with zipfile.ZipFile(document, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    yield plan("format-docx", document.getvalue())
    yield plan("format-docx-cut", document.getvalue()[:40])
    yield plan("format-pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    yield plan("format-doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    yield plan("format-gzip", gzip.compress(_TEXT.encode(), mtime=0))
    yield plan("format-png", b"\x89PNG\r\n\x1a\n" + bytes(64))
    yield plan("format-random", random.Random(1).randbytes(4096))
    yield plan("format-json", '{"ivpgen": 1, "titel": "Veilig", "gemeenten": [{"id": "a", "naam": "A"}]}')
    yield plan("format-json-with-tabs", '{\n\t"ivpgen": 1,\n\t"titel": "Veilig"\n}')
    yield plan("format-html", "<!DOCTYPE html>\n<html><body><p>Plan</p></body></html>\n")
    yield plan("format-csv", "titel;periode\nVeilig;2027-2030\n")
    yield plan("format-markdown", "# Veilig in Proefdorp\n\n* punt een\n* punt twee\n")
    yield plan("format-python", "import os\nos.system('echo')\n")
    yield plan("format-conflict-markers", HEAD + "<<<<<<< HEAD\ninleiding: a\n=======\ninleiding: b\n>>>>>>> tak\n")


def _sizes() -> Cases:
    line = "  Een gewone zin in een veel te lang stuk tekst, keer op keer herhaald.\n"
    yield plan("size-50-mb", HEAD + "inleiding: |\n" + line * (50_000_000 // len(line) + 1))
    yield Case("size-50-mb-prose", _with_prose(line.encode() * (50_000_000 // len(line) + 1)))
    yield plan("size-long-line", HEAD + "inleiding: " + "woord " * 170_000 + "\n")
    yield plan("size-long-word", HEAD + "inleiding: " + "x" * 200_000 + "\n")
    yield plan("size-long-key", HEAD + "k" * 2_000 + ": waarde\n")
    yield plan("size-many-unknown-keys", HEAD + "".join(f"sleutel{n}: {n}\n" for n in range(5_000)))
    yield plan("size-many-blank-lines", HEAD + "\n" * 500_000 + _PROSE)


def _with_prose(prose: bytes) -> dict[str, bytes]:
    return {
        "plan.yaml": (HEAD + "inleiding:\n  bestand: teksten/inleiding.md\n").encode(),
        "teksten/inleiding.md": prose,
    }
