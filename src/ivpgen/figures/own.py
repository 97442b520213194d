"""A table of a gemeente's own: an indicator, an area, a period and a value per row, from a CSV or a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from ivpgen.figures import areas, names, numbers, periods
from ivpgen.figures.areas import Gebied
from ivpgen.figures.records import NIET_GEPUBLICEERD, NIET_VAN_TOEPASSING, Cel, Onderwerp, Onleesbaar, Opmerking

WAARDE = Onderwerp("waarde", "Waarde")
_NEEDED = ("indicator", "gebied", "jaar", "waarde")
_OTHER = ("eenheid", "bron", "voorlopig")
_ALSO = {"periode": "jaar", "perioden": "jaar", "regio": "gebied", "gemeente": "gebied", "getal": "waarde"}
_WORDS = {
    **numbers.MISSING, "-": NIET_GEPUBLICEERD, "–": NIET_GEPUBLICEERD, "pm": NIET_GEPUBLICEERD, "onbekend": NIET_GEPUBLICEERD,
    "niet beschikbaar": NIET_GEPUBLICEERD, "niet gepubliceerd": NIET_GEPUBLICEERD, "": NIET_GEPUBLICEERD,
    "n.v.t.": NIET_VAN_TOEPASSING, "nvt": NIET_VAN_TOEPASSING,
}  # fmt: skip
_YES = {
    "ja": True,
    "j": True,
    "true": True,
    "waar": True,
    "1": True,
    "nee": False,
    "n": False,
    "false": False,
    "onwaar": False,
    "0": False,
}


class Eigen(NamedTuple):
    """The table as it was read: `eenheden` and `bronnen` per indicator, areas by the code or name in their cells."""

    cellen: list[Cel]
    gebieden: dict[str, Gebied]
    eenheden: dict[str, str]
    bronnen: dict[str, str]
    dubbel: int
    opmerkingen: list[Opmerking]


def is_own(header: Sequence[str]) -> bool:
    """Whether a header is that of a table of one's own: it names indicators and values."""
    columns = _columns(header)
    return "indicator" in columns and "waarde" in columns


def read(naam: str, header: Sequence[str], rows: Iterable[tuple[int, list[str]]], *, english: bool = False) -> Eigen:
    """Read all rows, given with their line. `english` says that commas separate the fields, so that a comma in a number is doubtful.

    Raises Onleesbaar where a column is missing, a value can't be understood, an indicator has two units, or two rows disagree.
    """
    columns = _columns(header)
    missing = [name for name in _NEEDED if name not in columns]
    if missing:
        raise Onleesbaar(
            f"{naam} mist de kolom {' en '.join(missing)}.",
            hoe=f"De eerste regel hoort te zijn: {';'.join((*_NEEDED, *_OTHER))}.",
            regel=1,
        )
    table = _Table(naam, columns, english)
    for line, fields in rows:
        table.add(line, fields)
    unread = [name for at, name in enumerate(header) if name and at not in columns.values()]
    remarks = [Opmerking(f"De kolom “{name[:40]}” wordt niet gelezen.") for name in unread]
    made = table.made
    if not made.cellen:
        raise Onleesbaar(
            f"In {naam} staat onder de eerste regel geen enkel cijfer.", hoe="Vul de tabel, of haal het bestand weg."
        )
    return made._replace(opmerkingen=[*remarks, *made.opmerkingen])


