"""Each shape of file: recognised for what it is, and its cells as they are written."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ivpgen.figures import NIET_GEPUBLICEERD, NIET_VAN_TOEPASSING, Cel, Gegevensbestand, Niveau, Periode, binnen, lees
from tests.figures.made import (
    JSON_3,
    JSON_4,
    LABEL_NAME,
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

JAAR_2024, JAAR_2025 = Periode(2024), Periode(2025)


def values(bestand: Gegevensbestand, gebied: str) -> list[tuple[str, int, Decimal | None]]:
    return [(cel.soort, cel.periode.jaar, cel.waarde) for cel in bestand.cellen(gebieden={gebied})]


def test_label_csv(tmp_path: Path) -> None:
    bestand = lees(laid(tmp_path, LABEL_NAME, LABELS))
    assert (bestand.vorm, bestand.tabel, bestand.uitgever) == ("csv met namen", "47018NED", "Politie")
    assert bestand.gedownload == date(2026, 11, 3)
    assert bestand.sha256 == hashlib.sha256(LABELS).hexdigest()
    assert [(one.sleutel, one.eenheid) for one in bestand.onderwerpen] == [("GeregistreerdeMisdrijven", "aantal")]
    assert values(bestand, "GM0355") == [
        ("1.1.1", 2024, Decimal(61)),
        ("1.1.1", 2025, Decimal(41)),
        ("1.1.2", 2024, Decimal(12)),
        ("1.1.2", 2025, Decimal(9)),
    ]
    (buurt,) = bestand.cellen(gebieden={"Oosterbuurt"})
    assert buurt == Cel("1.1.1", "Oosterbuurt", JAAR_2025, "GeregistreerdeMisdrijven", None, NIET_GEPUBLICEERD, True, 6)


def test_columns_are_found_by_name_in_any_order(tmp_path: Path) -> None:
    data = table(
        "Geregistreerde  Misdrijven (aantal)|Wijken en Buurten|perioden|Soort Misdrijf",
        "61|Zeist|2024|1.1.1 Diefstal/inbraak woning",
    )
    (cel,) = lees(laid(tmp_path, "a.csv", data)).cellen()
    assert cel[:6] == ("1.1.1", "GM0355", JAAR_2024, "GeregistreerdeMisdrijven", Decimal(61), "")


def test_long_headers_with_groups_and_two_subjects(tmp_path: Path) -> None:
    data = table(
        "Soort misdrijf|Perioden|Regio's|Geregistreerde misdrijven/Totaal geregistreerde misdrijven (aantal)"
        "|Geregistreerde misdrijven/Geregistreerde misdrijven per 1000 inw.  (per 1 000 inwoners)",
        "Misdrijven, totaal|2025*|Zeist|2115|38,4",
        "Misdrijven, totaal|2025*|Utrecht (PV)|50000|36,1",
        "Misdrijven, totaal|2025*|Utrecht|9000|40,1",
    )
    bestand = lees(laid(tmp_path, "a.csv", data))
    assert (bestand.tabel, bestand.uitgever) == ("83648NED", "CBS")
    assert [(one.sleutel, one.naam, one.eenheid) for one in bestand.onderwerpen] == [
        ("TotaalGeregistreerdeMisdrijven", "Geregistreerde misdrijven / Totaal geregistreerde misdrijven", "aantal"),
        (
            "GeregistreerdeMisdrijvenPer1000Inw",
            "Geregistreerde misdrijven / Geregistreerde misdrijven per 1000 inw.",
            "per 1 000 inwoners",
        ),
    ]
    rate = list(bestand.cellen(gebieden={"GM0355"}, onderwerpen={"GeregistreerdeMisdrijvenPer1000Inw"}))
    assert [(cel.soort, cel.waarde, cel.voorlopig) for cel in rate] == [("T001161", Decimal("38.4"), True)]
    areas = bestand.overzicht().gebieden
    assert areas["PV26"].niveau == Niveau.PROVINCIE
    assert areas["Utrecht"].niveau == Niveau.ONBEKEND


@pytest.mark.parametrize("name", ["47018NED.zip", "cijfers.zip"])
def test_raw_data_set_in_its_zip(tmp_path: Path, name: str) -> None:
    bestand = lees(laid(tmp_path, name, zip_of({RAW_NAME: RAW, METADATA_NAME: METADATA})))
    assert (bestand.vorm, bestand.tabel, bestand.uitgever) == ("onbewerkte dataset", "47018NED", "Politie")
    assert bestand.titel == "Geregistreerde misdrijven; wijken en buurten jaarcijfers"
    assert bestand.gedownload == date(2027, 1, 15)
    assert bestand.onderwerpen[0].naam == "Misdrijven / Geregistreerde misdrijven"
    assert values(bestand, "GM0355") == [
        ("0.0.0", 2025, Decimal(2115)),
        ("1.1.1", 2024, Decimal(61)),
        ("1.1.1", 2025, Decimal(41)),
    ]
    assert [cel.voorlopig for cel in bestand.cellen(gebieden={"GM0355"})] == [True, False, True]
    assert [(cel.gebied, cel.ontbreekt) for cel in bestand.cellen(gebieden=binnen("GM0355"))] == [
        ("WK035501", ""),
        ("BU03550103", NIET_GEPUBLICEERD),
    ]


def test_raw_data_set_with_its_metadata_beside_it_or_without(tmp_path: Path) -> None:
    path = laid(tmp_path, RAW_NAME, RAW)
    without = lees(path)
    assert (without.tabel, without.labels_van) == ("47018NED", "")
    assert {cel.voorlopig for cel in without.cellen()} == {None}
    assert without.overzicht().voorlopig is None
    laid(tmp_path, METADATA_NAME, METADATA)
    beside = lees(path)
    assert beside.labels_van == METADATA_NAME
    assert beside.overzicht().soorten["1.1.1"] == "Inbraak in een woning"


def test_labels_of_the_metadata_and_codes_that_cannot_be_placed(tmp_path: Path) -> None:
    overzicht = lees(laid(tmp_path, "a.zip", zip_of({RAW_NAME: RAW, METADATA_NAME: METADATA}))).overzicht()
    assert {code: (area.naam, area.niveau, area.plaatsbaar) for code, area in overzicht.gebieden.items()} == {
        "NL": ("Nederland", Niveau.LAND, True),
        "GM0355": ("Zeist", Niveau.GEMEENTE, True),
        "WK035501": ("Wijk 01 Oost", Niveau.WIJK, True),
        "BU03550103": ("Oosterbuurt", Niveau.BUURT, True),
        "GM0998": ("Niet in te delen", Niveau.GEMEENTE, False),
    }
    assert overzicht.perioden == (JAAR_2024, JAAR_2025)
    assert (overzicht.cellen, overzicht.niet_gepubliceerd, overzicht.voorlopig) == (7, 1, 6)
    assert overzicht.niet_gepubliceerd_in == {"BU03550103": 1}


def test_odata_3(tmp_path: Path) -> None:
    bestand = lees(laid(tmp_path, "antwoord.json", JSON_3))
    assert (bestand.vorm, bestand.tabel, bestand.uitgever) == ("OData 3 (json)", "47018NED", "Politie")
    assert [(cel.soort, cel.waarde, cel.ontbreekt, cel.regel) for cel in bestand.cellen()] == [
        ("0.0.0", Decimal(2115), "", 4),
        ("1.1.1", None, NIET_GEPUBLICEERD, 11),
    ]


def test_odata_4_has_a_row_per_cell(tmp_path: Path) -> None:
    bestand = lees(laid(tmp_path, "antwoord.json", JSON_4))
    assert (bestand.vorm, bestand.tabel, bestand.uitgever) == ("OData 4 (json)", "83648NED", "CBS")
    assert [(cel.onderwerp, cel.gebied, cel.waarde, cel.ontbreekt) for cel in bestand.cellen()] == [
        ("M004200_2", "GM0355", Decimal(2115), ""),
        ("M004200_4", "GM0355", Decimal("38.475"), ""),
        ("M004200_4", "PV99", None, NIET_VAN_TOEPASSING),
    ]
    assert len(list(bestand.cellen(onderwerpen={"M004200_2"}))) == 1


def test_the_margins_of_the_veiligheidsmonitor_stay_apart(tmp_path: Path) -> None:
    data = table(
        "ID|Marges|RegioS|Perioden|VoeltZichWeleensOnveilig_43|RapportcijferVeiligheidInBuurt_47",
        "0|MW00000|GM0355    |2025JJ00|    34.2|     7.4",
        "1|MOG0095|GM0355    |2025JJ00|    30.1|     7.1",
    )
    bestand = lees(laid(tmp_path, "85146NED_TypedDataSet_02032026_090000.csv", data))
    assert bestand.uitsplitsingen == ("Marges",)
    assert [(cel.onderwerp, cel.uitsplitsing, cel.waarde) for cel in bestand.cellen(onderwerpen={"VoeltZichWeleensOnveilig"})] == [
        ("VoeltZichWeleensOnveilig", ("MW00000",), Decimal("34.2")),
        ("VoeltZichWeleensOnveilig", ("MOG0095",), Decimal("30.1")),
    ]  # fmt: skip


def test_margins_have_their_codes_in_a_label_file_too(tmp_path: Path) -> None:
    data = table(
        "Perioden|Regio's|Marges|Rapportcijfer veiligheid in buurt (score)",
        "2025|Zeist|Waarde|7,4",
        "2025|Zeist|Ondergrens 95%-interval|7,1",
        "2025|Zeist|Bovengrens 95%-interval|7,7",
    )
    cells = lees(laid(tmp_path, "85146NED.csv", data)).cellen()
    assert [(cel.onderwerp, cel.uitsplitsing, cel.waarde) for cel in cells] == [
        ("RapportcijferVeiligheidInBuurt", ("MW00000",), Decimal("7.4")),
        ("RapportcijferVeiligheidInBuurt", ("MOG0095",), Decimal("7.1")),
        ("RapportcijferVeiligheidInBuurt", ("MBG0095",), Decimal("7.7")),
    ]


def test_a_table_of_one_year_without_a_column_of_periods(tmp_path: Path) -> None:
    data = table(
        "ID|WijkenEnBuurten|Gemeentenaam_1|SoortRegio_2|AantalInwoners_5",
        "0|GM0355    |Zeist      |Gemeente  |   65000",
        "1|BU03550103|Zeist      |Buurt     |     900",
    )
    bestand = lees(laid(tmp_path, "85984NED_UntypedDataSet_02032026_090000.csv", data))
    assert [one.sleutel for one in bestand.onderwerpen] == ["AantalInwoners"]
    assert (
        bestand.opmerkingen[0].bericht == "Kolommen met woorden worden niet gelezen: “Gemeentenaam_1”, “SoortRegio_2”."
    )
    assert [cel[1:5] for cel in bestand.cellen(gebieden={"GM0355"})] == [
        ("GM0355", Periode(2024), "AantalInwoners", Decimal(65000))
    ]
    assert bestand.overzicht().perioden == (Periode(2024),)


def test_a_national_table_has_no_areas(tmp_path: Path) -> None:
    data = table("ID|Leeftijd|Perioden|Halt_1", "0|10000|2025JJ00|  900", "1|20000|2025JJ00|  500")
    bestand = lees(laid(tmp_path, "71930ned_TypedDataSet_02032026_090000.csv", data))
    assert [(cel.gebied, cel.uitsplitsing, cel.waarde) for cel in bestand.cellen(gebieden={"NL"})] == [
        ("NL", ("10000",), Decimal(900)),
        ("NL", ("20000",), Decimal(500)),
    ]
    assert list(bestand.cellen(gebieden={"GM0355"})) == []
    overzicht = bestand.overzicht()
    assert (list(overzicht.gebieden), overzicht.uitsplitsingen) == (
        ["NL"],
        {"Leeftijd": {"10000": "10000", "20000": "20000"}},
    )


def test_subjects_that_share_a_stem_keep_their_number(tmp_path: Path) -> None:
    data = table("ID|RegioS|Perioden|Slachtoffers_12|Slachtoffers_15", "0|GM0355|2025JJ00|1.5|2.5")
    keys = [one.sleutel for one in lees(laid(tmp_path, "85146NED.csv", data)).onderwerpen]
    assert keys == ["Slachtoffers_12", "Slachtoffers_15"]


def test_woonplaats_is_no_gemeente(tmp_path: Path) -> None:
    data = table(
        "Soort misdrijf|Plaatsen|Perioden|Geregistreerde misdrijven (aantal)",
        "1.2.3 Diefstal van brom-, snor-, fietsen|Zeist|2024|17",
    )
    bestand = lees(laid(tmp_path, "a.csv", data))
    assert bestand.tabel == "47015NED"
    assert list(bestand.cellen(gebieden={"GM0355"})) == []
    assert bestand.overzicht().gebieden["Zeist"].niveau == Niveau.WOONPLAATS


def test_months_and_quarters(tmp_path: Path) -> None:
    data = table(
        "Soort misdrijf|Perioden|Wijken en buurten|Geregistreerde misdrijven (aantal)",
        "1.4.6 Straatroof|2025 januari*|Zeist|2",
        "1.4.6 Straatroof|2025 1e kwartaal|Zeist|5",
        "1.4.6 Straatroof|2025|Zeist|15",
    )
    bestand = lees(laid(tmp_path, "a.csv", data))
    assert bestand.tabel == "47022NED"
    assert [(cel.periode.naam, cel.periode.code, cel.voorlopig) for cel in bestand.cellen()] == [
        ("januari 2025", "2025MM01", True),
        ("1e kwartaal 2025", "2025KW01", False),
        ("2025", "2025JJ00", False),
    ]


def test_own_table(tmp_path: Path) -> None:
    bestand = lees(laid(tmp_path, "eigen.csv", OWN))
    assert (bestand.vorm, bestand.tabel, bestand.uitgever) == ("eigen tabel", "", "")
    assert bestand.eenheden == {"halt": "per 1.000 jongeren 12-17", "meldingen": "aantal"}
    assert bestand.bronnen["halt"] == "Stichting Halt"
    assert [cel[:7] for cel in bestand.cellen(gebieden={"GM0355"})] == [
        ("halt", "GM0355", JAAR_2024, "waarde", Decimal(8), "", False),
        ("halt", "GM0355", JAAR_2025, "waarde", Decimal("7.5"), "", True),
        ("meldingen", "GM0355", JAAR_2025, "waarde", Decimal(1254), "", None),
        ("meldingen", "GM0355", JAAR_2024, "waarde", None, NIET_GEPUBLICEERD, None),
    ]
    assert [cel.waarde for cel in bestand.cellen(gebieden={"NL"}, soorten={"halt"})] == [Decimal(9)]


@pytest.mark.parametrize(
    "data",
    [
        LABELS.decode("utf-8-sig").encode(),
        LABELS.decode("utf-8-sig").encode("cp1252"),
        LABELS.replace(b'"', b""),
        LABELS.replace(b'"', b"").replace(b";", b"\t"),
        LABELS.replace(b'";"', b'","'),
        b"sep=;\r\n" + LABELS.decode("utf-8-sig").encode(),
        LABELS.replace(b"\r\n", b"\n"),
        LABELS.replace(b'"', b"").replace(b"\r\n", b";;\r\n"),
        LABELS + b'"Bron: Politie"\r\n',
    ],
)
def test_the_same_file_saved_again_in_another_way(tmp_path: Path, data: bytes) -> None:
    again = [cel[:7] for cel in lees(laid(tmp_path, "a.csv", data)).cellen()]
    assert again == [cel[:7] for cel in lees(laid(tmp_path, "b.csv", LABELS)).cellen()]


def test_windows_text_keeps_its_accents(tmp_path: Path) -> None:
    data = OWN.replace(b"Stichting Halt", "Stichting Café".encode("cp1252"))
    assert lees(laid(tmp_path, "a.csv", data)).bronnen["halt"] == "Stichting Café"


@pytest.mark.parametrize(("name", "data"), [("a.csv", LABELS), ("a.zip", zip_of({RAW_NAME: RAW}))])
def test_how_far_a_pass_is(tmp_path: Path, name: str, data: bytes) -> None:
    parts: list[float] = []
    bestand = lees(laid(tmp_path, name, data), parts.append)
    assert parts == []
    bestand.overzicht()
    assert parts == sorted(parts)
    assert parts[-1] == 1.0


def test_a_file_gives_the_same_cells_every_time(tmp_path: Path) -> None:
    bestand = lees(laid(tmp_path, "a.zip", zip_of({RAW_NAME: RAW, METADATA_NAME: METADATA})))
    first = list(bestand.cellen())
    assert (bestand.overzicht(), list(bestand.cellen())) == (bestand.overzicht(), first)
