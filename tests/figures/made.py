"""Files of figures in every shape, with invented numbers."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

BOM = "\ufeff"
LABEL_NAME = "Misdrijven__soort_misdrijf__wijk_buurt_03112026_180137.csv"
RAW_NAME = "47018NED_UntypedDataSet_15012027_101112.csv"
METADATA_NAME = "47018NED_metadata.csv"


def table(*rows: str, bom: bool = True) -> bytes:
    """Lines of quoted fields: `a|b|c` becomes `"a";"b";"c"`, with the line ends of StatLine."""
    lines = [";".join(f'"{field}"' for field in row.split("|")) for row in rows]
    return ((BOM if bom else "") + "".join(f"{line}\r\n" for line in lines)).encode()


LABELS = table(
    "Soort misdrijf|Perioden|Wijken en buurten|Geregistreerde misdrijven (aantal)",
    "1.1.1 Diefstal/inbraak woning|2024|Zeist|      61",
    "1.1.1 Diefstal/inbraak woning|2025*|Zeist|      41",
    "1.1.2 Diefstal/inbraak box/garage/schuur|2024|Zeist|      12",
    "1.1.2 Diefstal/inbraak box/garage/schuur|2025*|Zeist|       9",
    "1.1.1 Diefstal/inbraak woning|2025*|Oosterbuurt|       .",
)
RAW = table(
    "ID|SoortMisdrijf|WijkenEnBuurten|Perioden|GeregistreerdeMisdrijven_1",
    "0|0.0.0 |NL00      |2025JJ00|  800000",
    "1|0.0.0 |GM0355    |2025JJ00|    2115",
    "2|1.1.1 |GM0355    |2024JJ00|      61",
    "3|1.1.1 |GM0355    |2025JJ00|      41",
    "4|1.1.1 |WK035501  |2025JJ00|      30",
    "5|1.1.1 |BU03550103|2025JJ00|       .",
    "6|1.1.1 |GM0998    |2025JJ00|       7",
)
METADATA = (
    BOM
    + '"TableInfos"\r\nID;Title;Identifier;Catalog\r\n'
    + '"0";"Geregistreerde misdrijven; wijken en buurten\njaarcijfers";"47018NED";"Politie"\r\n'
    + '"DataProperties"\r\nID;Position;ParentID;Type;Key;Title;Description;ReleasePolicy;Datatype;Unit;Decimals;Default\r\n'
    + '"0";"0";;"Dimension";"SoortMisdrijf";"Soort misdrijf";"Regel een\nregel twee";;;;;\r\n'
    + '"1";"1";;"GeoDimension";"WijkenEnBuurten";"Wijken en buurten";"";;;;;\r\n'
    + '"2";"2";;"TimeDimension";"Perioden";"Perioden";"";;;;;\r\n'
    + '"3";;;"TopicGroup";"";"Misdrijven";"";;;;;\r\n'
    + '"4";"3";"3";"Topic";"GeregistreerdeMisdrijven_1";"Geregistreerde misdrijven";"";;"Long";"aantal";"0";"Missing"\r\n'
    + '"SoortMisdrijf"\r\nKey;Title;Description\r\n"0.0.0 ";"Totaal misdrijven";\r\n"1.1.1 ";"Inbraak in een woning";\r\n'
    + '"WijkenEnBuurten"\r\nKey;Title;Description\r\n"NL00      ";"Nederland";\r\n"GM0355    ";"Zeist";\r\n'
    + '"WK035501  ";"Wijk 01 Oost";\r\n"BU03550103";"Oosterbuurt";\r\n"GM0998    ";"Niet in te delen";\r\n'
    + '"Perioden"\r\nKey;Title;Description;Status\r\n"2024JJ00";"2024";;"Definitief"\r\n"2025JJ00";"2025*";;"Voorlopig"\r\n'
).encode()
JSON_3 = json.dumps(
    {
        "odata.metadata": "https://example.invalid/47018NED/$metadata#TypedDataSet",
        "value": [
            {"ID": 9, "SoortMisdrijf": "0.0.0 ", "WijkenEnBuurten": "GM0355    ", "Perioden": "2025JJ00", "GeregistreerdeMisdrijven_1": 2115},
            {"ID": 10, "SoortMisdrijf": "1.1.1 ", "WijkenEnBuurten": "GM0355    ", "Perioden": "2025JJ00", "GeregistreerdeMisdrijven_1": None},
        ],
    },
    indent=1,
).encode()  # fmt: skip
JSON_4 = json.dumps(
    {
        "@odata.context": "https://example.invalid/83648NED/$metadata#Observations",
        "value": [
            {"Id": 1, "Measure": "M004200_2", "ValueAttribute": "None", "Value": 2115.0, "SoortMisdrijf": "T001161", "RegioS": "GM0355", "Perioden": "2025JJ00"},
            {"Id": 2, "Measure": "M004200_4", "ValueAttribute": "None", "Value": 38.475, "SoortMisdrijf": "T001161", "RegioS": "GM0355", "Perioden": "2025JJ00"},
            {"Id": 3, "Measure": "M004200_4", "ValueAttribute": "Impossible", "Value": None, "SoortMisdrijf": "T001161", "RegioS": "PV99", "Perioden": "2025JJ00"},
        ],
    },
    indent=1,
).encode()  # fmt: skip
OWN = (
    b"indicator;gebied;jaar;waarde;eenheid;bron;voorlopig\r\n"
    b"halt;GM0355;2024;8;per 1.000 jongeren 12-17;Stichting Halt;nee\r\n"
    b"halt;Zeist;2025;7,5;per 1.000 jongeren 12-17;Stichting Halt;ja\r\n"
    b"halt;NL;2025;9;per 1.000 jongeren 12-17;Stichting Halt;ja\r\n"
    b"meldingen;Zeist;2025;1.254;aantal;Eigen registratie;\r\n"
    b"meldingen;Zeist;2024;.;aantal;Eigen registratie;\r\n"
)


def zip_of(members: dict[str, bytes]) -> bytes:
    """A zip with these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def laid(folder: Path, name: str, data: bytes) -> Path:
    """A file in a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
