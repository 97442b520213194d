"""The chain of a plan: per priority a row for each goal, with what it rests on, how it is measured, what is done and paid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ivpgen.assessment.gaps import Gaps, Gat
from ivpgen.assessment.links import Links, goals_below, goals_of, of_kind, unique
from ivpgen.documents.texts import Gegevens, Reden

WHOLE = "zie de prioriteit als geheel"


class Schakel(NamedTuple):
    """A link of the chain: the part, what it lacks, and the codes of what else was found at it.

    `diepte` is how deep a goal lies below another one, `herhaald` whether a row above tells the same.
    """

    deel: Gegevens
    gaten: tuple[Gat, ...] = ()
    codes: tuple[str, ...] = ()
    diepte: int = 0
    herhaald: bool = False


class Cel(NamedTuple):
    """A cell of the chain: its links, or else a gap, the writer's reason, or a remark of ours."""

    schakels: tuple[Schakel, ...] = ()
    gat: Gat | None = None
    reden: Reden | None = None
    noot: str = ""


class Rij(NamedTuple):
    """A row of the chain: from what was found to what it costs."""

    bevinding: Cel
    doel: Cel
    indicator: Cel
    maatregel: Cel
    middel: Cel


class Keten(NamedTuple):
    """The chain of one priority; `gaten` and `codes` are about the priority itself."""

    prioriteit: Gegevens
    rijen: tuple[Rij, ...]
    gaten: tuple[Gat, ...] = ()
    codes: tuple[str, ...] = ()


_TOLD = ("doel", "indicator", "aanleiding", "maatregel", "maatregelen", "middelen", "actiepunt")
"""What a priority or goal may lack that has a cell of its own in the table."""


class Chain:
    """Makes the chains of one edition."""

    def __init__(self, links: Links, gaps: Gaps) -> None:
        self.links, self.gaps = links, gaps

    def links_of(self, things: Iterable[Gegevens]) -> tuple[Schakel, ...]:
        """Some things with what was found at them."""
        return tuple(map(self._schakel, things))

    def of(self, prioriteit: Gegevens) -> Keten:
        """The chain of one priority; with one goal at most everything stands in one row."""
        goals = goals_below(prioriteit["doelen"]["lijst"])
        work = self.links.measures(prioriteit, (goal for goal, _ in goals))
        findings = self.links.findings(prioriteit)
        means = self.links.means(prioriteit, "prioriteiten", work)
        path = str(prioriteit["pad"])
        if len(goals) <= 1:
            rows = [self._only(prioriteit, goals, findings, work, means)]
        else:
            rows = self._rows(prioriteit, goals, findings, work, means)
        return Keten(prioriteit, _once(rows), self.gaps.of(path, elsewhere=_TOLD), self.gaps.other(path))

    def _only(
        self,
        prioriteit: Gegevens,
        goals: Sequence[tuple[Gegevens, int]],
        findings: Sequence[Gegevens],
        work: Sequence[Gegevens],
        means: Sequence[Gegevens],
    ) -> Rij:
        """The row of a priority with one goal, or none."""
        path = str(prioriteit["pad"])
        own = goals[0][0] if goals else prioriteit
        indicators = unique(_indicators(own) + _indicators(prioriteit))
        reden = own["indicatoren"]["afwezig"] or prioriteit["indicatoren"]["afwezig"]
        return Rij(
            self._cell(
                findings, self.gaps.lacking(path, "bevinding", "aanleiding"), prioriteit["bevindingen"]["afwezig"]
            ),
            self._goal(*goals[0]) if goals else self._no_goal(prioriteit),
            self._cell(indicators, self.gaps.lacking(str(own["pad"]), "indicator"), reden)
            if goals or indicators
            else Cel(),
            self._cell(
                work,
                self.gaps.lacking(path, "maatregel", "maatregelen", "actiepunt"),
                prioriteit["actiepunten"]["afwezig"],
            ),
            self._money(means, path),
        )

    def _rows(
        self,
        prioriteit: Gegevens,
        goals: Sequence[tuple[Gegevens, int]],
        findings: Sequence[Gegevens],
        work: Sequence[Gegevens],
        means: Sequence[Gegevens],
    ) -> list[Rij]:
        """First what is about the priority as a whole, then a row for each goal."""
        measured = _measured(prioriteit, goals)
        rows = [self._row(one, depth, findings, work, measured) for one, depth in goals]
        left = [
            _rest(items, [getattr(row, key) for row in rows])
            for items, key in ((findings, "bevinding"), (work, "maatregel"), (means, "middel"))
        ]
        path = str(prioriteit["pad"])
        told = [any(getattr(row, key).schakels for row in rows) for key in ("bevinding", "maatregel", "middel")]
        whole = Rij(
            self._whole(
                left[0],
                told[0],
                lambda: self._cell(
                    (), self.gaps.lacking(path, "bevinding", "aanleiding"), prioriteit["bevindingen"]["afwezig"]
                ),
            ),
            Cel(noot="De prioriteit als geheel"),
            Cel(self.links_of(_indicators(prioriteit))),
            self._whole(
                left[1],
                told[1],
                lambda: self._cell(
                    (),
                    self.gaps.lacking(path, "maatregel", "maatregelen", "actiepunt"),
                    prioriteit["actiepunten"]["afwezig"],
                ),
            ),
            self._whole(left[2], told[2], lambda: self._money((), path)),
        )
        if all(cell == Cel() for cell in (whole.bevinding, whole.maatregel, whole.middel, whole.indicator)):
            return rows
        return [whole, *(_pointing(row, whole, self._gap(row)) for row in rows)]

    def _row(
        self,
        goal: Gegevens,
        depth: int,
        findings: Sequence[Gegevens],
        work: Sequence[Gegevens],
        measured: dict[str, str],
    ) -> Rij:
        path = str(goal["pad"])
        indicators = _indicators(goal)
        own = {str(one["pad"]) for one in indicators}
        mine = [one for one in work if any(each["pad"] == path for each in goals_of(one))]
        found = [one for one in findings if own & {str(each["pad"]) for each in _indicators(one)}]
        noot = "" if indicators else measured.get(path, "")
        return Rij(
            Cel(self.links_of(found)),
            self._goal(goal, depth),
            Cel(noot=noot)
            if noot
            else self._cell(indicators, self.gaps.lacking(path, "indicator"), goal["indicatoren"]["afwezig"]),
            Cel(self.links_of(mine)),
            Cel(self.links_of(self.links.means(goal, "doelen", mine))),
        )

    def _goal(self, goal: Gegevens, depth: int = 0) -> Cel:
        return Cel((self._schakel(goal)._replace(diepte=depth),))

    def _no_goal(self, prioriteit: Gegevens) -> Cel:
        return self._cell((), self.gaps.lacking(str(prioriteit["pad"]), "doel"), prioriteit["doelen"]["afwezig"])

    def _whole(self, left: Sequence[Gegevens], told: bool, otherwise: Callable[[], Cel]) -> Cel:
        """What belongs to no goal; a gap only where no goal has any either."""
        return Cel(self.links_of(left)) if left else Cel() if told else otherwise()

    def _money(self, means: Sequence[Gegevens], path: str) -> Cel:
        head = self.links.middelen_kop
        if not means and head is not None:
            return Cel(reden=head["afwezig"]) if head["afwezig"] else Cel(noot="beschreven voor het plan als geheel")
        return self._cell(means, self.gaps.lacking(path, "middelen"), None)

    def _gap(self, row: Rij) -> Gat:
        """What a goal lacks for which nothing is done, where the measures are told goal by goal."""
        goal = row.doel.schakels[0].deel
        return self.gaps.lacking(str(goal["pad"]), "maatregel", "maatregelen", "actiepunt")

    def _cell(self, things: Iterable[Gegevens], gap: Gat, reden: Reden | None) -> Cel:
        made = self.links_of(things)
        return Cel(made) if made else Cel(reden=reden) if reden is not None else Cel(gat=gap)

    def _schakel(self, deel: Gegevens) -> Schakel:
        path = str(deel["pad"])
        elsewhere = _TOLD if deel["soort_deel"] == "doel" else ()
        return Schakel(deel, self.gaps.of(path, elsewhere=elsewhere), self.gaps.other(path))


