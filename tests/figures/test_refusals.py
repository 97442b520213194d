"""What can't be read for certain is refused, with its line; never a wrong number."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from ivpgen.figures import Onleesbaar, lees
from tests.figures.made import (
    BOM,
    JSON_3,
    LABELS,
    METADATA,
    METADATA_NAME,
    OWN,
    RAW,
    RAW_NAME,
    laid,
    table,
    zip_of,
)

HEAD = "Soort misdrijf|Perioden|Wijken en buurten|Geregistreerde misdrijven (aantal)"
RATES = "Soort misdrijf|Perioden|Regio's|Geregistreerde misdrijven per 1000 inw. (per 1 000 inwoners)"
ZIP = zip_of({RAW_NAME: RAW, METADATA_NAME: METADATA})


def refused(folder: Path, name: str, data: bytes) -> Onleesbaar:
    """Why a file is refused, by whichever of its two readings."""
    path = laid(folder, name, data)
    with pytest.raises(Onleesbaar) as refusal:
        lees(path).overzicht()
    assert refusal.value.hoe
    return refusal.value


def label_row(
    period: str = "2024", number: str = "61", kind: str = "1.1.1 Diefstal/inbraak woning", area: str = "Zeist"
) -> str:
    return f"{kind}|{period}|{area}|{number}"


@pytest.mark.parametrize(
    ("name", "data", "line", "said"),
    [
        ("leeg.csv", b"", None, "is leeg"),
        ("pagina.csv", b"\n<!DOCTYPE html><html><body>Tabel</body></html>", None, "is een webpagina"),
        ("oud.xls", b"\xd0\xcf\x11\xe0" + bytes(600), None, "Excel-bestand van voor 2007"),
        ("a.pdf", b"%PDF-1.7\n", None, "geen tabel maar een pdf"),
        ("utf16.csv", LABELS.decode("utf-8-sig").encode("utf-16"), None, "UTF-16"),
        ("nul.csv", LABELS[:200] + b"\x00" + LABELS[200:], 3, "geen gewone tekst"),
        ("woorden.csv", b"Dit is een brief.\r\nMet twee regels.\r\n", 1, "geen tabel"),
        (METADATA_NAME, METADATA, None, "beschrijft een tabel"),
        ("kop.csv", table(HEAD), None, "geen enkel cijfer"),
        ("a.csv", LABELS[:-5], 6, "breekt af"),
        ("a.csv", LABELS[:-12], 6, "heeft geen einde"),
        ("a.csv", LABELS + b'"1.1.1 Diefstal', 7, "breekt af"),
        ("a.csv", LABELS + b'"1.1.1 Diefstal/inbraak woning";"2024"\r\n', 7, "heeft 2 kolommen"),
        ("a.csv", LABELS.replace(b'"', b"")[: -len(b".\r\n")] + b"21", 6, "heeft geen einde"),
        ("a.csv", LABELS.decode("utf-8-sig").encode() + "Één".encode() + "Één".encode("cp1252"), 7, "deels UTF-8"),
        ("a.csv", LABELS + "Café".encode("cp1252"), 7, "deels UTF-8"),
        ("a.csv", OWN.replace(b"Stichting", b"Sti\x81ting"), 2, "geen tekst"),
        ("a.csv", table(HEAD.replace("Perioden", "Wanneer"), label_row()), 1, "geen kolom met perioden"),
        ("a.csv", table(HEAD.replace("Wijken en buurten", "Waar"), label_row()), 1, "geen kolom met gebieden"),
        ("a.csv", table("Perioden|Regio's|Soort misdrijf", "2024|Zeist|1.1.1 X"), 1, "geen kolom met cijfers"),
        ("a.csv", table(HEAD + "|Perioden", label_row() + "|2024"), 1, "staat twee keer"),
        ("a.csv", table(HEAD + "|Regio's", label_row() + "|Zeist"), 1, "meer dan één kolom met gebieden"),
        ("a.csv", table(HEAD, label_row(number="6l")), 2, "“6l” is geen getal"),
        ("a.csv", table(HEAD, label_row(number="61,5")), 2, "geen heel getal"),
        ("a.csv", table(RATES, label_row(number="2.115")), 2, "kan 2115 zijn of 2,115"),
        ("a.csv", table(RATES, label_row(number="2,115")), 2, "kan 2115 zijn of 2,115"),
        ("a.csv", table(HEAD, label_row("2024"), label_row("jan-24")), 3, "datum waar een periode hoort"),
        ("a.csv", table(HEAD, label_row(kind="1-1-2001")), 2, "datum waar een soort hoort"),
        ("a.csv", table(HEAD, label_row("2012-2015")), None, "geen bruikbare periode"),
        ("a.csv", table(HEAD, label_row(), label_row(number="62")), 3, "twee cijfers voor 1.1.1, GM0355, 2024: op regel 2"),
        ("a.csv", table(HEAD, label_row("2024"), label_row("2024*", "62")), 3, "twee cijfers"),
        ("a.csv", table(HEAD, label_row(), label_row(kind="Misdrijven, totaal")), 3, "soort misdrijf van het CBS"),
        ("83648NED.csv", table(HEAD, label_row()), 2, "is van het CBS"),
    ],
)  # fmt: skip
def test_a_csv_that_is_not_what_it_should_be(
    tmp_path: Path, name: str, data: bytes, line: int | None, said: str
) -> None:
    refusal = refused(tmp_path, name, data)
    assert said in refusal.bericht
    assert refusal.regel == line


def test_rows_that_are_equal_count_once(tmp_path: Path) -> None:
    bestand = lees(laid(tmp_path, "a.csv", table(HEAD, label_row(), label_row(), label_row("2025"))))
    assert len(list(bestand.cellen())) == 2
    overzicht = bestand.overzicht()
    assert (overzicht.cellen, overzicht.dubbel) == (2, 1)
    assert "dubbel" in overzicht.opmerkingen[-1].bericht


def test_thousands_in_a_count_are_certain(tmp_path: Path) -> None:
    written = {"2.115": 2115, "1 234 567": 1234567, "1.234.567": 1234567, "1\u00a0234": 1234}
    for text, number in written.items():
        (cel,) = lees(laid(tmp_path, "a.csv", table(HEAD, label_row(number=text)))).cellen()
        assert cel.waarde == number


def test_an_unknown_period_is_said(tmp_path: Path) -> None:
    overzicht = lees(laid(tmp_path, "a.csv", table(HEAD, label_row(), label_row("2012-2015")))).overzicht()
    assert (overzicht.cellen, overzicht.overgeslagen) == (1, 1)
    assert "“2012-2015”" in overzicht.opmerkingen[0].bericht


def test_a_row_that_is_not_used_counts_for_nothing(tmp_path: Path) -> None:
    overzicht = lees(laid(tmp_path, "a.csv", table(HEAD, label_row(), label_row("2012-2015", ".")))).overzicht()
    assert (overzicht.cellen, overzicht.niet_gepubliceerd) == (1, 0)


def test_rows_that_occur_twice_all_over_the_file_are_refused(tmp_path: Path) -> None:
    rows = [label_row(area=f"Buurt {number}") for number in range(301)]
    assert "dubbele rijen" in refused(tmp_path, "a.csv", table(HEAD, *rows, *rows)).bericht


def test_kinds_without_a_code_stay_under_their_own_name(tmp_path: Path) -> None:
    overzicht = lees(laid(tmp_path, "a.csv", table(HEAD, label_row(), label_row(kind="Een nieuw soort"))))
    assert set(overzicht.overzicht().soorten) == {"1.1.1", "Een nieuw soort"}
    assert "Van 1 soorten" in overzicht.overzicht().opmerkingen[-1].bericht


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ZIP[:-30], "beschadigd"),
        (b"PK\x03\x04", "beschadigd"),
        (zip_of({"leesmij.md": b"tekst"}), "geen csv-"),
        (zip_of({"a.csv": LABELS, "b.csv": LABELS}), "2 bestanden"),
        (zip_of({"a.csv": LABELS, "b.zip": ZIP}), "weer een zip"),
        (zip_of({"a.csv": b"0" * 30_000_000}), "veel te groot"),
        (zip_of({f"{number}.txt": b"x" for number in range(200)}), "veel te groot"),
        (zip_of({RAW_NAME: RAW, METADATA_NAME: b'"TableInfos'}), "metadatabestand is niet te lezen"),
        (zip_of({RAW_NAME: RAW, METADATA_NAME: b"<html></html>"}), "webpagina"),
        (zip_of({"a.csv": b""}), "geen tabel"),
    ],
)
def test_a_zip_that_is_not_what_it_should_be(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in refused(tmp_path, "a.zip", data).bericht


def test_a_zip_whose_content_is_damaged(tmp_path: Path) -> None:
    at = ZIP.index(b"metadata") - 200
    damaged = ZIP[:at] + bytes(byte ^ 0x55 for byte in ZIP[at : at + 20]) + ZIP[at + 20 :]
    assert "beschadigd" in refused(tmp_path, "a.zip", damaged).bericht


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    path = laid(tmp_path, "a.zip", ZIP)
    with zipfile.ZipFile(path) as archive:
        places = [entry.header_offset for entry in archive.infolist()]
    data = bytearray(ZIP)
    for place in places:
        data[place + 6] |= 1
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    assert "wachtwoord" in refused(tmp_path, "a.zip", bytes(data)).bericht


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"{}", 1, "geen antwoord van StatLine"),
        (b"[1, 2]", 1, "geen antwoord van StatLine"),
        (b'{"odata.error": {"code": "", "message": "x"}}', 1, "foutmelding van de server"),
        (b'{"value": []}', None, "staan geen cijfers"),
        (b'{"value": [1]}', 1, "iets anders dan rijen"),
        (JSON_3[:-40], 11, "breekt af"),
        (JSON_3.replace(b"2115", b"[2115]"), 4, "geen goede JSON"),
        (JSON_3.replace(b"2115", b"NaN"), 4, "geen goede JSON"),
        (JSON_3.replace(b"2115", b"true"), 4, "geen goede JSON"),
        (JSON_3.replace(b"2115", b"2115.5"), 4, "geen heel getal"),
        (JSON_3.replace(b'"ID": 10', b'"Nummer": 10'), 11, "andere velden"),
        (JSON_3[:-1] + b', "odata.nextLink": "x"}', None, "eerste deel"),
        (JSON_3.replace(b'"ID": 9', b'"Perioden": "2024JJ00"'), 4, "geen goede JSON"),
        (b'{"value": [' + b"[" * 100_000, 1, "geen goede JSON"),
        (JSON_3.decode().encode("utf-16"), None, "geen UTF-8"),
    ],
)
def test_json_that_is_not_what_it_should_be(tmp_path: Path, data: bytes, line: int | None, said: str) -> None:
    refusal = refused(tmp_path, "a.json", data)
    assert said in refusal.bericht
    assert refusal.regel == line


def test_a_point_in_json_is_always_a_decimal_point(tmp_path: Path) -> None:
    record = {"ID": 1, "RegioS": "GM0355", "Perioden": "2025JJ00", "Rapportcijfer_2": 7.125}
    data = json.dumps({"odata.metadata": "", "value": [record]}).encode()
    (cel,) = lees(laid(tmp_path, "a.json", data)).cellen()
    assert str(cel.waarde) == "7.125"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("halt;Zeist;2024;1.254;per 1.000;x;", "kan 1254 zijn of 1,254"),
        ("halt;Zeist;2024;ongeveer 8;per 1.000;x;", "geen getal"),
        ("halt;Zeist;vorig jaar;8;per 1.000;x;", "geen jaar of periode"),
        ("halt;;2024;8;per 1.000;x;", "ontbreekt gebied"),
        ("halt;Zeist;2024;8;per 10.000;x;", "heeft hier de eenheid “per 10.000” en op regel 2 de eenheid “per 1.000”"),
        ("halt;Zeist;2025;8;per 1.000;x;", "staat ook op regel 2, met een andere waarde"),
        ("halt;Zeist;2024;25%;per 1.000;x;", "een percentage"),
        ("halt;Zeist;2024;8;per 1.000;x;misschien", "geen ja of nee"),
        (";;;8;;;", "noemt geen indicator"),
    ],
)
def test_an_own_table_that_can_be_read_in_two_ways(tmp_path: Path, row: str, said: str) -> None:
    data = f"indicator;gebied;jaar;waarde;eenheid;bron;voorlopig\nhalt;Zeist;2025;7;per 1.000;x;nee\n{row}\n"
    refusal = _refused_own(tmp_path, data)
    assert said in refusal.bericht
    assert refusal.regel == 3


def _refused_own(folder: Path, data: str) -> Onleesbaar:
    with pytest.raises(Onleesbaar) as refusal:
        lees(laid(folder, "eigen.csv", data.encode()))
    return refusal.value


def test_percentages_of_one_indicator_are_all_written_alike(tmp_path: Path) -> None:
    mixed = "indicator;gebied;jaar;waarde\nonveilig;Zeist;2023;25%\nonveilig;Zeist;2024;0,25\n"
    (first, second) = lees(laid(tmp_path, "a.csv", mixed.encode())).cellen()
    # The second row has no unit of its own and takes that of the first.
    assert (str(first.waarde), str(second.waarde)) == ("25", "0.25")
    turned = "indicator;gebied;jaar;waarde\nonveilig;Zeist;2024;0,25\nonveilig;Zeist;2023;25%\n"
    assert "geen eenheid" in _refused_own(tmp_path, turned).bericht


def test_commas_that_separate_columns_are_not_taken_for_decimals(tmp_path: Path) -> None:
    data = 'indicator,gebied,jaar,waarde\nhalt,Zeist,2024,"7,5"\n'
    assert "komma's scheiden" in _refused_own(tmp_path, data).bericht
    data = "indicator,gebied,jaar,waarde\nhalt,Zeist,2024,7.5\n"
    (cel,) = lees(laid(tmp_path, "b.csv", data.encode())).cellen()
    assert str(cel.waarde) == "7.5"


def test_an_own_table_without_a_column(tmp_path: Path) -> None:
    refusal = _refused_own(tmp_path, "indicator;waarde\nhalt;7\n")
    assert "mist de kolom gebied en jaar" in refusal.bericht
    assert refusal.hoe.endswith("indicator;gebied;jaar;waarde;eenheid;bron;voorlopig.")


def test_a_file_that_is_none(tmp_path: Path) -> None:
    for path in (tmp_path / "weg.csv", tmp_path, Path("a\0b")):
        with pytest.raises(Onleesbaar):
            lees(path)


def test_a_mark_of_utf_8_does_not_hide_windows_text_behind_it(tmp_path: Path) -> None:
    data = (BOM + "indicator;gebied;jaar;waarde;bron\n").encode() + "halt;Zeist;2024;7;Café\n".encode("cp1252")
    refusal = refused(tmp_path, "a.csv", data)
    assert refusal.regel == 2
