"""A table that came back beside the plan as it is now: which cells differ, and the edits that take them over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar, Place
from ivpgen.fixing.appending import NotAppendable, appended
from ivpgen.fixing.progress_entries import Melding
from ivpgen.fixing.record import Edit
from ivpgen.fixing.slugs import is_slug
from ivpgen.partners import cells
from ivpgen.partners.cells import NotUnderstood
from ivpgen.partners.changes import Bezwaar
from ivpgen.partners.columns import BLAD
from ivpgen.partners.exported import kenmerk
from ivpgen.partners.returned import Cel, Terug
from ivpgen.partners.rows import Rij
from ivpgen.partners.table import (
    KEUZES_PER_VELD,
    MOMENTEN,
    SCHEIDING,
    STAND,
    TOT,
    VELDEN,
    Tabelrij,
    sleutel,
    tabelrijen,
)
from ivpgen.partners.table_edits import NotEditable, edited
from ivpgen.plan.continuity import history
from ivpgen.plan.index import Index
from ivpgen.plan.moments import parse
from ivpgen.plan.planmap import Planmap
from ivpgen.plan.refs import BEKENDEN, PARTNERSOORTEN

_KOPPEN = {kolom.naam: kolom.kop for kolom in VELDEN} | {"status": "Status", "percentage": "Percentage"}


class Celwijziging(NamedTuple):
    """A cell that says something else than the plan: of which measure, under which head, and the edits for it."""

    rij: Rij
    plaats: Place
    kop: str
    was: str
    wordt: str
    edits: tuple[Edit, ...]


class TabelVergeleken(NamedTuple):
    """What a table comes to."""

    wijzigingen: list[Celwijziging]
    bezwaren: list[Bezwaar]


def compared(planmap: Planmap, sheet: Terug, vandaag: date | None) -> TabelVergeleken:
    """The cells that differ; raises Onbruikbaar for the table of another plan."""
    if kenmerk(planmap.edities[0]) != sheet.herkomst.plan:
        raise Onbruikbaar(f"{sheet.bestand} hoort bij een ander plan ({sheet.herkomst.plan}).")
    known = {one.rij.sleutel: one for one in tabelrijen(planmap, None, None, alle=True)}
    names = _names(planmap)
    made = TabelVergeleken([], [])
    done: set[str] = set()
    if vandaag is None and sheet.herkomst.datum:
        vandaag = date.fromisoformat(sheet.herkomst.datum)
    for row in sheet.rijen:
        key = str(row["sleutel"].waarde or "")
        where = f"{sheet.bestand}, blad {BLAD}, cel "
        if key not in known or key in done:
            said = (
                "deze maatregel staat er twee keer"
                if key in done
                else "deze maatregel staat niet (meer) in het plan"
                if key
                else "deze rij hoort niet bij een maatregel"
            )
            hoe = "Voeg een nieuwe maatregel toe in het YAML-bestand zelf, en maak de tabel opnieuw."
            made.bezwaren.append(Bezwaar(f"{where}{row['naam'].plek}: {said}.", hoe))
            continue
        done.add(key)
        one = known[key]
        changed = {
            kolom: _typed(row[kolom])
            for kolom in _KOPPEN
            if _typed(row[kolom]).split() != one.gegevens[kolom][:32_000].split()
        }
        if changed and str(row["stempel"].waarde or "") != one.rij.stempel:
            said = "het plan is bij deze maatregel veranderd sinds de tabel is gemaakt"
            made.bezwaren.append(Bezwaar(f"{where}{row['naam'].plek}: {said}.", "Maak de tabel opnieuw."))
            continue
        for kolom in changed:
            try:
                made.wijzigingen.extend(_change(planmap, one, kolom, row, names, vandaag, set(changed)))
            except (NotUnderstood, NotEditable, NotAppendable) as error:
                said = getattr(error, "bericht", "") or f"dat kan hier niet: {getattr(error, 'reden', '')}."
                hoe = getattr(error, "hoe", "") or "Verander het in het YAML-bestand zelf."
                made.bezwaren.append(Bezwaar(f"{where}{row[kolom].plek}: {said}", hoe))
    return made


def _typed(cel: Cel) -> str:
    value = cel.waarde
    if cel.formule:
        return "="
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).replace("_x000D_", "").strip()


def _change(
    planmap: Planmap,
    one: Tabelrij,
    kolom: str,
    row: Mapping[str, Cel],
    names: frozenset[str],
    vandaag: date | None,
    changed: set[str],
) -> Iterator[Celwijziging]:
    rij = one.rij
    owner = rij.stuk.document.node(rij.deel.plek.pad)
    file = str(owner.start_mark.name) if owner is not None else ""
    text = planmap.folder.texts.get(file, "")
    if kolom in STAND:
        if kolom == "percentage" and "status" in changed:
            return
        status, percentage = cells.status(row["status"]), cells.percentage(row["percentage"])
        entries = [entry.datum.tot for entry in history(rij.deel) if entry.datum.tot]
        if not status:
            raise NotUnderstood(bericht="de status ontbreekt.", hoe="Kies een status uit de lijst.")
        if vandaag is None:
            raise NotUnderstood(bericht="van welke dag deze stand is, is niet bekend.", hoe="Noem de dag met --date.")
        if entries and max(entries) > vandaag:
            last = parse(max(entries).isoformat())
            raise NotUnderstood(bericht=f"de laatste stand is al van {last}.", hoe="Noem een latere dag met --date.")
        if status == "verschoven" and status != one.gegevens["status"]:
            raise NotUnderstood(
                bericht="een maatregel verschuift met een nieuwe planning en een reden.",
                hoe="Meld het met ivpgen progress --set, of in een partnerblad.",
            )
        if owner is None:
            raise NotEditable(reden="de maatregel staat niet als zodanig in het bestand")
        edits = appended(owner, "voortgang", Melding("", vandaag, status, percentage).entry(), text)
        shown = f"{status}{f' ({percentage}%)' if percentage else ''}, {parse(vandaag.isoformat())}"
        yield Celwijziging(rij, rij.plaats, "Stand", rij.vast["stand"], shown, edits)
        return
    said = _meant(kolom, row[kolom], names)
    yield Celwijziging(
        rij, rij.plaats, _KOPPEN[kolom], one.gegevens[kolom], said, edited(owner, sleutel(rij, kolom), said, text)
    )


def _meant(kolom: str, cel: Cel, names: frozenset[str]) -> str:
    """What a cell says, if it may say so in this column."""
    if kolom in MOMENTEN:
        return _planning(cel)
    said = cells.prose(cel)
    parts = [part.strip() for part in said.split(SCHEIDING.strip())] if kolom == "keten" else [said]
    for part in parts:
        if kolom in KEUZES_PER_VELD and part not in KEUZES_PER_VELD[kolom]:
            raise NotUnderstood(
                bericht=f"“{part[:60]}” kan hier niet.", hoe=f"Kies uit: {', '.join(KEUZES_PER_VELD[kolom])}."
            )
    if kolom in {"trekker", "partners"}:
        for name in (part.strip() for part in said.split(SCHEIDING.strip())):
            if name and is_slug(name) and name not in names:
                near = get_close_matches(name, sorted(names), 1)
                hoe = f"Bedoel je {near[0]}?" if near else "Voeg de partner eerst toe in plan.yaml."
                raise NotUnderstood(bericht=f"“{name[:60]}” is geen partner in dit plan.", hoe=hoe)
    return said


def _planning(cel: Cel) -> str:
    said = cells.prose(cel) if isinstance(cel.waarde, str) else ""
    if said and not any(sign.isdigit() for sign in said) and "\n" not in said:
        return said
    if TOT in said:
        return TOT.join(cells.planning(cel._replace(waarde=part.strip())) for part in said.split(TOT, 1))
    return cells.planning(cel)


def _names(planmap: Planmap) -> frozenset[str]:
    """What trekker and partners may be called."""
    found = {*BEKENDEN}
    for editie in planmap.edities:
        index = Index(editie)
        for stuk in editie.stukken():
            found.update(name for soort, name in index.of(stuk) if soort in PARTNERSOORTEN)
    return frozenset(found)
