"""Building a library: every plan below some folders, read and checked side by side, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from ivpgen import __version__
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.library.folders import Gevonden, find, fingerprint
from ivpgen.library.gather import gather
from ivpgen.library.opening import Verouderd, opened
from ivpgen.library.record import Geweigerd, Record
from ivpgen.library.replacing import replacing
from ivpgen.library.store import Known, Store
from ivpgen.plan.load import load
from ivpgen.processes import side_by_side
from ivpgen.rules.check import check

_BATCH = 120
"""Plans that are in memory at a time."""
_INTERNAL = {True: "ja", False: "nee"}


class Gebouwd(NamedTuple):
    """What a build did. `nieuw` plans were read, `zelfde` were as they were in the library; `ongewijzigd` says that the file is.

    `verouderd` says that a library of an earlier version was replaced as a whole.
    """

    nieuw: int
    zelfde: int
    weg: int
    geweigerd: tuple[Geweigerd, ...]
    gesloten: tuple[str, ...]
    verouderd: bool
    ongewijzigd: bool

    @property
    def plannen(self) -> int:
        """How many plans the library holds."""
        return self.nieuw + self.zelfde


def build(
    roots: Sequence[Path],
    target: Path,
    *,
    internal: bool = False,
    processes: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Gebouwd:
    """Make the library `target` of all plans below `roots`, or bring it up to date.

    Only what is public goes in, unless `internal`. `progress` is told how many plans of how many are done. Raises Onbruikbaar, with
    the old file as it was, when there is no plan and when the file is no library or can't be written.
    """
    found = find(roots)
    _refuse_unwritable(target)
    with ExitStack() as stack:
        known, outdated = _known(target, stack, internal=internal)
        prints = side_by_side(lambda number: fingerprint(found.plannen[number][1]), len(found.plannen), processes)
        if known and _nothing_changed(known, found, prints):
            if progress:
                progress(len(prints), len(prints))
            refused = _refused(known)
            return Gebouwd(0, len(prints) - len(refused), 0, refused, found.gesloten, outdated, True)
        return _written(found, prints, known, target, internal, processes, progress, outdated)


def _written(
    found: Gevonden,
    prints: Sequence[str],
    known: Known | None,
    target: Path,
    internal: bool,
    processes: int,
    progress: Callable[[int, int], None] | None,
    outdated: bool,
) -> Gebouwd:
    made = same = 0
    refused: list[Geweigerd] = []
    seen: dict[tuple[object, ...], str] = {}
    with replacing(target) as connection:
        store = Store(connection)
        for pad, said, record, fresh in _records(found, prints, known, internal, processes, progress):
            if isinstance(record, Geweigerd):
                refused.append(record)
                continue
            first = seen.setdefault(record.identiteit, pad)
            if first != pad and record.rijen["gemeente"]:
                refused.append(Geweigerd(pad, f"hetzelfde plan als {first}: gelijke gemeente, soort en periode", said))
                continue
            made, same = (made + 1, same) if fresh else (made, same + 1)
            store.add(pad, said, record)
        if not made + same:
            raise Onbruikbaar(
                f"Geen van de {len(prints)} plannen is te lezen.",
                hoe=f"Kijk wat eraan schort: ivpgen check {found.plannen[0][1]}",
            )
        store.finish(refused, _about(internal=internal))
    here = {pad for pad, _ in found.plannen}
    gone = sum(pad not in here for pad, _ in known.paths()) if known else 0
    return Gebouwd(made, same, gone, tuple(refused), found.gesloten, outdated, False)


def _records(
    found: Gevonden,
    prints: Sequence[str],
    known: Known | None,
    internal: bool,
    processes: int,
    progress: Callable[[int, int], None] | None,
) -> Iterator[tuple[str, str, Record | Geweigerd, bool]]:
    """Each plan with its path, its fingerprint, what is known of it and whether it was read just now."""
    total = len(found.plannen)
    for start in range(0, total, _BATCH):
        part = found.plannen[start : start + _BATCH]
        new = [
            (pad, folder, prints[start + at])
            for at, (pad, folder) in enumerate(part)
            if known is None or known.fingerprint(pad) != prints[start + at]
        ]

        def one(number: int, new: list[tuple[str, Path, str]] = new, done: int = start) -> Record | Geweigerd:
            if progress:
                progress(done + number, total)
            pad, folder, said = new[number]
            return _read(pad, folder, said, internal=internal)

        records = side_by_side(one, len(new), processes)
        fresh = {pad: record for (pad, _, _), record in zip(new, records, strict=True)}
        for at, (pad, _) in enumerate(part):
            if pad in fresh:
                yield pad, prints[start + at], fresh[pad], True
            elif known is not None:
                yield pad, prints[start + at], known.record(pad), False
    if progress:
        progress(total, total)


def _read(pad: str, folder: Path, said: str, *, internal: bool) -> Record | Geweigerd:
    try:
        planmap = load(folder)
        outcome = check(planmap)
        if not internal and any("openbaar" in text for text in planmap.folder.texts.values()):
            # The check is of the whole plan: what isn't published may well be what a goal needs.
            planmap = load(folder, public=True)
    except Onbruikbaar as refusal:
        return Geweigerd(pad, refusal.bericht, said)
    if not planmap.edities:
        finding = next((one.finding for one in outcome.diagnostics if one.niveau == "fout"), None)
        return Geweigerd(pad, finding.bericht if finding else "plan.yaml is niet te lezen", said)
    return gather(planmap, outcome)


def _known(target: Path, stack: ExitStack, *, internal: bool) -> tuple[Known | None, bool]:
    """The library that is there, if its plans can be taken over; and whether it is of an earlier version."""
    if not target.exists():
        return None, False
    try:
        connection = stack.enter_context(opened(target))
    except Verouderd:
        return None, True
    said = dict(connection.execute("SELECT sleutel, waarde FROM over"))
    return (Known(connection) if said == _about(internal=internal) else None), False


def _about(*, internal: bool) -> dict[str, str]:
    """What makes the records of a plan besides its files."""
    return {"ivpgen": __version__, "intern": _INTERNAL[internal]}


def _nothing_changed(known: Known, found: Gevonden, prints: Sequence[str]) -> bool:
    now = dict(zip((pad for pad, _ in found.plannen), prints, strict=True))
    before = dict(known.paths()) | {one.pad: one.vingerafdruk for one in _refused(known)}
    return now == before


def _refused(known: Known) -> tuple[Geweigerd, ...]:
    return tuple(Geweigerd(*row) for row in known.connection.execute("SELECT * FROM geweigerd ORDER BY pad"))


def _refuse_unwritable(target: Path) -> None:
    try:
        above = Path(os.path.abspath(target)).parent
        is_folder, has_place = target.is_dir(), above.is_dir()
    except (OSError, ValueError):
        raise Onbruikbaar(f"{target} kan geen bestand zijn.", hoe="Kies een andere naam met -o.") from None
    if is_folder:
        raise Onbruikbaar(f"{target} is een map; daar kan geen bestand komen.", hoe="Noem een bestand: -o plannen.db.")
    if not has_place:
        raise Onbruikbaar(f"De map {above} bestaat niet.", hoe="Maak haar, of kies een andere plek met -o.")
