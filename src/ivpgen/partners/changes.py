"""Returned sheets beside the plan as it is now: which reports follow from them, and what can't be taken over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from ivpgen.diagnostics import Onbruikbaar, Place
from ivpgen.documents.plain import Plain
from ivpgen.fixing.progress_entries import Melding
from ivpgen.partners import cells
from ivpgen.partners.cells import NotUnderstood
from ivpgen.partners.columns import BLAD, INVULLEN, VAST
from ivpgen.partners.exported import kenmerk
from ivpgen.partners.returned import Cel, Terug
from ivpgen.partners.rows import Rij, betrokkenen, rijen
from ivpgen.plan.continuity import history
from ivpgen.plan.moments import parse
from ivpgen.plan.planmap import Planmap
from ivpgen.plan.work import Voortgang

T = TypeVar("T")


class Bezwaar(NamedTuple):
    """Why a row can't be taken over; `bericht` names file, sheet and cell."""

    bericht: str
    hoe: str


class Wijziging(NamedTuple):
    """A report that a row asks for: of which measure (and where it stands), what was last said, from which cell of which file."""

    rij: Rij
    plaats: Place
    was: str
    melding: Melding
    vindplaats: str


class Vergeleken(NamedTuple):
    """What returned sheets come to; `bekend` counts the rows whose report is in the plan already."""

    wijzigingen: list[Wijziging]
    bezwaren: list[Bezwaar]
    bekend: int


class _Known(NamedTuple):
    rows: dict[str, Rij]
    roles: dict[str, dict[str, str]]


def compared(plan: Callable[[bool], Planmap], sheets: Sequence[Terug], vandaag: date | None) -> Vergeleken:
    """The reports in these sheets; `plan` gives the plan, public or whole. Raises Onbruikbaar for a sheet of another plan."""
    made = Vergeleken([], [], 0)
    seen: dict[str, Wijziging] = {}
    known_already = 0
    for sheet in sheets:
        known = _known(plan(sheet.herkomst.openbaar == "ja"), sheet)
        for change in _of_sheet(sheet, known, vandaag, made.bezwaren):
            if change is None:
                known_already += 1
                continue
            before = seen.setdefault(change.rij.sleutel, change)
            if before is change:
                made.wijzigingen.append(change)
            elif before.melding != change.melding:
                said = f"{change.vindplaats}: over {change.rij.naam} zegt {before.vindplaats} iets anders."
                made.bezwaren.append(Bezwaar(said, "Kies wat klopt en maak de andere rij leeg."))
    return made._replace(bekend=known_already)


def _known(planmap: Planmap, sheet: Terug) -> _Known:
    origin = sheet.herkomst
    editie = next((one for one in planmap.edities if (one.gemeente or "") == origin.gemeente), None)
    if editie is None or kenmerk(editie) != origin.plan:
        raise Onbruikbaar(
            f"{sheet.bestand} hoort bij een ander plan ({origin.plan}).", hoe="Noem de map van dat plan, als laatste."
        )
    plain = Plain(editie)
    rows = list(rijen(plain, editie.stukken()))
    people = betrokkenen(plain, rows)
    roles = {one.id: {row.sleutel: rol for row, rol in one.rijen} for one in people}
    return _Known({row.sleutel: row for row in rows}, roles)


def _of_sheet(sheet: Terug, known: _Known, vandaag: date | None, bezwaren: list[Bezwaar]) -> Iterator[Wijziging | None]:
    """Per filled row its report; None for one that the plan has already."""
    done: set[str] = set()
    for row in sheet.rijen:
        filled = [name for name, cel in row.items() if name in _FREE and cel.waarde not in (None, "")]
        key = str(row["sleutel"].waarde or "")
        if not filled and key:
            continue
        try:
            rij = _row(sheet, row, known)
            if key in done:
                raise _Refused("code", "Deze maatregel staat er twee keer.", "Maak een van de twee rijen leeg.")
            done.add(key)
            melding = _melding(row, rij, sheet, vandaag)
            if _is_known(melding, rij):
                yield None
                continue
            _refuse_changed(row, rij, known.roles[sheet.herkomst.partner][key])
            _refuse_older(melding, rij)
        except _Refused as refused:
            where = f"{sheet.bestand}, blad {BLAD}, cel {row[refused.kolom].plek}"
            bezwaren.append(Bezwaar(f"{where}: {refused.bericht}", refused.hoe))
            continue
        entries = history(rij.deel)
        was = rij.vast["stand"] if entries else "nog niets gemeld"
        found = f"{sheet.bestand}, cel {row['status'].plek}"
        yield Wijziging(rij, rij.plaats, was, melding, found)


_FREE = frozenset(kolom.naam for kolom in INVULLEN)
_KEEP = "Verander alleen de lichte kolommen."
_ANEW = "Maak het blad opnieuw met ivpgen partners export, en vul het opnieuw in."


class _Refused(Exception):
    def __init__(self, kolom: str, bericht: str, hoe: str) -> None:
        super().__init__(bericht)
        self.kolom = kolom
        self.bericht = bericht
        self.hoe = hoe


