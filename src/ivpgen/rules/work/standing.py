"""How work stands: what was reported of it last, until when it is agreed, and whether somebody explains it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ivpgen.plan.continuity import history
from ivpgen.plan.moments import Moment
from ivpgen.plan.work import Voortgang, Werk
from ivpgen.rules.context import Context


def reported(context: Context) -> Iterator[Werk]:
    """The work that a file reports on."""
    return (werk for werk in context.delen(Werk) if werk.voortgang)


def latest(context: Context) -> list[Werk]:
    """All work that stands here, of what goes on in later files only the last; defaults and what is left out aside."""
    last: dict[tuple[type[Werk], str | int], Werk] = {}
    for werk in context.delen(Werk):
        if werk.plek.pad[0] != "standaard" and werk.afwezig is None:
            last[(type(werk), str(werk.id) or id(werk))] = werk
    return list(last.values())


def agreed(werk: Werk) -> Moment:
    """When work is planned: as it was last moved, else as first agreed."""
    for entry in reversed(history(werk)):
        if entry.nieuwe_planning:
            return entry.nieuwe_planning
    moved: Moment = werk.gezegd("nieuwe_planning")[0]
    planned: Moment = werk.gezegd("planning")[0]
    return moved or planned


def explained(entry: Voortgang) -> bool:
    """Whether a report says anything beside its status."""
    said = (entry.reden, entry.bijsturing, entry.toelichting, entry.tekst, entry.noot, entry.nieuwe_planning)
    absent = (entry.reden.afwezig, entry.nieuwe_planning.afwezig)
    return any(bool(one) for one in said) or any(absent)


def name_of(werk: Werk) -> str:
    """What people call a measure, also where a later file only goes on with it."""
    for veld in ("maatregel", "titel"):
        said = werk.gezegd(veld)[0] if hasattr(werk, veld) else ""
        if said:
            return str(said)
    return str(werk.id)


def below(werk: Werk) -> Iterable[Werk]:
    """The measures in an actiepunt, as far as they stand there; none for a measure."""
    return [one for one in getattr(werk, "maatregelen", ()) if isinstance(one, Werk)]
