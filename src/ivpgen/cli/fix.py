"""What `check --fix` and `check --diff` do before the report: mend the plans, or show what would be mended."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.plans import GEEN_WENSEN, Wensen, prefix
from ivpgen.cli.terminal import say, tell, warn
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.fixing.difference import difference
from ivpgen.fixing.run import Fixed, fix
from ivpgen.fixing.writing import put
from ivpgen.report.plain import plain

_SHOWN = 10
"""So many things that were not mended are named per plan."""


def mend(
    paths: Sequence[str], wishes: Wensen = GEEN_WENSEN, *, write: bool, diff: bool, form: str = "text"
) -> ExitCode:
    """Mend each plan with `write`, show the differences with `diff`.

    What was done is said on standard output, and on standard error where that holds a difference alone or another form than text.
    UNUSABLE where a plan can't be read or written (with `write` only the second is said here: the report says the first), FINDINGS
    where there is something to mend.
    """
    if diff and form != "text":
        raise Onbruikbaar(f"--diff en --format {form} gaan niet samen.", hoe="Laat een van de twee weg.")
    # Every trial of a fix reads the plan anew; what is done with must not pile up.
    gc.enable()
    to_say = say if form == "text" and write else warn
    code = ExitCode.CLEAN
    for path in paths:
        try:
            fixed = fix(path, profiel=wishes.profiel, vandaag=wishes.vandaag)
        except Onbruikbaar as refusal:
            if not write:
                tell("fout", refusal.bericht, refusal.hoe)
                code = ExitCode.UNUSABLE
            continue
        if diff and fixed.files:
            say(difference(fixed.files, plain(prefix(fixed.root))).removesuffix("\n"))
        if write:
            try:
                put(fixed.files)
            except Onbruikbaar as refusal:
                tell("fout", refusal.bericht, refusal.hoe)
                code = ExitCode.UNUSABLE
                continue
        lines = [*_lines(fixed, mended=write)]
        if lines:
            to_say("\n".join(lines))
        if fixed.files:
            code = max(code, ExitCode.FINDINGS)
    return code


def _lines(fixed: Fixed, *, mended: bool) -> Iterator[str]:
    """A line per file on what was mended, and one for each thing that wasn't."""
    place = plain(prefix(fixed.root))
    for file in fixed.files if mended else ():
        counts = [f"{number} {one if number == 1 else more}" for (one, more), number in fixed.counted(file.name)]
        listed = " en ".join(part for part in (", ".join(counts[:-1]), counts[-1]) if part)
        yield f"Hersteld in {place}{plain(file.name)}: {listed}."
    if mended and not fixed.files:
        yield f"Niets te herstellen in {place or 'deze map'}."
    for proposal, waarom in fixed.refused[:_SHOWN]:
        yield f"Niet hersteld in {place}{plain(proposal.edits[0].file)}: {plain(proposal.wat)}. {waarom}"
    if len(fixed.refused) > _SHOWN:
        yield f"En nog {len(fixed.refused) - _SHOWN} keer niet hersteld."
