"""All work of the uitvoeringsplannen that a new one goes on from: of every edition, each once, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.planmap import Planmap, Stuk
from ivpgen.plan.words import Ref
from ivpgen.plan.work import Actiepunt, Maatregel, Werk
from ivpgen.rollover.sources import Lijn
from ivpgen.source.tree import Document


@dataclass(slots=True)
class Werkstuk:
    """An actiepunt or measure as the last file has it.

    `gemeenten` are those in whose editions alone it stands, none for joint work; `lokaal` is how these or other editions have
    it, where they differ from the joint one. `elders` are ids of work that the actiepunt says to stand elsewhere.
    """

    werk: Werk
    document: Document
    regel: int
    gemeenten: tuple[str, ...] = ()
    lokaal: dict[str, Werk] = field(default_factory=dict)
    onder: list[Werkstuk] = field(default_factory=list)
    elders: list[str] = field(default_factory=list)

    @property
    def rijen(self) -> list[Werkstuk]:
        """What is done: the measures, or the actiepunt itself when it has none."""
        return self.onder or ([] if self.elders else [self])


def gather(planmap: Planmap, lijn: Lijn) -> list[Werkstuk]:
    """The actiepunten with their measures; what stands in several files of the period is had from the last."""
    files = [stuk.document.file for stuk in lijn.bronnen] or [planmap.edities[0].plan.document.file]
    found: dict[str, Werkstuk] = {}
    for file in reversed(files):
        for key, one in _of_file(planmap, file).items():
            known = found.setdefault(key, one)
            if known is not one:
                have = {str(measure.werk.id) for measure in known.onder}
                known.onder += [measure for measure in one.onder if not measure.werk.id or measure.werk.id not in have]
    return [*found.values()]


def _of_file(planmap: Planmap, file: str) -> dict[str, Werkstuk]:
    found: dict[str, Werkstuk] = {}
    having = [
        (stuk, editie.gemeente) for editie in planmap.edities for stuk in editie.stukken() if stuk.document.file == file
    ]
    for number, (stuk, gemeente) in enumerate(having):
        for actiepunt in _actiepunten(stuk):
            # Of a file for one gemeente all is joint.
            _take(found, actiepunt, stuk, gemeente if number else None)
    return {key: found[key] for key in sorted(found, key=lambda key: found[key].regel)}


def _actiepunten(stuk: Stuk) -> Iterator[Actiepunt]:
    for prioriteit in stuk.plan.prioriteiten:
        if isinstance(prioriteit, Prioriteit):
            yield from (one for one in prioriteit.actiepunten if isinstance(one, Actiepunt))
    yield from (one for one in stuk.plan.actiepunten if isinstance(one, Actiepunt))


def _take(found: dict[str, Werkstuk], actiepunt: Actiepunt, stuk: Stuk, gemeente: str | None) -> None:
    if actiepunt.afwezig is not None:
        return
    one = _known(found, actiepunt, stuk, gemeente)
    below = {str(measure.werk.id) or f"regel {measure.regel}": measure for measure in one.onder}
    for measure in actiepunt.maatregelen:
        if isinstance(measure, Maatregel) and measure.afwezig is None:
            _known(below, measure, stuk, gemeente)
        else:
            name = str(measure) if isinstance(measure, Ref) else _elsewhere(measure)
            one.elders += [name] if name and name not in one.elders else []
    one.onder = sorted(below.values(), key=lambda measure: measure.regel)


def _elsewhere(measure: Werk) -> str:
    away = measure.afwezig
    return away.reden if away is not None and away.soort == "zie" else ""


def _known(found: dict[str, Werkstuk], werk: Werk, stuk: Stuk, gemeente: str | None) -> Werkstuk:
    line = stuk.document.place(werk.plek.pad).line
    key = str(werk.id) or f"regel {line}"
    one = found.get(key)
    if one is None:
        one = found[key] = Werkstuk(werk, stuk.document, line, (gemeente,) if gemeente else ())
    elif gemeente:
        one.gemeenten = (*one.gemeenten, gemeente) if one.gemeenten else ()
        one.lokaal[gemeente] = werk
    return one