def _indicators(thing: Gegevens) -> list[Gegevens]:
    return of_kind(thing["indicatoren"]["lijst"], "indicator")


def _measured(prioriteit: Gegevens, goals: Sequence[tuple[Gegevens, int]]) -> dict[str, str]:
    """Where a goal without indicators of its own is measured, by its path; goals that are measured nowhere are left out."""
    found: dict[str, str] = {}
    above: list[tuple[int, bool]] = []
    for number, (goal, depth) in enumerate(goals):
        below = []
        for other, deeper in goals[number + 1 :]:
            if deeper <= depth:
                break
            below.append(other)
        above = [one for one in above if one[0] < depth]
        if any(_indicators(one) for one in below):
            found[str(goal["pad"])] = "gemeten bij de subdoelen"
        elif any(measured for _, measured in above):
            found[str(goal["pad"])] = "gemeten bij het doel erboven"
        elif _indicators(prioriteit):
            found[str(goal["pad"])] = WHOLE
        above.append((depth, bool(_indicators(goal))))
    return found


def _once(rows: Iterable[Rij]) -> tuple[Rij, ...]:
    """The rows with what an earlier one tells as well marked."""
    seen: set[str] = set()
    made = []
    for row in rows:
        cells = [
            cell._replace(schakels=tuple(one._replace(herhaald=str(one.deel["pad"]) in seen) for one in cell.schakels))
            for cell in row
        ]
        seen |= {str(one.deel["pad"]) for cell in row for one in cell.schakels}
        made.append(Rij(*cells))
    return tuple(made)


def _rest(items: Iterable[Gegevens], cells: Iterable[Cel]) -> list[Gegevens]:
    """What stands in none of some cells."""
    shown = {str(one.deel["pad"]) for cell in cells for one in cell.schakels}
    return [one for one in items if str(one["pad"]) not in shown]


def _pointing(row: Rij, whole: Rij, no_measure: Gat) -> Rij:
    """A row whose empty cells point at the priority as a whole; where nothing is done for it at all, a gap."""
    made = {}
    for key in ("bevinding", "maatregel", "middel"):
        if getattr(row, key) == Cel():
            if getattr(whole, key).schakels:
                made[key] = Cel(noot=WHOLE)
            elif key == "maatregel" and getattr(whole, key) == Cel():
                made[key] = Cel(gat=no_measure)
    return row._replace(**made)
