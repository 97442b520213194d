"""The measures of a plan as somebody follows them: who leads, what was agreed, and what was last reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ivpgen.diagnostics import Place
from ivpgen.documents.names import Names
from ivpgen.plan.continuity import history
from ivpgen.plan.index import Index, Verwijzing
from ivpgen.plan.model import Plan
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Editie, Planmap, Stuk
from ivpgen.plan.refs import PARTNERSOORTEN
from ivpgen.plan.work import Actiepunt, Maatregel, Voortgang, Werk

OVER = frozenset({"gereed", "vervallen", "vervangen", "niet gelukt"})
"""Statuses after which nothing more is expected."""
NOT_REPORTED = "niet gemeld"
"""What stands for the status of work that nobody reported on."""
ORDER = (
    "gereed",
    "loopt",
    "doorlopend",
    "gepland",
    "verschoven",
    "vervangen",
    "niet gelukt",
    "vervallen",
    NOT_REPORTED,
)


class Taak(NamedTuple):
    """A measure, or an actiepunt without measures, of one edition on one day; `gemeente` is "" for joint work.

    `planning` is the last agreement, `afgesproken` the first. `meldingen` are the reports up to the day, the last one last.
    `werk` is what the last file says of it, in the file `stuk`.
    """

    id: str
    code: str
    naam: str
    gemeente: str
    prioriteiten: tuple[str, ...]
    trekkers: tuple[str, ...]
    planning: Moment
    afgesproken: Moment
    meldingen: tuple[Voortgang, ...]
    plaats: Place
    werk: Werk
    stuk: Stuk

    @property
    def status(self) -> str:
        """The last one reported; empty when none was."""
        return next((str(one.status) for one in reversed(self.meldingen) if one.status), "")

    @property
    def over(self) -> bool:
        """Whether nothing more is expected."""
        return self.status in OVER

    @property
    def laatste(self) -> date | None:
        """The day of the last report that has one."""
        return next((one.datum.tot for one in reversed(self.meldingen) if one.datum.tot), None)


def tasks(planmap: Planmap, day: date | None = None) -> list[Taak]:
    """The work of all editions, what they share once; reports of after `day` don't count."""
    found: dict[tuple[str, int, int], Taak] = {}
    for editie in planmap.edities:
        for one in of_edition(editie, day):
            found.setdefault((one.plaats.file, one.plaats.line, one.plaats.column), one)
    return list(found.values())


def of_edition(editie: Editie, day: date | None = None, *, until: date | None = None) -> list[Taak]:
    """The work of one edition; of what goes on in later files only the last version, in files that begin up to `until`."""
    last: dict[tuple[type[Werk], str | int], tuple[Stuk, Werk]] = {}
    for stuk in editie.stukken():
        if until is not None and stuk is not editie.plan and (stuk.plan.periode.van or until) > until:
            continue
        for werk in work(stuk.plan):
            last[(type(werk), str(werk.id) or id(werk))] = (stuk, werk)
    names = Names(Index(editie))
    return [_task(editie, stuk, werk, names, day) for stuk, werk in last.values()]


def work(plan: Plan) -> Iterator[Werk]:
    """The measures of a file and the actiepunten without any, in order; not what stands elsewhere or is left out."""
    nested = (one.actiepunten for one in plan.prioriteiten if not isinstance(one, str))
    for actiepunt in (*(one for many in nested for one in many), *plan.actiepunten):
        if not isinstance(actiepunt, Actiepunt) or actiepunt.afwezig is not None:
            continue
        if not actiepunt.maatregelen:
            yield actiepunt
        yield from (one for one in actiepunt.maatregelen if isinstance(one, Maatregel) and one.afwezig is None)


def reported(entries: Iterable[Voortgang], day: date | None) -> tuple[Voortgang, ...]:
    """The reports up to a day; those without a day count as they stand."""
    return tuple(one for one in entries if day is None or one.datum.van is None or one.datum.van <= day)


def agreed(werk: Werk, entries: Iterable[Voortgang]) -> Moment:
    """When work is planned: as these reports last moved it, else as first agreed."""
    moved = [one.nieuwe_planning for one in entries if one.nieuwe_planning]
    if moved:
        return moved[-1]
    again: Moment = werk.gezegd("nieuwe_planning")[0]
    planned: Moment = werk.gezegd("planning")[0]
    return again or planned


def _task(editie: Editie, stuk: Stuk, werk: Werk, names: Names, day: date | None) -> Taak:
    entries = reported(history(werk), day)
    return Taak(
        str(werk.id),
        str(werk.gezegd("code")[0]) if hasattr(werk, "code") else "",
        _name(werk),
        editie.gemeente or "",
        tuple(named(werk, "prioriteiten", ("prioriteit",), names)),
        tuple(named(werk, "trekker", PARTNERSOORTEN, names)),
        agreed(werk, entries),
        werk.gezegd("planning")[0],
        entries,
        stuk.document.place(werk.plek.pad),
        werk,
        stuk,
    )


def named(deel: Basis, veld: str, soorten: tuple[str, ...], names: Names) -> Iterator[str]:
    """What the references under a key mean, by name: as the plan or the catalogue calls them, else as they were written."""
    said, owner = deel.gezegd(veld)
    for nummer, one in enumerate(said):
        if isinstance(one, str) and one:
            yield names.of(Verwijzing(owner, veld, nummer, str(one), soorten, vrij=True), owner)[0]


def _name(werk: Werk) -> str:
    for veld in ("maatregel", "titel"):
        said = werk.gezegd(veld)[0] if hasattr(werk, veld) else ""
        if said:
            return str(said)
    return werk.naam_of_titel