def _columns(header: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, name in enumerate(header):
        bare = names.bare(name)
        bare = _ALSO.get(bare, bare)
        if bare in _NEEDED + _OTHER:
            found.setdefault(bare, at)
    return found


class _Table:
    """The cells so far, and what rows must agree on."""

    def __init__(self, naam: str, columns: dict[str, int], english: bool) -> None:
        self._naam, self._columns, self._english = naam, columns, english
        self._seen: dict[tuple[str, str, periods.Periode], Cel] = {}
        self._units: dict[str, tuple[str, int]] = {}
        self._areas: dict[str, Gebied] = {}
        self.made = Eigen([], {}, {}, {}, 0, [])

    def add(self, line: int, fields: list[str]) -> None:
        indicator = self._field(fields, "indicator")
        area, year = self._field(fields, "gebied"), self._field(fields, "jaar")
        if not (indicator or area or year):
            if any(fields):
                raise self._refused(
                    "Deze regel noemt geen indicator, gebied en jaar.", line, "Vul ze in, of haal de regel weg."
                )
            return
        for said, what in ((indicator, "indicator"), (area, "gebied"), (year, "jaar")):
            if not said:
                raise self._refused(f"Op deze regel ontbreekt {what}.", line, "Vul het in, of haal de regel weg.")
        periode = periods.read(year)
        if periode is None:
            raise self._refused(
                f"“{year[:40]}” is geen jaar of periode.", line, "Schrijf 2025, 2025 januari of 2025 1e kwartaal."
            )
        unit = self._field(fields, "eenheid") or self._units.get(indicator, ("", line))[0]
        value, missing, unit = self._value(self._field(fields, "waarde"), unit, line)
        self._refuse_other_unit(indicator, unit, line)
        gebied = self._areas.get(area) or self._areas.setdefault(area, areas.of_label(area, whole=False))
        provisional = self._provisional(self._field(fields, "voorlopig"), line)
        if periode.voorlopig:
            provisional = True
        self._keep(Cel(indicator, gebied.code, periode.periode, WAARDE.sleutel, value, missing, provisional, line))
        self.made.gebieden[gebied.code] = gebied
        self.made.eenheden.setdefault(indicator, unit)
        source = self._field(fields, "bron")
        if source:
            self.made.bronnen.setdefault(indicator, source)

    def _keep(self, cel: Cel) -> None:
        key = (cel.soort, cel.gebied, cel.periode)
        before = self._seen.setdefault(key, cel)
        if before is cel:
            self.made.cellen.append(cel)
        elif (before.waarde, before.ontbreekt, before.voorlopig) == (cel.waarde, cel.ontbreekt, cel.voorlopig):
            self.made = self.made._replace(dubbel=self.made.dubbel + 1)
        else:
            raise self._refused(
                f"{cel.soort}, {cel.gebied}, {cel.periode.naam} staat ook op regel {before.regel}, met een andere waarde.",
                cel.regel,
                "Haal een van de twee weg.",
            )

    def _field(self, fields: list[str], name: str) -> str:
        at = self._columns.get(name)
        return " ".join(fields[at].split()) if at is not None and at < len(fields) else ""

    def _refuse_other_unit(self, indicator: str, unit: str, line: int) -> None:
        known, first = self._units.setdefault(indicator, (unit, line))
        if unit.lower() != known.lower():
            here, there = (f"de eenheid “{one[:40]}”" if one else "geen eenheid" for one in (unit, known))
            raise self._refused(
                f"{indicator} heeft hier {here} en op regel {first} {there}.",
                line,
                "Een indicator heeft op elke regel dezelfde eenheid; geef een ander cijfer een eigen naam.",
            )

    def _value(self, text: str, unit: str, line: int) -> tuple[Decimal | None, str, str]:
        """The value, why it is missing, and the unit, which a percent sign may bring."""
        missing = _WORDS.get(text.lower())
        if missing is not None:
            return None, missing, unit
        if text.endswith("%"):
            if unit.lower() not in {"", "%", "procent"}:
                raise self._refused(
                    f"De waarde is een percentage en de eenheid “{unit[:40]}”.", line, "Maak ze gelijk."
                )
            text, unit = text[:-1].rstrip(), unit or "procent"
        if self._english and "," in text:
            raise self._refused(
                f"“{text[:40]}” is niet zeker te lezen: komma's scheiden hier ook de kolommen.",
                line,
                "Gebruik ; tussen de kolommen.",
            )
        try:
            return numbers.number(text, count=unit.lower() in numbers.COUNTS), "", unit
        except numbers.Dubbelzinnig as doubt:
            hint = "Schrijf duizendtallen zonder punt en decimalen met een komma, of vul bij eenheid “aantal” in als het dat is."
            raise self._refused(f"{doubt}.", line, hint) from None
        except numbers.GeenGetal as fault:
            raise self._refused(
                f"{fault}.", line, "Schrijf alleen het getal, of een punt als het er niet is."
            ) from None

    def _provisional(self, text: str, line: int) -> bool | None:
        if not text:
            return None
        if text.lower() not in _YES:
            raise self._refused(
                f"“{text[:40]}” bij voorlopig is geen ja of nee.", line, "Schrijf ja of nee, of laat het leeg."
            )
        return _YES[text.lower()]

    def _refused(self, bericht: str, line: int, hoe: str) -> Onleesbaar:
        return Onleesbaar(bericht, hoe=hoe, regel=line)
