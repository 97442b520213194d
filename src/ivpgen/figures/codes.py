"""What the cells of a file say in codes or labels → codes and names, each looked up once."""

from __future__ import annotations

import re

from ivpgen.figures import areas, names, periods, tables
from ivpgen.figures.areas import Gebied, Niveau
from ivpgen.figures.layout import Indeling
from ivpgen.figures.metadata import Metadata
from ivpgen.figures.periods import Gelezen, Periode
from ivpgen.figures.records import Onleesbaar
from ivpgen.method.cijfers import politiecode

_WITH_CODE = re.compile(r"(\d\.\d\.\d{1,2})\s+(\S.*)")
_LABELS = {
    "totaal misdrijven": "0.0.0",
    "misdrijven, totaal": "T001161",
    "1 vermogensmisdrijven": "CRI1000",
    "11 diefstal/verduistering en inbraak": "CRI1100",
    "111 diefstal en inbraak met geweld": "CRI1110",
    "2 vernielingen, misdrijven openbare orde/gezag": "CRI2000",
    "3 gewelds- en seksuele misdrijven": "CRI3000",
    "6 drugsmisdrijven": "CRI6000",
}
"""Labels without a code in them, as they stand in label files of the police and CBS."""

_NAMES = {"T001161": "Misdrijven, totaal", "CRI1000": "Vermogensmisdrijven", "CRI6000": "Drugsmisdrijven"}
_MARGINS = {"waarde": "MW00000", "ondergrens": "MOG0095", "bovengrens": "MBG0095"}
"""The first word of a label of the Veiligheidsmonitor: the value, and the bounds of its margin of 95%."""
_PLACES = frozenset({"plaatsen", "plaats", "woonplaatsen", "woonplaats"})
_WHOLE = frozenset({"regios", "regio"})
"""Bare names of columns: that of woonplaatsen, and that with provinces and landsdelen beside gemeenten."""

TOTALEN = frozenset({"0.0.0", "T001161"})
"""Kinds that hold all others: never in a sum with them."""


class Vertaling:
    """The cells of one file in its own words → what they mean; remembers what it translated."""

    def __init__(
        self, naam: str, indeling: Indeling, metadata: Metadata, header: tuple[str, ...], *, column: str, uitgever: str
    ) -> None:
        self._naam, self._labels, self._column = naam, indeling.labels, column
        self._publisher = uitgever
        self._status = metadata.status
        named = {name.lower(): labels for name, labels in metadata.labels.items()}
        self._kinds = _of_column(named, header, indeling.soort)
        self._areas = _of_column(named, header, indeling.gebied)
        self.splits = [named.get(name.lower(), {}) for _, name in indeling.uitsplitsingen]
        self._split_names = [names.bare(name) for _, name in indeling.uitsplitsingen]
        self.soorten: dict[str, str] = {}
        self.gebieden: dict[str, Gebied] = {}
        self.perioden: dict[Periode, bool | None] = {}

    def soort(self, raw: str, line: int) -> str:
        """The code of a kind, or its label where it has none; raises Onleesbaar where Excel made a date of it."""
        text = " ".join(raw.split())
        if periods.is_date(text):
            raise Onleesbaar(
                f"“{text}” in {self._naam} is een datum waar een soort hoort: Excel heeft de code veranderd.",
                hoe="Neem het bestand zoals het gedownload is, zonder het in Excel te bewaren.",
                regel=line,
            )
        code, name = text, self._kinds.get(text, "")
        if self._labels:
            found = _WITH_CODE.fullmatch(text)
            code, name = (found[1], found[2]) if found else (_LABELS.get(text.lower(), text), text)
        self._refuse_mixture(code, line)
        known = politiecode(code) if self._publisher != tables.CBS else None
        self.soorten.setdefault(code, name or (known.naam if known else _NAMES.get(code, code)))
        return code

    def gebied(self, raw: str) -> str:
        """The code of an area, or its label."""
        if not self._labels:
            area = areas.of_code(raw, self._areas)
        elif self._column in _PLACES:
            area = areas.of_place(raw)
        else:
            area = areas.of_label(raw, whole=self._column in _WHOLE)
        self.gebieden.setdefault(area.code, area)
        return area.code

    def deel(self, at: int, raw: str) -> str:
        """The code in the column `at` of the `uitsplitsingen`, or its label; margins have a code whatever the file says."""
        text = " ".join(raw.split())
        if self._labels and self._split_names[at] == "marges":
            return _MARGINS.get(text.partition(" ")[0].lower(), text)
        return text

    def periode(self, raw: str, line: int) -> Gelezen | None:
        """The period, None for one that is no year, quarter or month; raises Onleesbaar for a date of Excel."""
        read = periods.read(raw)
        if read is None:
            if periods.is_date(raw):
                raise Onleesbaar(
                    f"“{raw.strip()}” in {self._naam} is een datum waar een periode hoort: Excel heeft haar veranderd.",
                    hoe="Neem het bestand zoals het gedownload is, zonder het in Excel te bewaren.",
                    regel=line,
                )
            return None
        if read.voorlopig is None:
            read = read._replace(voorlopig=self._status.get(raw.strip()))
        self.perioden.setdefault(read.periode, read.voorlopig)
        return read

    def zonder_code(self) -> list[str]:
        """The kinds that are known by their label only."""
        return [code for code in self.soorten if self._labels and not tables.publisher_of_kind(code)]

    @property
    def namen_zonder_niveau(self) -> bool:
        """Whether wijken, buurten and gemeenten are told apart by their names only."""
        levels = {area.niveau for area in self.gebieden.values()}
        return self._labels and self._column == "wijkenenbuurten" and Niveau.GEMEENTE in levels

    def _refuse_mixture(self, code: str, line: int) -> None:
        """The police counts offences, CBS the heaviest one per incident, by another list: one file has one of the two."""
        publisher = tables.publisher_of_kind(code)
        if publisher and self._publisher and publisher != self._publisher:
            raise Onleesbaar(
                f"{self._naam} is van {_said(self._publisher)}, maar “{code}” is een soort misdrijf van {_said(publisher)}.",
                hoe="Die zijn niet in één reeks te gebruiken. Neem elk bestand zoals het gedownload is, met zijn eigen naam.",
                regel=line,
            )
        self._publisher = self._publisher or publisher


def _of_column(named: dict[str, dict[str, str]], header: tuple[str, ...], at: int | None) -> dict[str, str]:
    return named.get(header[at].lower(), {}) if at is not None else {}


def _said(publisher: str) -> str:
    return "de politie" if publisher == tables.POLITIE else "het CBS"
