"""One pass over all rows of a table of StatLine: what it holds, counted, with every number looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from operator import itemgetter
from typing import NamedTuple

from ivpgen.figures.areas import LAND, Gebied, Niveau
from ivpgen.figures.data_file import Overzicht
from ivpgen.figures.layout import Indeling, known_subject
from ivpgen.figures.periods import Gelezen, Periode
from ivpgen.figures.records import NIET_GEPUBLICEERD, Onderwerp, Onleesbaar, Opmerking
from ivpgen.figures.streamed import Rijen, Vorm, cells, value_of

_MOST_DOUBLE = 100_000
_MOST_KEPT = 50_000
_OVERHEAD = 100
_MOST_DOUBLED_AREAS = 300
_MOST_MARKS = 100 * 1024**2
"""Bytes for finding double rows; a table that would need more has no shape of StatLine."""


def count(vorm: Vorm) -> Overzicht:
    """As Gegevensbestand.overzicht says. Rows that occur twice must agree."""
    tally = _Tally(vorm)
    with closing(vorm.open()) as rows:
        tally.run(rows)
    doubled = tally.doubled
    if doubled:
        # The areas with a row that occurs twice are read once more, by what refuses rows that disagree.
        wanted = {vorm.vertaling.gebied(raw) for raw in doubled}
        for _ in cells(vorm, wanted, None, None):
            pass
    return tally.overview()


class _Woorden(NamedTuple):
    """What the words of a row mean, its area and values apart; without `periode` the row isn't used."""

    periode: Periode | None
    soort: str
    maat: str
    rest: tuple[str, ...]


