"""Reports on the progress of measures, added to the files of a plan: tried in memory, kept only when the plan gets no new fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.fixing.appending import Entry, NotAppendable, appended
from ivpgen.fixing.draft import Draft
from ivpgen.fixing.edits import apply
from ivpgen.fixing.record import Edit, Proposal
from ivpgen.fixing.sources import FixedFile, Sources
from ivpgen.fixing.work_places import WorkPlace, choose, places
from ivpgen.plan.continuity import history
from ivpgen.plan.work import Werk
from ivpgen.rules.record import FOUT, LET_OP
from ivpgen.source.folder import Folder

_KEYS = (
    "datum",
    "status",
    "percentage",
    "stoplicht",
    "toelichting",
    "bijsturing",
    "reden",
    "nieuwe_planning",
    "door",
)


class Melding(NamedTuple):
    """What is reported of one measure: its id (or `stem/id`), the day, the status, and what else is said; "" for nothing."""

    maatregel: str
    datum: date
    status: str
    percentage: str = ""
    stoplicht: str = ""
    toelichting: str = ""
    bijsturing: str = ""
    reden: str = ""
    nieuwe_planning: str = ""
    door: str = ""

    def entry(self) -> Entry:
        """The keys and values as they are written."""
        said = {**self._asdict(), "datum": self.datum.isoformat()}
        return [(key, str(said[key]).strip()) for key in _KEYS]


class Gemeld(NamedTuple):
    """The files that the reports change, where each report goes (file and line of its measure), and new findings that are no fault."""

    root: Path
    files: tuple[FixedFile, ...]
    plaatsen: tuple[WorkPlace, ...]
    let_op: tuple[str, ...]


def report(path: Path | str, meldingen: Sequence[Melding], *, vandaag: date | None = None) -> Gemeld:
    """The reports worked into the plan at `path`, all or none; nothing is written yet (see `writing.put`).

    Raises Onbruikbaar where a measure isn't known or isn't the only one of its name, where a report is older than the last
    one, where its list can't be added to, and where the plan would get a fault that it hasn't.
    """
    folder = Folder.open(Path(path))
    draft = Draft(folder.root, folder.plan, {}, vandaag=vandaag)
    if not draft.planmap.edities:
        raise Onbruikbaar("plan.yaml is niet te lezen.", hoe="Kijk wat er is met: ivpgen check.")
    sources = Sources(draft)
    after, found = draft, []
    for melding in meldingen:
        one = choose(places(after.planmap), melding.maatregel, melding.datum)
        _refuse_older(one, melding)
        edits = _edits(after, one, melding)
        if not sources.hold(Proposal("voortgang", "", edits), draft):
            raise Onbruikbaar(
                f"{one.bestand} is niet te veranderen.", hoe="Is het een gewoon YAML-bestand van dit plan?"
            )
        after = after.with_texts({one.bestand: apply(after.texts[one.bestand], edits)})
        sources.edit({one.bestand: edits})
        _refuse_misread(after, one, melding)
        found.append(one)
    return Gemeld(folder.root, sources.changed(), tuple(found), _weighed(draft, after))


def _refuse_older(one: WorkPlace, melding: Melding) -> None:
    days = [entry.datum.tot for werk in one.versies for entry in history(werk) if entry.datum.tot]
    if days and max(days) > melding.datum:
        last = max(days)
        raise Onbruikbaar(
            f"De laatste stand van “{one.naam}” is van {last.isoformat()}; {melding.datum.isoformat()} ligt daarvoor.",
            hoe="Noem een latere dag, of verbeter de datum in het bestand zelf.",
        )


def _edits(draft: Draft, one: WorkPlace, melding: Melding) -> tuple[Edit, ...]:
    text = draft.texts.get(one.bestand)
    if text is None:
        raise Onbruikbaar(f"{one.bestand} is niet te veranderen.", hoe="Schrijf de voortgang zelf in het bestand.")
    try:
        return appended(one.node, "voortgang", melding.entry(), text)
    except NotAppendable as error:
        raise Onbruikbaar(
            f"Bij “{one.naam}” ({one.bestand}, regel {one.regel}) is geen voortgang toe te voegen: {error.reden}.",
            hoe="Schrijf de voortgang zelf in het bestand.",
        ) from error


def _refuse_misread(after: Draft, one: WorkPlace, melding: Melding) -> None:
    """The measure must say what was reported, and no other part of the plan may have come or gone."""
    again = [place for place in places(after.planmap) if place.key == one.key]
    last: Werk | None = again[0].werk if again else None
    entries = last.voortgang if last is not None else ()
    said = entries[-1] if entries else None
    right = said is not None and str(said.status) == melding.status and said.datum.van == melding.datum
    if not right or len(entries) != len(one.werk.voortgang) + 1:
        raise Onbruikbaar(
            f"De voortgang van “{one.naam}” is niet veilig toe te voegen aan {one.bestand}; er is niets veranderd.",
            hoe="Schrijf haar zelf in het bestand.",
        )


def _weighed(before: Draft, after: Draft) -> tuple[str, ...]:
    """The messages of new findings to heed; raises Onbruikbaar for new faults."""
    known = Counter((one.rule.code, one.finding.place.file) for one in before.outcome.diagnostics)
    new = Counter((one.rule.code, one.finding.place.file) for one in after.outcome.diagnostics) - known
    told = {one.finding.bericht for one in before.outcome.diagnostics}
    found = [one for one in after.outcome.diagnostics if new[one.rule.code, one.finding.place.file]]
    found = [one for one in found if one.finding.bericht not in told]
    if faults := _messages(one.finding.bericht for one in found if one.niveau == FOUT):
        raise Onbruikbaar(
            f"Met deze voortgang krijgt het plan een fout: {faults[0]}",
            hoe="Er is niets veranderd; pas de melding aan.",
        )
    return _messages(one.finding.bericht for one in found if one.niveau == LET_OP)


def _messages(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
