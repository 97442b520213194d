"""`ivpgen partners export --table`, and what `ivpgen partners import` does with the table when it comes back."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.output import size, write_all
from ivpgen.cli.plans import prefix
from ivpgen.cli.terminal import say, tell
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.partners.returned import Terug
from ivpgen.plan.planmap import Planmap
from ivpgen.report.plain import plain


def write_table(
    planmap: Planmap,
    path: Path,
    partners: Sequence[str] | None,
    periode: str | None,
    vandaag: date | None,
    public: bool,
) -> int:
    """Write the table; raises Onbruikbaar for a name that is no xlsx, and where the file can't be written."""
    from ivpgen.partners.table import table

    if partners:
        raise Onbruikbaar("--table en --partner gaan niet samen.", hoe="Laat een van de twee weg.")
    if path.suffix.lower() != ".xlsx":
        raise Onbruikbaar(f"--table kent de vorm van “{path}” niet.", hoe="Laat de naam eindigen op .xlsx.")
    data = table(planmap, periode=periode, vandaag=vandaag, openbaar=public)
    target = Path(os.path.abspath(path))
    if _holds_another(target, data):
        raise Onbruikbaar(
            f"{path} bestaat al; er komt niets overheen.", hoe="Kies een andere naam, of haal het bestand eerst weg."
        )
    write_all(target.parent, {target.name: data})
    say(f"Gemaakt:\n  {plain(str(path))} ({size(len(data))})")
    return ExitCode.CLEAN


def _holds_another(target: Path, data: bytes) -> bool:
    try:
        return os.path.isfile(target) and target.read_bytes() != data
    except OSError:
        # Whoever writes it says why that can't be done.
        return False


def take_table(planmap: Planmap, sheet: Terug, vandaag: date | None, *, apply: bool) -> int:
    """Show what a returned table changes, and with `apply` change it."""
    from ivpgen.partners.table_changes import compared

    found = compared(planmap, sheet, vandaag)
    for bezwaar in found.bezwaren:
        tell("fout", bezwaar.bericht, bezwaar.hoe)
    if found.bezwaren:
        tell("fout", "Er is niets veranderd: los eerst op wat hierboven staat.")
        return ExitCode.UNUSABLE
    if apply and found.wijzigingen:
        from ivpgen.fixing.writing import put
        from ivpgen.partners.applied import applied

        edits = [edit for one in found.wijzigingen for edit in one.edits]
        put(applied(planmap.folder, edits, vandaag))
    root = prefix(planmap.folder.root)
    lines = []
    for one in found.wijzigingen:
        lines.append(f"{plain(f'{root}{one.plaats.file}')}:{one.plaats.line} {plain(one.rij.naam)}")
        lines.append(f"  {one.kop}: {_shown(one.was) or 'leeg'} → {_shown(one.wordt)}")
    number = len(found.wijzigingen)
    cells = "1 cel" if number == 1 else f"{number} cellen"
    if not number:
        lines.append("De tabel zegt hetzelfde als het plan; er is niets te veranderen.")
    elif apply:
        lines.append(f"{cells} overgenomen in het plan.")
    else:
        lines.append(f"{cells} anders dan in het plan. Neem ze over met --apply.")
    say("\n".join(lines))
    return ExitCode.CLEAN


def _shown(text: str) -> str:
    return plain(" ".join(text.split()))
