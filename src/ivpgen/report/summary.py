"""The last lines of a report: how much was found, what is still to be filled in, and what to do next."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from ivpgen.phrases import listed, number_of
from ivpgen.report.checked import Checked
from ivpgen.rules.record import FOUT, LET_OP, TIP

_CODES = 5
"""So many codes are named in a sentence."""


def summary(plans: Sequence[Checked]) -> list[str]:
    """Sentences in paragraphs, not yet wrapped or made plain."""
    if not plans:
        return []
    said = [_counts(plans)]
    open_places = sum(one.outcome.in_te_vullen for one in plans)
    if open_places:
        said.append(f"Nog {number_of(open_places, 'plek', 'plekken')} in te vullen.")
    aside = sum(len(one.outcome.onderdrukt) for one in plans)
    if aside:
        said.append(f"{number_of(aside, 'melding', 'meldingen')} uitgezet bij controle.")
    said += _left_out(plans)
    said.append(_next(plans, open_places))
    return said


def counted(fouten: int, let_op: int, tips: int) -> str:
    """How many of each level, as Dutch says it: `2 fouten, 1 keer let op en 3 tips`; empty when there are none."""
    parts = [
        number_of(fouten, "fout", "fouten") if fouten else "",
        f"{let_op} keer let op" if let_op else "",
        number_of(tips, "tip", "tips") if tips else "",
    ]
    return listed(part for part in parts if part)


def _counts(plans: Sequence[Checked]) -> str:
    fouten, let_op, tips = (sum(one.outcome.aantal(niveau) for one in plans) for niveau in (FOUT, LET_OP, TIP))
    tips -= sum(len(one.to_fill_in()) for one in plans)
    found = counted(fouten, let_op, tips) or "geen meldingen"
    if len(plans) == 1:
        return f"{found[0].upper()}{found[1:]}."
    failed = sum(one.outcome.gezakt for one in plans)
    where = f", {failed} daarvan zakken" if failed > 1 else ", 1 daarvan zakt" if failed else ""
    return f"{len(plans)} plannen gecontroleerd{where}: {found}."


def _left_out(plans: Sequence[Checked]) -> list[str]:
    """What `--select` and `--ignore` kept from being shown, with the faults among it."""
    found = [one for plan in plans for one in plan.outcome.weggelaten]
    if not found:
        return []
    codes = sorted({one.finding.code for one in found})
    shown = ", ".join(codes[:_CODES]) + (f" en {len(codes) - _CODES} andere" if len(codes) > _CODES else "")
    faults = sum(one.niveau == FOUT for one in found)
    also = f", waaronder {number_of(faults, 'fout', 'fouten')}" if faults else ""
    return [f"{number_of(len(found), 'melding', 'meldingen')} weggelaten met --select of --ignore{also} ({shown})."]


def _next(plans: Sequence[Checked], open_places: int) -> str:
    failed = [one for one in plans if one.outcome.gezakt]
    if failed and any(one.outcome.drempel for one in plans):
        return f"Los op wat zo zwaar weegt als --fail-on zegt ({plans[0].outcome.drempel}) en controleer opnieuw."
    if failed and any(one.outcome.profiel == "final" for one in plans):
        return "In het profiel final moet elke fout en elke let op opgelost zijn, en mag niets meer op pm staan."
    if any(one.outcome.profiel == "rekenkamer" for one in failed):
        return (
            "In het profiel rekenkamer weegt verantwoording een stap zwaarder. Los de fouten op en controleer opnieuw."
        )
    if any(not one.maakbaar for one in plans if one.outcome.gezakt or one.outcome.aantal(FOUT)):
        return "Los de fouten op en controleer opnieuw."
    if failed:
        return "Los de fouten op en controleer opnieuw. Een document maken kan intussen al: wat ontbreekt is dan gemarkeerd."
    if len(plans) > 1:
        return "Er is niets wat het maken van de documenten tegenhoudt."
    command = f"ivpgen render{_argument(plans[0].name)}"
    if open_places:
        return f"Vul ze in, of bekijk vast het resultaat: {command}"
    return f"Maak de documenten: {command}"


def _argument(name: str) -> str:
    return "" if name == "." else f" {shlex.quote(name)}"
