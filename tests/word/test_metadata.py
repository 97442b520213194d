from __future__ import annotations

from io import BytesIO

import docx
import pytest
from lxml import etree

from ivpgen.html.tree import parse
from ivpgen.word import write
from tests.word.house_styles import english
from tests.word.sample import image, sample
from tests.word.structure import Docx


def made() -> bytes:
    return write(parse(sample()), house_style=english(), image=image).data


def test_the_properties_are_those_of_the_document_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    core = docx.Document(BytesIO(made())).core_properties
    assert core.title == "Samen veilig in Voorbeeldstad"
    assert core.author == core.last_modified_by == "Gemeente Voorbeeldstad"
    assert core.comments == "Integraal veiligheidsplan 2027–2030 van de gemeente Voorbeeldstad"
    assert core.keywords == "integraal veiligheidsplan, veiligheid, Voorbeeldstad"
    assert (core.language, core.content_status, core.version, core.revision) == ("nl-NL", "concept", "0.9", 1)
    assert f"{core.created:%Y-%m-%d}" == f"{core.modified:%Y-%m-%d}" == "2026-11-24"
    custom = Docx(made()).parts["docProps/custom.xml"]
    assert {each.get("name"): "".join(map(str, each.itertext())) for each in custom} == {
        "Datum": "2026-11-24",
        "Status": "concept",
        "Versie": "0.9",
    }


def test_source_date_epoch_counts_for_more_than_the_date_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    core = docx.Document(BytesIO(made())).core_properties
    assert f"{core.created:%Y-%m-%dT%H:%M:%S}" == "2023-11-14T22:13:20"


def test_an_identifier_is_a_property_of_the_core_and_one_that_people_see(house_style: bytes) -> None:
    head = '<title>t</title><meta name="ivpgen:kenmerk" content="gm9997-ivp-2027-2030"/>'
    root = parse(f'<html lang="nl-NL"><head>{head}</head><body><p>a</p></body></html>')
    data = write(root, house_style=house_style, image=image).data
    assert docx.Document(BytesIO(data)).core_properties.identifier == "gm9997-ivp-2027-2030"
    custom = Docx(data).parts["docProps/custom.xml"]
    assert [(each.get("name"), "".join(map(str, each.itertext()))) for each in custom] == [
        ("Kenmerk", "gm9997-ivp-2027-2030")
    ]


def test_without_a_date_there_is_none(monkeypatch: pytest.MonkeyPatch, house_style: bytes) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    root = parse('<html lang="nl-NL"><head><title>t</title></head><body><p>a</p></body></html>')
    document = Docx(write(root, house_style=house_style, image=image).data)
    names = [etree.QName(each).localname for each in document.parts["docProps/core.xml"]]
    assert names == ["title", "revision", "language"]
    assert "docProps/custom.xml" not in document.files
