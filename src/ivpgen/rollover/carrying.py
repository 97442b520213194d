"""What becomes of one piece of work in the next uitvoeringsplan, and why."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from ivpgen.plan.continuity import history
from ivpgen.plan.moments import Moment
from ivpgen.plan.work import Voortgang, Werk
from ivpgen.rollover.term import Tijdvak
from ivpgen.rollover.yaml_text import PM
from ivpgen.rules.chain.work import OVER
from ivpgen.rules.work.standing import agreed, name_of

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_ALWAYS = frozenset({"doorlopend", "continu", "jaarlijks", "hele jaar", "het hele jaar"})
DOOR, DICHT = "door", "dicht"
MOVED = "verschoven naar"
OPEN = "Loopt dit door? Vul de planning in. Zo niet, meld het eind bij voortgang in het vorige bestand en haal het hier weg."
AGAIN = "Komt dit werk terug? Haal het anders weg."
LATER = "De planning is die van vorige keer, opgeschoven. Klopt zij?"


class Vervolg(NamedTuple):
    """What becomes of a piece of work.

    `uitkomst` is DOOR or DICHT. `zegt` is what it says anew, by key; `stand` says in Dutch how it stood, `reden` why it goes
    on as it does, `uitleg` what the plan itself gives as the reason that it was moved or ended, `vraag` what somebody must
    still judge; each "" where there is nothing to say.
    """

    werk: Werk
    uitkomst: str
    zegt: dict[str, Any]
    stand: str
    reden: str
    vraag: str = ""
    uitleg: str = ""

    @property
    def naam(self) -> str:
        """What people call it."""
        return name_of(self.werk)


def vervolg(werk: Werk, was: Tijdvak, wordt: Tijdvak) -> Vervolg:
    """What becomes of `werk`, from a file for the period `was`, in one for the period `wordt`."""
    entries = history(werk)
    last = next((one for one in reversed(entries) if one.status), None)
    if last is not None and str(last.status) in OVER and not werk.voortgang and _renewed(werk):
        # It ended in an earlier file, and this one agreed on it anew.
        entries, last = [], None
    status = str(last.status) if last else ""
    stand = _stand(last)
    planned = _agreed(werk)
    again = _returns(werk, status, planned)
    if status in OVER and not (again and status == "gereed"):
        return Vervolg(werk, DICHT, {}, stand, "", uitleg=_why(last))
    zegt: dict[str, Any] = {}
    if str(werk.gezegd("soort")[0]) == "nieuw":
        zegt["soort"] = "lopend"
    planning, reden, vraag = _planning(werk, entries, planned, was, wordt, again=again)
    zegt |= planning
    if status == "gereed":
        reden, vraag = "gewoon werk, dit keer gereed", AGAIN
    said = "\n".join(werk.gezegd("resultaat")[0].tekst) if werk.gezegd("resultaat")[0] else ""
    if not vraag and str(was.van.year) in said and str(wordt.van.year) not in said:
        vraag = f"Het resultaat noemt {was.van.year}. Pas het aan als dat niet meer klopt."
    why = next((one for one in reversed(entries) if one.nieuwe_planning), None) if reden.startswith(MOVED) else None
    return Vervolg(werk, DOOR, zegt, stand, reden, vraag, " ".join(str(why.reden).split()) if why else "")


def _renewed(werk: Werk) -> bool:
    return any(werk.noemt(key) for key in ("planning", "nieuwe_planning", "resultaat"))


def _agreed(werk: Werk) -> Moment:
    """When it is planned: what its own file agreed last goes before what an earlier one moved it to."""
    if not any(one.nieuwe_planning for one in werk.voortgang):
        for key in ("nieuwe_planning", "planning"):
            if werk.noemt(key) and getattr(werk, key):
                said: Moment = getattr(werk, key)
                return said
    return agreed(werk)


def _returns(werk: Werk, status: str, planned: Moment) -> bool:
    """Whether it is work that comes back every period."""
    words = planned.tekst.lower()
    return str(werk.gezegd("soort")[0]) == "regulier" or status == "doorlopend" or words in _ALWAYS


def _planning(
    werk: Werk, entries: list[Voortgang], planned: Moment, was: Tijdvak, wordt: Tijdvak, *, again: bool
) -> tuple[dict[str, Any], str, str]:
    """The planning to write (nothing where the old one goes on), why, and what must be judged."""
    moved = next((one for one in reversed(entries) if one.nieuwe_planning), None)
    first = werk.gezegd("planning")[0]
    if planned.tot is None or planned.tot >= wordt.van:
        if moved is not None and str(planned) != str(first):
            return {"planning": written(planned)}, f"{MOVED} {_shown(planned)}", ""
        return {}, _goes_on(planned, wordt), ""
    shifted = _shifted(planned, was, wordt)
    full = _fills(planned, was)
    if shifted is not None and (again or full):
        reden = f"de planning was {planned}"
        return {"planning": shifted}, reden, "" if full else LATER
    told = "nog niet als gereed gemeld" if entries else "er is niets over gemeld"
    return {"planning": PM}, f"de planning ({planned}) eindigt voor {wordt}; {told}", OPEN


def _fills(planned: Moment, was: Tijdvak) -> bool:
    """Whether a planning is all of the period; a season reads as its whole year, and isn't."""
    if planned.van is None or planned.tot is None or any(one.isalpha() and one.islower() for one in planned.tekst):
        return False
    return planned.van <= was.van and planned.tot >= was.tot