class _Tally:
    def __init__(self, vorm: Vorm) -> None:
        self._vorm = vorm
        # How many rows each period has, double ones once; None is what isn't used.
        self._per_period: Counter[Periode | None] = Counter()
        self._missing: Counter[str] = Counter()
        self._missing_in: Counter[str] = Counter()
        self._spans: dict[str, Gelezen | None] = {}
        self._measures: dict[str, None] = {}
        self._splits: list[dict[str, None]] = [{} for _ in vorm.indeling.uitsplitsingen]
        self._double = self._skipped = 0
        self.doubled: set[str] = set()

    def run(self, rows: Rijen) -> None:
        vorm, indeling = self._vorm, self._vorm.indeling
        at_area = indeling.gebied
        values = [(at, one) for at, one in indeling.onderwerpen]
        key_of = _key(indeling)
        # Per combination of all that is no area and no value: a byte for each area, 1 where there was a row.
        marks: dict[tuple[str, ...], bytearray] = {}
        # The same by what the words mean: "2025" and "2025*" are one year.
        alike: dict[_Woorden, bytearray] = {}
        places: dict[str, int] = {}
        codes: dict[str, int] = {}
        sound: set[str] = set()
        # One set of numbers that were looked at serves one subject only: another may have another unit.
        may_keep, room = len(values) == 1 and indeling.maat is None, _MOST_MARKS
        place, raw_area, unused = 0, "", bytearray()
        for row in rows:
            if at_area is not None:
                raw_area = row[at_area]
                if raw_area not in places:
                    places[raw_area] = codes.setdefault(vorm.vertaling.gebied(raw_area), len(codes))
                place = places[raw_area]
            key = key_of(row)
            marked = marks.get(key)
            if marked is None:
                words = self._look_at_words(row, rows.regel)
                marked = marks[key] = alike.setdefault(words, bytearray()) if words.periode else unused
            if marked is unused:
                self._skipped += 1
                continue
            if place >= len(marked):
                grown = max(place + 1, min(len(codes), 2 * len(marked))) - len(marked)
                room -= grown + _OVERHEAD
                if room < 0:
                    raise Onleesbaar(
                        f"{vorm.naam} heeft te veel verschillende gebieden en soorten.",
                        hoe="Kies in StatLine minder onderwerpen.",
                    )
                marked.extend(bytes(grown))
            if marked[place]:
                # Its number is looked at when its area is read once more.
                self._mark_double(raw_area)
                continue
            marked[place] = 1
            for at, subject in values:
                raw = row[at]
                if raw not in sound:
                    missing = self._look_at(raw, subject, raw_area, rows.regel)
                    if not missing and may_keep and len(sound) < _MOST_KEPT:
                        sound.add(raw)
        for words, marked in alike.items():
            self._per_period[words.periode] += marked.count(1)
            self._measures.setdefault(words.maat)
            for seen, code in zip(self._splits, words.rest, strict=True):
                seen.setdefault(code)

    def _mark_double(self, raw_area: str) -> None:
        self._double += 1
        self.doubled.add(raw_area)
        if self._double > _MOST_DOUBLE or len(self.doubled) > _MOST_DOUBLED_AREAS:
            raise Onleesbaar(
                f"{self._vorm.naam} heeft dubbele rijen in meer dan {_MOST_DOUBLED_AREAS} gebieden, of meer dan {_MOST_DOUBLE}.",
                hoe="Is het bestand twee keer achter elkaar geplakt? Download het opnieuw.",
            )

    def _look_at_words(self, row: list[str], line: int) -> _Woorden:
        indeling, vertaling = self._vorm.indeling, self._vorm.vertaling
        raw = row[indeling.periode] if indeling.periode is not None else indeling.vast
        if raw not in self._spans:
            self._spans[raw] = vertaling.periode(raw, line)
        span = self._spans[raw]
        kind = vertaling.soort(row[indeling.soort], line) if indeling.soort is not None else ""
        rest = tuple(vertaling.deel(number, row[at]) for number, (at, _) in enumerate(indeling.uitsplitsingen))
        measure = row[indeling.maat].strip() if indeling.maat is not None else ""
        return _Woorden(span.periode if span else None, kind, measure, rest)

    def _look_at(self, raw: str, subject: Onderwerp, raw_area: str, line: int) -> str:
        """Why a value is missing, "" for a number; a number that isn't certain is refused."""
        _, missing = value_of(self._vorm, raw, subject, line)
        if missing:
            self._missing[missing] += 1
            if missing == NIET_GEPUBLICEERD:
                self._missing_in[raw_area] += 1
        return missing

    def overview(self) -> Overzicht:
        vorm, vertaling = self._vorm, self._vorm.vertaling
        columns, skipped = len(vorm.indeling.onderwerpen), self._skipped
        periods = sorted(vertaling.perioden)
        if not periods:
            what = "geen bruikbare periode" if skipped else "geen enkel cijfer"
            raise Onleesbaar(
                f"In {vorm.naam} staat {what}.",
                hoe="Kies bij het downloaden een gebied en jaren, en neem het bestand zoals het gedownload is.",
            )
        provisional = [one for one in periods if vertaling.perioden[one]]
        told = any(marked is not None for marked in vertaling.perioden.values())
        nation = {LAND: Gebied(LAND, "Nederland", Niveau.LAND)}
        missing_in: dict[str, int] = {}
        for raw, number in self._missing_in.items():
            code = vertaling.gebied(raw) if raw else LAND
            missing_in[code] = missing_in.get(code, 0) + number
        return Overzicht(
            perioden=tuple(periods),
            soorten=dict(vertaling.soorten),
            gebieden=nation if vorm.indeling.gebied is None else dict(vertaling.gebieden),
            onderwerpen=self._subjects(),
            uitsplitsingen={
                name: {code: labels.get(code, code) for code in seen}
                for (_, name), seen, labels in zip(
                    vorm.indeling.uitsplitsingen, self._splits, vertaling.splits, strict=True
                )
            },
            cellen=self._per_period.total() * columns,
            niet_gepubliceerd=self._missing[NIET_GEPUBLICEERD],
            niet_gepubliceerd_in=missing_in,
            niet_van_toepassing=self._missing.total() - self._missing[NIET_GEPUBLICEERD],
            voorlopig=sum(self._per_period[one] for one in provisional) * columns if told else None,
            voorlopige_perioden=tuple(provisional),
            dubbel=self._double,
            overgeslagen=skipped,
            opmerkingen=tuple(self._remarks(skipped)),
        )

    def _subjects(self) -> tuple[Onderwerp, ...]:
        if self._vorm.indeling.maat is None:
            return tuple(one for _, one in self._vorm.indeling.onderwerpen)
        return tuple(known_subject(measure) for measure in self._measures)

    def _remarks(self, skipped: int) -> list[Opmerking]:
        found = []
        if skipped:
            shown = ", ".join(f"“{raw.strip()[:30]}”" for raw, read in list(self._spans.items()) if read is None)
            found.append(
                Opmerking(
                    f"{skipped} rijen hebben een periode die geen jaar, kwartaal of maand is en worden niet gebruikt: {shown[:200]}."
                )
            )
        if self._vorm.vertaling.namen_zonder_niveau:
            found.append(
                Opmerking(
                    "Dit bestand noemt gebieden bij hun naam: een buurt die heet zoals een gemeente is niet van haar te onderscheiden.",
                    "Kijk of de gemeente zelf erin staat, of neem de onbewerkte dataset: daar staan codes in.",
                )
            )
        without = self._vorm.vertaling.zonder_code()
        if without:
            shown = ", ".join(f"“{name[:40]}”" for name in without[:3]) + (" en meer" if len(without) > 3 else "")
            found.append(
                Opmerking(f"Van {len(without)} soorten is geen code bekend; ze heten zoals in het bestand: {shown}.")
            )
        if self._double:
            found.append(
                Opmerking(f"{self._double} rijen staan er dubbel in, met hetzelfde cijfer; ze tellen één keer.")
            )
        return found


def _key(indeling: Indeling) -> Callable[[list[str]], tuple[str, ...]]:
    """What tells the rows of one area apart, in the words of the file."""
    columns = [at for at in (indeling.periode, indeling.soort, indeling.maat) if at is not None]
    columns += [at for at, _ in indeling.uitsplitsingen]
    if len(columns) < 2:
        return lambda row: tuple(row[at] for at in columns)
    return itemgetter(*columns)
