"""The tables that a veiligheidsanalyse draws on: their number, publisher and title, and how a file is recognised as one."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

POLITIE, CBS = "Politie", "CBS"


class Tabel(NamedTuple):
    """A table of StatLine; `landelijk` ones have no column of areas, those with a `jaar` no column of periods."""

    nummer: str
    uitgever: str
    titel: str
    landelijk: bool = False
    jaar: int = 0


TABELLEN = (
    Tabel("47013NED", POLITIE, "Misdrijven en aangiften per gemeente"),
    Tabel("47015NED", POLITIE, "Misdrijven per plaats"),
    Tabel("47018NED", POLITIE, "Misdrijven per wijk en buurt, jaarcijfers"),
    Tabel("47022NED", POLITIE, "Misdrijven per wijk en buurt, maandcijfers"),
    Tabel("47021NED", POLITIE, "Overlast per gemeente"),
    Tabel("47024NED", POLITIE, "Overlast per wijk en buurt"),
    Tabel("83648NED", CBS, "Geregistreerde criminaliteit per regio"),
    Tabel("83723NED", CBS, "Geregistreerde criminaliteit, lange reeks", landelijk=True),
    Tabel("85146NED", CBS, "Veiligheidsmonitor per regio"),
    Tabel("85844NED", CBS, "Veiligheidsmonitor, persoonskenmerken", landelijk=True),
    Tabel("81877NED", CBS, "Veiligheidsmonitor voor 2021"),
    Tabel("81924NED", CBS, "Veiligheidsmonitor voor 2021"),
    Tabel("03759NED", CBS, "Bevolking per gemeente"),
    Tabel("70072NED", CBS, "Regionale kerncijfers"),
    Tabel("85039NED", CBS, "Kerncijfers wijken en buurten 2021", jaar=2021),
    Tabel("85318NED", CBS, "Kerncijfers wijken en buurten 2022", jaar=2022),
    Tabel("85618NED", CBS, "Kerncijfers wijken en buurten 2023", jaar=2023),
    Tabel("85984NED", CBS, "Kerncijfers wijken en buurten 2024", jaar=2024),
    Tabel("86165NED", CBS, "Kerncijfers wijken en buurten 2025", jaar=2025),
    Tabel("71930NED", CBS, "Halt", landelijk=True),
)
_BY_NUMBER = {tabel.nummer: tabel for tabel in TABELLEN}

ONDERWERPEN = {
    "GeregistreerdeMisdrijven": ("Geregistreerde misdrijven", "aantal"),
    "Aangiften": ("Aangiften", "aantal"),
    "Internetaangiften": ("Internetaangiften", "aantal"),
    "GeregistreerdeOverlast": ("Geregistreerde overlast", "aantal"),
    "TotaalGeregistreerdeMisdrijven": ("Totaal geregistreerde misdrijven", "aantal"),
    "GeregistreerdeMisdrijvenPer1000Inw": ("Geregistreerde misdrijven per 1000 inwoners", "per 1 000 inwoners"),
    "M004200_2": ("Totaal geregistreerde misdrijven", "aantal"),
    "M004200_4": ("Geregistreerde misdrijven per 1000 inwoners", "per 1 000 inwoners"),
}
"""Key → name and unit of the subjects of the tables above, for files that come without metadata."""

_NUMBER = re.compile(r"(?<!\d)(\d{5}NED)(?![A-Za-z0-9])", re.IGNORECASE)
_MOMENT = re.compile(r"_(\d{2})(\d{2})(\d{4})_\d{6}(?!\d)")
_HEADERS = (
    ({"totaalgeregistreerdemisdrijven", "soortmisdrijf", "regios"}, ("83648NED", "83648NED")),
    ({"geregistreerdemisdrijven", "soortmisdrijf", "wijkenenbuurten"}, ("47018NED", "47022NED")),
    ({"geregistreerdemisdrijven", "soortmisdrijf", "plaatsen"}, ("47015NED", "47015NED")),
    ({"geregistreerdemisdrijven", "soortmisdrijf", "regios"}, ("47013NED", "47013NED")),
    ({"geregistreerdeoverlast", "wijkenenbuurten"}, ("47024NED", "47024NED")),
    ({"geregistreerdeoverlast", "regios"}, ("47021NED", "47021NED")),
    ({"marges", "regios", "rapportcijferleefbaarheidwoonbuurt"}, ("85146NED", "85146NED")),
)
"""Names of columns, and the table that has them with years, and with months."""

POLICE_KIND = re.compile(r"\d\.\d\.\d{1,2}")
CBS_KIND = re.compile(r"CRI\d{4}|T001161")


def by_number(number: str) -> Tabel | None:
    """The table, where it is one of ours."""
    return _BY_NUMBER.get(number.upper())


def number_in(text: str) -> str:
    """The number of a table in a file name or address, as `47018NED`; "" without one."""
    found = _NUMBER.search(text)
    return found[1].upper() if found else ""


def by_columns(names: Collection[str], *, monthly: bool) -> str:
    """The number of the table that has columns with these bare names; "" for any other."""
    return next((numbers[monthly] for wanted, numbers in _HEADERS if wanted <= set(names)), "")


def download_date(name: str) -> date | None:
    """The day in the name that StatLine gives a file: `…_03112025_180137.csv`; None for another name or no day."""
    found = _MOMENT.search(name)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def publisher_of_kind(code: str) -> str:
    """Whose classification an offence code belongs to; "" for a code that neither has."""
    if POLICE_KIND.fullmatch(code):
        return POLITIE
    return CBS if CBS_KIND.fullmatch(code) else ""
