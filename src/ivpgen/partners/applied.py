"""Edits of a plan, tried in memory: kept when they can be made and bring no new fault, all or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.fixing.draft import Draft
from ivpgen.fixing.edits import apply, fits
from ivpgen.fixing.record import Edit, Proposal
from ivpgen.fixing.sources import FixedFile, Sources
from ivpgen.rules.record import FOUT
from ivpgen.source.folder import Folder


def applied(folder: Folder, edits: Sequence[Edit], vandaag: date | None) -> tuple[FixedFile, ...]:
    """The files that these edits change; nothing is written. Raises Onbruikbaar where they can't be made, or bring a new fault."""
    before = Draft(folder.root, folder.plan, {}, vandaag=vandaag)
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.file, []).append(edit)
    sources = Sources(before)
    for file, found in by_file.items():
        held = file in before.texts and sources.hold(Proposal("tabel", "", tuple(found)), before)
        if not held or not fits(before.texts[file], found):
            raise Onbruikbaar(f"{file} is niet te veranderen.", hoe="Is het een gewoon YAML-bestand van dit plan?")
    after = before.with_texts({file: apply(before.texts[file], found) for file, found in by_file.items()})
    faults = _faults(after) - _faults(before)
    if faults:
        file, code, bericht = min(faults)
        raise Onbruikbaar(
            f"Hiermee krijgt het plan een fout in {file}: {bericht}", hoe=f"Meer uitleg: ivpgen explain {code}."
        )
    sources.edit(by_file)
    return sources.changed()


def _faults(draft: Draft) -> Counter[tuple[str, str, str]]:
    found = (one for one in draft.outcome.diagnostics if one.niveau == FOUT)
    return Counter((one.finding.place.file, one.rule.code, one.finding.bericht) for one in found)
