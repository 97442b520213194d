from __future__ import annotations

import io
import random
import zipfile

import docx
import pytest

from ivpgen.ooxml import opening
from ivpgen.ooxml.opening import Onleesbaar, Relation, main_part, read_parts, related, relations, root
from ivpgen.word.archive import pack
from tests.ooxml.made import RELATIONS, TYPE, TYPES, parts, word
from tests.word.house_styles import HOUSE_STYLES, own


def python_docx() -> bytes:
    data = io.BytesIO()
    docx.Document().save(data)
    return data.getvalue()


def marked_as_encrypted(data: bytes) -> bytes:
    made = bytearray(data)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(signature)
        while at >= 0:
            made[at + place] |= 1
            at = made.find(signature, at + 4)
    return bytes(made)


@pytest.mark.parametrize("made", [*HOUSE_STYLES.values(), python_docx], ids=[*HOUSE_STYLES, "python-docx"])
def test_what_word_opens_is_taken_apart(made: object) -> None:
    assert callable(made)
    found = read_parts(made(), "Het bestand")
    assert main_part(found) == "word/document.xml"
    assert related(found, "word/document.xml", "styles") == "word/styles.xml"
    assert root(found, "word/document.xml").tag.endswith("}document")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "geen Word-bestand"),
        (b"%PDF-1.7", "geen Word-bestand"),
        (random.Random(1).randbytes(4000), "geen Word-bestand"),
        (own()[:4000], "geen Word-bestand"),
        (own()[:-30], "geen Word-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "wachtwoord"),
        (marked_as_encrypted(own()), "wachtwoord"),
        (pack({"los.txt": b"x"}), "geen Word-bestand"),
        (word(parts() | {"_rels/.rels": b"<r/>"}), "geen Word-bestand"),
        (word(parts() | {"_rels/.rels": b"<r"}), "beschadigd"),
        (
            word(parts() | {"[Content_Types].xml": TYPES.replace("wordprocessingml", "spreadsheetml").encode()}),
            "gewoon Word",
        ),
        (
            word(parts() | {"[Content_Types].xml": TYPES.replace("document.main", "macroEnabled.main").encode()}),
            "macro's",
        ),
        (
            word(parts() | {"word/document.xml": b'<d xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'}),
            "Strict",
        ),
    ],
)
def test_anything_else_is_refused_in_dutch_with_a_way_out(data: bytes, says: str) -> None:
    with pytest.raises(Onleesbaar) as said:
        read_parts(data, "Het bestand x.docx")
    assert says in said.value.bericht
    assert said.value.hoe


@pytest.mark.parametrize(("limit", "value"), [("_MOST_BYTES", 10_000), ("_MOST_PARTS", 5)])
def test_a_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(opening, limit, value)
    with pytest.raises(Onleesbaar, match="te groot"):
        read_parts(own(), "De huisstijl")


def test_a_bomb_that_lies_about_its_size_is_not_unpacked() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", bytes(50_000_000))
    real, small = (50_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little")
    with pytest.raises(Onleesbaar, match="geen Word-bestand"):
        read_parts(data.getvalue().replace(real, small), "De huisstijl")


def test_entities_are_not_filled_in() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "tien"><!ENTITY b "&a;&a;">]><w>&b;</w>'
    found = root(parts() | {"word/document.xml": bomb.encode()}, "word/document.xml")
    assert "tien" not in "".join(map(str, found.itertext()))


def test_broken_xml_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Onleesbaar, match=r"word/styles\.xml .* beschadigd"):
        root({"word/styles.xml": b"<w"}, "word/styles.xml")
    monkeypatch.setattr(opening, "_MOST_XML", 3)
    with pytest.raises(Onleesbaar, match="te groot"):
        root({"word/styles.xml": b"<w/>"}, "word/styles.xml")


def test_relations_lead_to_parts_and_outside() -> None:
    listing = (
        f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="a" Type="{TYPE}image" Target="../media/logo.png"/>'
        f'<Relationship Id="b" Type="{TYPE}styles" Target="/word/styles.xml"/>'
        f'<Relationship Id="c" Type="{TYPE}hyperlink" Target="https://example.org/x" TargetMode="External"/>'
        "</Relationships>"
    )
    found = relations({"word/_rels/document.xml.rels": listing.encode()}, "word/document.xml")
    assert found == {
        "a": Relation("image", "media/logo.png", external=False),
        "b": Relation("styles", "word/styles.xml", external=False),
        "c": Relation("hyperlink", "https://example.org/x", external=True),
    }
    assert relations({}, "word/document.xml") == {}
