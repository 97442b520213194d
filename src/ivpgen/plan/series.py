"""The figures that an indicator takes from a file, worked in on the nodes as if the writer had typed them under `waarden`.

So everything that reads a plan (rules, tables, charts) reads these as it reads others; their place is the key `reeks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from yaml.nodes import MappingNode, Node, SequenceNode

from ivpgen.diagnostics import Finding, Place
from ivpgen.phrases import listed
from ivpgen.plan.series_nodes import KEY, areas, choices, indicators, put, sources
from ivpgen.plan.series_units import COUNT, unit_kind, unit_of_file
from ivpgen.source.folder import Folder
from ivpgen.source.keys import key_of, text_of, texts_of, value_of
from ivpgen.source.nodes import span

if TYPE_CHECKING:
    from ivpgen.figures import Gegevensbestand, Onleesbaar
    from ivpgen.figures.series import Serie, Vraag

_KINDS = ("misdrijf", "overlast", "soort", "indicator")
"""Keys of `reeks` that choose kinds; which one it is depends on the table, and only one makes sense."""
_NO_SPLIT = frozenset({*_KINDS, "onderwerp", "per"})
_PER = re.compile(r"per ([\d.]+)")
_POPULATION = ("GemiddeldAantalInwoners", "TotaleBevolking", "AantalInwoners")


class _Wanted(NamedTuple):
    """A mapping that wants values: the indicator itself or an area it is compared with."""

    indicator: MappingNode
    target: MappingNode
    gebied: frozenset[str]
    eigen: bool


def takes_series(folder: Folder) -> bool:
    """Whether any file of the plan has an indicator that takes its values from elsewhere."""
    return any(f"{KEY}:" in text for text in folder.texts.values())


def work_in(roots: Iterable[MappingNode], folder: Folder, instead: Mapping[str, Path] | None = None) -> list[Finding]:
    """Add the values of every `reeks` below these roots, in place; what can't be had is in the findings (IVP801 to IVP807).

    `instead` names other files for sources, by their id.
    """
    return _Work([*roots], folder, instead or {}).done()


class _Work:
    def __init__(self, roots: list[MappingNode], folder: Folder, instead: Mapping[str, Path]) -> None:
        self._roots, self._folder, self._instead = roots, folder, instead
        self._findings: list[Finding] = []
        self._files: dict[str, Gegevensbestand | None] = {}
        self._sources = {name: one for root in roots for name, one in sources(root)}
        self._own = frozenset().union(*(areas(root) for root in roots)) if roots else frozenset()

    def done(self) -> list[Finding]:
        by_source: dict[str, list[_Wanted]] = {}
        for root in self._roots:
            for indicator in indicators(root):
                name = next(iter(texts_of(value_of(indicator, "bron"))), "")
                by_source.setdefault(name, []).extend(self._wanted(indicator))
        for name, wanted in by_source.items():
            self._fill(name, wanted)
        return self._findings

    def _wanted(self, indicator: MappingNode) -> Iterator[_Wanted]:
        said = text_of(value_of(indicator, "gebied"))
        yield _Wanted(indicator, indicator, frozenset({said}) if said else self._own, eigen=True)
        compared = value_of(indicator, "vergelijking")
        for one in compared.value if isinstance(compared, SequenceNode) else ():
            if (
                isinstance(one, MappingNode)
                and value_of(one, "waarden") is None
                and (area := text_of(value_of(one, "gebied")))
            ):
                yield _Wanted(indicator, one, frozenset({area}), eigen=False)

    def _fill(self, source: str, wanted: list[_Wanted]) -> None:
        at = key_of(wanted[0].indicator, KEY)
        bestand = self._open(source, at) if at else None
        if bestand is None:
            return
        from ivpgen.figures import Onleesbaar
        from ivpgen.figures.series import series

        questions = [self._question(bestand, one) for one in wanted]
        try:
            answers = series(bestand, questions)
        except Onleesbaar as refusal:
            self._unreadable(source, refusal, span(at or wanted[0].indicator))
            return
        for one, question, answer in zip(wanted, questions, answers, strict=True):
            self._say(bestand, one, question, answer)
            self._compare_units(bestand, one, question)
            answer = self._rate(one, answer)
            put(one.target, key_of(one.indicator, KEY) or one.indicator, answer)

    def _question(self, bestand: Gegevensbestand, wanted: _Wanted) -> Vraag:
        from ivpgen.figures.series import Vraag
        from ivpgen.figures.suggestions import subjects

        said = choices(value_of(wanted.indicator, KEY))
        kinds = frozenset(code for key in _KINDS for code in said.get(key, ()))
        subject = next(iter(said.get("onderwerp", ())), "")
        known = [one.sleutel for one in subjects(bestand.onderwerpen)]
        return Vraag(
            wanted.gebied,
            kinds,
            subject or next(iter(known), ""),
            {key.lower(): codes for key, codes in said.items() if key not in _NO_SPLIT},
        )

    def _rate(self, wanted: _Wanted, answer: Serie) -> Serie:
        """The answer per so many inhabitants where `reeks` names where these are counted."""
        source = next(iter(choices(value_of(wanted.indicator, KEY)).get("per", ())), "")
        amount = _PER.search(text_of(value_of(wanted.indicator, "eenheid")))
        at = key_of(wanted.indicator, KEY)
        if not source or not amount or at is None:
            return answer
        bestand = self._open(source, at)
        if bestand is None:
            return answer._replace(standen={})
        from ivpgen.figures import Onleesbaar
        from ivpgen.figures.series import Vraag, per, series

        keys = [one.sleutel for one in bestand.onderwerpen]
        subject = next((one for one in _POPULATION if one in keys), next(iter(keys), ""))
        try:
            people = series(bestand, [Vraag(wanted.gebied, frozenset(), subject, {})])[0]
        except Onleesbaar as refusal:
            self._unreadable(source, refusal, span(at))
            return answer._replace(standen={})
        counted = {year: stand.waarde for year, stand in people.standen.items()}
        if unknown := [
            year for year, stand in answer.standen.items() if not stand.tot_en_met and not counted.get(year)
        ]:
            self._findings.append(
                Finding(
                    "IVP807",
                    span(at),
                    f"{bestand.naam} heeft geen inwoners voor {listed(map(str, unknown))}; daarvoor is dit cijfer niet te berekenen.",
                    "Download het bestand met inwoners voor dezelfde jaren.",
                )
            )
        return per(answer, counted, int(amount[1].replace(".", "")))

    def _compare_units(self, bestand: Gegevensbestand, wanted: _Wanted, question: Vraag) -> None:
        """Say where the file counts in another unit; one that is asked to be reckoned per inhabitants must hold numbers."""
        said = text_of(value_of(wanted.indicator, "eenheid"))
        unit = unit_of_file(bestand, question.onderwerp, question.soorten)
        here, there = unit_kind(said), unit_kind(unit)
        reckoned = bool(choices(value_of(wanted.indicator, KEY)).get("per"))
        if not wanted.eigen or not here or not there or (there == COUNT if reckoned else here == there):
            return
        where = value_of(wanted.indicator, "eenheid") or wanted.indicator
        hoe = "Verbeter de eenheid, of kies bij reeks een ander onderwerp."
        if there == COUNT and here.startswith("per "):
            hoe = "Noem bij reeks met per de bron waarin de inwoners staan, of maak de eenheid aantal."
        self._findings.append(
            Finding("IVP806", span(where), f"De eenheid is “{said}”, maar {bestand.naam} geeft “{unit}”.", hoe)
        )

    def _open(self, source: str, at: Node) -> Gegevensbestand | None:
        if source in self._files:
            return self._files[source]
        self._files[source] = None
        found = self._sources.get(source)
        if found is None:
            # An unknown source is said as every unknown reference is.
            return None
        name, base = found
        if not name:
            self._findings.append(
                Finding(
                    "IVP801",
                    span(at),
                    f"De reeks komt uit de bron “{source}”, maar daar staat geen bestand bij.",
                    "Noem bij de bron het bestand dat je downloadde, of schrijf de waarden zelf op.",
                )
            )
            return None
        path = self._instead.get(source) or self._path(name, base)
        if path is None:
            self._findings.append(
                Finding(
                    "IVP801",
                    span(at),
                    f"Het bestand {name} van de bron “{source}” staat niet in de map van het plan.",
                    "Zet het bestand in de map van het plan, of verbeter het pad bij de bron.",
                )
            )
            return None
        from ivpgen.figures import Onleesbaar, lees

        try:
            self._files[source] = lees(path)
        except Onleesbaar as refusal:
            self._unreadable(source, refusal, span(at))
        return self._files[source]

    def _path(self, name: str, base: str) -> Path | None:
        for found in (self._folder.resolve(name, base), self._folder.resolve(name)):
            try:
                if found is not None and found[1].is_file():
                    return found[1]
            except (OSError, ValueError):
                continue
        return None

    def _unreadable(self, source: str, refusal: Onleesbaar, at: Place) -> None:
        name = self._sources[source][0]
        line = f", regel {refusal.regel}" if refusal.regel else ""
        self._findings.append(
            Finding("IVP802", at, f"Uit {name}{line} zijn geen cijfers te halen: {refusal.bericht}", refusal.hoe)
        )

    def _say(self, bestand: Gegevensbestand, wanted: _Wanted, question: Vraag, answer: Serie) -> None:
        """What an answer lacks."""
        at = span(key_of(wanted.indicator, KEY) or wanted.indicator)
        if not answer.gevonden:
            area = " of ".join(sorted(wanted.gebied)) or "het gebied van het plan"
            where = key_of(wanted.target, "gebied")
            self._findings.append(
                Finding(
                    "IVP803",
                    span(where) if where else at,
                    f"In {bestand.naam} staat niets over {area} bij deze keuze.",
                    "Kijk met ivpgen figures welke gebieden en soorten het bestand heeft.",
                )
            )
        elif answer.onbekende_soorten and wanted.eigen:
            kinds = " en ".join(answer.onbekende_soorten)
            self._findings.append(
                Finding(
                    "IVP804",
                    at,
                    f"{bestand.naam} heeft de soort {kinds} niet; de reeks telt die dus niet mee.",
                    "Kijk met ivpgen figures welke soorten het bestand heeft.",
                )
            )
        elif answer.niet_gepubliceerd and not answer.standen and wanted.eigen:
            self._findings.append(
                Finding(
                    "IVP805",
                    at,
                    f"Van deze keuze is in {bestand.naam} niets gepubliceerd.",
                    "Kies een groter gebied of meer soorten samen; kleine aantallen worden niet gepubliceerd.",
                )
            )