def _goes_on(planned: Moment, wordt: Tijdvak) -> str:
    if planned.tot is not None and planned.van is not None and planned.van < wordt.van:
        return f"loopt tot en met {_end(planned.tot)}" if planned.tot <= wordt.tot else f"de planning is {planned}"
    if planned.van is not None or planned.tot is not None:
        return f"de planning is {planned}"
    return _shown(planned) if planned else "zonder planning"


def _shown(planned: Moment) -> str:
    """A moment; between quotes where it is words of the plan's own."""
    dated = planned.van is not None or planned.tot is not None or planned.tekst.lower() in _ALWAYS
    return str(planned) if dated else f"“{planned}”"


def _end(day: date) -> str:
    from ivpgen.plan.moments import parse

    return str(parse(day.isoformat()))


def _shifted(planned: Moment, was: Tijdvak, wordt: Tijdvak) -> Any:
    """The planning as much later as the new period is; None where that isn't a number of whole years."""
    months = (wordt.van.year - was.van.year) * 12 + wordt.van.month - was.van.month
    if _fills(planned, was):
        return moment_of(wordt)
    if months % 12:
        return None
    later = _YEAR.sub(lambda found: str(int(found[1]) + months // 12), planned.tekst)
    if planned.delen:
        van, tot = (_YEAR.sub(lambda found: str(int(found[1]) + months // 12), part) for part in planned.delen)
        return {"van": van, "tot": tot}
    return later if later != planned.tekst else None


def moment_of(term: Tijdvak) -> Any:
    """A period as a plan writes it."""
    if term.whole_years and term.van.year == term.tot.year:
        return str(term.van.year)
    if term.whole_years:
        return {"van": str(term.van.year), "tot": str(term.tot.year)}
    return {"van": f"{term.van:%Y-%m}", "tot": f"{term.tot:%Y-%m}"}


def written(moment: Moment) -> Any:
    """A moment as it was written."""
    return {"van": moment.delen[0], "tot": moment.delen[1]} if moment.delen else moment.tekst


def _stand(entry: Voortgang | None) -> str:
    if entry is None:
        return "niets gemeld"
    percentage = f", {str(entry.percentage).rstrip('%')} procent" if entry.percentage else ""
    day = f" op {entry.datum}" if entry.datum else ""
    return f"{entry.status}{percentage}{day}"


def _why(entry: Voortgang | None) -> str:
    """The reason that a report gives for the end of the work."""
    if entry is None:
        return ""
    if entry.door:
        return f"vervangen door {entry.door}"
    told = entry.reden or " ".join((*entry.toelichting, *entry.tekst))
    return " ".join(str(told).split())