def _row(sheet: Terug, row: Mapping[str, Cel], known: _Known) -> Rij:
    key = str(row["sleutel"].waarde or "")
    rij = known.rows.get(key)
    if rij is None:
        reason = "Deze maatregel staat niet (meer) in het plan." if key else "Deze rij hoort niet bij een maatregel."
        raise _Refused("maatregel", reason, "Nieuwe maatregelen horen in het plan zelf." if not key else _ANEW)
    if key not in known.roles.get(sheet.herkomst.partner, {}):
        raise _Refused("maatregel", f"Deze maatregel is niet (meer) van {sheet.herkomst.partner}.", _ANEW)
    if not rij.deel.id:
        raise _Refused("maatregel", "Deze maatregel heeft geen id in het plan.", "Geef haar een id in het plan.")
    return rij


def _melding(row: Mapping[str, Cel], rij: Rij, sheet: Terug, vandaag: date | None) -> Melding:
    status = _asked("status", cells.status, row)
    percentage = _asked("percentage", cells.percentage, row)
    toelichting = _asked("toelichting", cells.prose, row)
    planning = _asked("nieuwe_planning", cells.planning, row)
    reden = _asked("reden", cells.prose, row)
    day = _asked("datum", cells.day, row) or vandaag
    if day is None and sheet.herkomst.datum:
        day = date.fromisoformat(sheet.herkomst.datum)
    if not status:
        raise _Refused("status", "De status ontbreekt.", "Kies een status uit de lijst.")
    if day is None:
        raise _Refused("datum", "De dag ontbreekt.", "Vul in op welke dag dit zo was, of noem hem met --date.")
    if status == "gereed" and percentage not in {"", "100"}:
        raise _Refused("percentage", f"Gereed, maar voor {percentage}%: dat spreekt elkaar tegen.", "Kies wat klopt.")
    if planning and status in {"gereed", "vervallen", "niet gelukt"}:
        raise _Refused("nieuwe_planning", f"“{status}” en een nieuwe planning spreken elkaar tegen.", "Kies wat klopt.")
    if status == "verschoven" and not planning:
        raise _Refused("nieuwe_planning", "Verschoven, maar zonder nieuwe planning.", "Vul in tot wanneer.")
    if planning and not reden:
        raise _Refused("reden", "Een nieuwe planning zonder reden.", "Vul in waarom de planning verandert.")
    end = parse(planning).tot if planning else None
    if end is not None and end < day:
        raise _Refused("nieuwe_planning", "De nieuwe planning ligt voor de dag van de melding.", "Kies wat klopt.")
    name = f"{rij.stuk.stem}/{rij.deel.id}"
    return Melding(name, day, status, percentage, "", toelichting, "", reden, planning)


def _asked(kolom: str, read: Callable[[Cel], T], row: Mapping[str, Cel]) -> T:
    try:
        return read(row[kolom])
    except NotUnderstood as error:
        raise _Refused(kolom, error.bericht, error.hoe) from error


def _is_known(melding: Melding, rij: Rij) -> bool:
    """Whether the plan has this very report."""
    return any(_same(melding, entry) for entry in rij.deel.voortgang)


def _same(melding: Melding, entry: Voortgang) -> bool:
    texts = entry.gezegd("toelichting")[0] if hasattr(entry, "toelichting") else ""
    shown = "\n".join(texts) if isinstance(texts, tuple) else str(texts or "")
    return (
        entry.datum.tekst == melding.datum.isoformat()
        and str(entry.status) == melding.status
        and str(entry.percentage).removesuffix("%") == melding.percentage
        and _words(shown) == _words(melding.toelichting)
        and _words(str(entry.reden)) == _words(melding.reden)
        and entry.nieuwe_planning.tekst == parse(melding.nieuwe_planning or "").tekst
    )


def _words(text: str) -> list[str]:
    return text.split()


def _refuse_changed(row: Mapping[str, Cel], rij: Rij, rol: str) -> None:
    if str(row["stempel"].waarde or "") != rij.stempel:
        raise _Refused("maatregel", "Het plan is bij deze maatregel veranderd sinds het blad is gemaakt.", _ANEW)
    for kolom in VAST:
        shown = rol if kolom.naam == "rol" else rij.vast[kolom.naam]
        if _words(_shown(row[kolom.naam])) != _words(shown[:32_000]):
            raise _Refused(kolom.naam, f"De kolom {kolom.kop} is veranderd; dat kan hier niet.", _KEEP)


def _shown(cel: Cel) -> str:
    return "" if cel.waarde is None else str(cel.waarde).replace("_x000D_", "")


def _refuse_older(melding: Melding, rij: Rij) -> None:
    days = [entry.datum.tot for entry in history(rij.deel) if entry.datum.tot]
    if days and max(days) > melding.datum:
        said = f"{melding.datum.isoformat()} ligt voor de laatste stand, van {max(days).isoformat()}."
        raise _Refused("datum", said, "Vul in op welke dag dit zo was, of noem hem met --date.")
