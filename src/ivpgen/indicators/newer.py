"""What a newer file of a source changes in a plan, worked out in memory: figures, charts, texts and targets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar, Place
from ivpgen.figures import Gegevensbestand, Onleesbaar, lees
from ivpgen.figures.tables import number_in
from ivpgen.indicators.rereading import Nalezen, to_read_again
from ivpgen.indicators.state import indicators, states
from ivpgen.plan.analysis import Bron, Indicator
from ivpgen.plan.citations import citations
from ivpgen.plan.cited_figures import answer, shown, unit
from ivpgen.plan.index import Index, soort_en_id
from ivpgen.plan.load import read
from ivpgen.plan.planmap import Planmap
from ivpgen.rules.passages import passage, scalars
from ivpgen.source.folder import Folder

NIEUW, HERZIEN, WEG = "nieuw", "herzien", "weg"
_DRAWN = frozenset({"lijn", "staaf", "punt"})


class Wijziging(NamedTuple):
    """Another figure for a year: `soort` is nieuw, herzien, or weg where the newer file has none. `waar` is "" or another area."""

    indicator: str
    naam: str
    waar: str
    jaar: str
    oud: str
    nieuw: str
    soort: str


class Zin(NamedTuple):
    """A reference in a text that gives something else; "" where it gives nothing."""

    plaats: Place
    aanhaling: str
    oud: str
    nieuw: str


class Doelwijziging(NamedTuple):
    """A target of which the judgement changes."""

    naam: str
    jaar: str
    doel: str
    oud: str
    nieuw: str


class Vernieuwing(NamedTuple):
    """All that changes; `nalezen` are sentences that somebody must look at."""

    bron: str
    bestand: Gegevensbestand
    wijzigingen: tuple[Wijziging, ...]
    grafieken: tuple[str, ...]
    zinnen: tuple[Zin, ...]
    doelen: tuple[Doelwijziging, ...]
    nalezen: tuple[Nalezen, ...]


def renewed(planmap: Planmap, path: Path, source: str | None) -> Vernieuwing:
    """What the file at `path` changes as the file of a source; raises Onbruikbaar where it can't be read or fits no source."""
    bestand = lees(path)
    name = _source(planmap, bestand, path, source)
    folder = planmap.folder
    after = read(Folder(folder.root, folder.plan), instead={name: path})
    for finding in after.findings:
        if finding.code == "IVP802" and finding not in planmap.findings:
            raise Onbruikbaar(finding.bericht, hoe=finding.hoe)
    changed = list(dict.fromkeys(_changes(planmap, after)))
    own = {one.indicator for one in changed}
    charts = dict.fromkeys(one.naam_of_titel for one in _all(planmap) if str(one.grafiek) in _DRAWN and _id(one) in own)
    return Vernieuwing(
        name,
        bestand,
        tuple(changed),
        tuple(charts),
        tuple(dict.fromkeys(_sentences(planmap, after))),
        tuple(dict.fromkeys(_targets(planmap, after))),
        tuple(
            to_read_again(
                planmap,
                [(one.naam, one.oud, one.nieuw) for one in changed if not one.waar and one.soort == HERZIEN],
                states(after),
                own,
            )
        ),
    )


def sources(planmap: Planmap) -> dict[str, Bron]:
    """The sources of the plan by id, those of predecessors left out; the first of an id."""
    found: dict[str, Bron] = {}
    for editie in planmap.edities[:1]:
        for stuk in editie.stukken():
            for deel in stuk.delen:
                if isinstance(deel, Bron) and deel.id and deel.plek.pad[:1] != ("voorgangers",):
                    found.setdefault(str(deel.id), deel)
    return found


def _source(planmap: Planmap, bestand: Gegevensbestand, path: Path, wanted: str | None) -> str:
    known = {name: bron for name, bron in sources(planmap).items() if bron.bestand}
    if wanted is not None:
        if wanted not in known:
            listed = ", ".join(known) or "geen"
            raise Onbruikbaar(
                f"Het plan heeft geen bron “{wanted}” met een bestand.", hoe=f"Bronnen met een bestand: {listed}."
            )
        old = _number(planmap, known[wanted])
        if old and bestand.tabel and old != bestand.tabel:
            raise Onbruikbaar(
                f"{path.name} is tabel {bestand.tabel}, en de bron “{wanted}” is tabel {old}.",
                hoe="Kies een andere bron met --source, of download de goede tabel.",
            )
        return wanted
    if bestand.tabel:
        alike = [name for name, bron in known.items() if _number(planmap, bron) == bestand.tabel]
    else:
        alike = [name for name, bron in known.items() if Path(str(bron.bestand)).name == path.name]
    if len(alike) != 1:
        what = f"tabel {bestand.tabel}" if bestand.tabel else f"een bestand dat {path.name} heet"
        said = f"Het plan heeft {'meer dan één bron' if alike else 'geen bron'} met {what}."
        raise Onbruikbaar(said, hoe=f"Noem de bron met --source: {', '.join(alike or known) or 'er is er nog geen'}.")
    return alike[0]


def _number(planmap: Planmap, bron: Bron) -> str:
    """The number of the table of a source: in the name of its file, in its own name, or in the file itself."""
    number = number_in(str(bron.bestand)) or number_in(str(bron.naam))
    found = planmap.folder.resolve(str(bron.bestand), bron.plek.bestand)
    if number or found is None or not found[1].is_file():
        return number
    try:
        return lees(found[1]).tabel
    except Onleesbaar:
        return ""


def _all(planmap: Planmap) -> Iterator[Indicator]:
    return (one for editie in planmap.edities for stuk in editie.stukken() for one in indicators(stuk))


def _id(indicator: Indicator) -> str:
    return (soort_en_id(indicator) or ("", ""))[1]


def _changes(before: Planmap, after: Planmap) -> Iterator[Wijziging]:
    for old, new in zip(_all(before), _all(after), strict=True):
        eenheid = unit(old)
        pairs = [("", old.waarden, new.waarden)]
        pairs += [
            (str(one.naam or one.gebied), one.waarden, other.waarden)
            for one, other in zip(old.vergelijking, new.vergelijking, strict=True)
        ]
        for where, first, second in pairs:
            for year in sorted({*first, *second}):
                was = shown(first[year], eenheid) if year in first else ""
                now = shown(second[year], eenheid) if year in second else ""
                if was != now:
                    kind = WEG if not now else HERZIEN if was else NIEUW
                    yield Wijziging(_id(old), old.naam_of_titel, where, year, was, now, kind)


def _sentences(before: Planmap, after: Planmap) -> Iterator[Zin]:
    texts = before.folder.texts
    for old, new in zip(before.edities, after.edities, strict=True):
        first, second = Index(old), Index(new)
        for stuk in old.stukken():
            for written in scalars(stuk.document.root):
                for one in citations(written[1].value):
                    file = stuk.document.file
                    was, now = answer(first, one, file).tekst, answer(second, one, file).tekst
                    if was != now:
                        place = passage(written, texts).place(one.start, one.end)
                        yield Zin(place, " ".join(one.tekst.split()), was, now)


def _targets(before: Planmap, after: Planmap) -> Iterator[Doelwijziging]:
    known = {(one.plaats, one.id, one.gemeente): one for one in states(before)}
    for now in states(after):
        was = known.get((now.plaats, now.id, now.gemeente))
        for old, new in zip(was.doelen if was else (), now.doelen, strict=False):
            if old.oordeel != new.oordeel:
                yield Doelwijziging(now.naam, new.jaar, new.doel, old.oordeel, new.oordeel)
