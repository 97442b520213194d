"""Uitvoeringsplannen that follow one another and are built up differently."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed
from ivpgen.plan.model import Indeling
from ivpgen.plan.planmap import Stuk
from ivpgen.plan.work import Actiepunt, Maatregel
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.form.columns import keys
from ivpgen.rules.record import TIP, Rule
from ivpgen.rules.work.succession import followers

KOLOMMEN = ("maatregel", "resultaat", "trekker", "partners", "planning")
"""The columns of a table of measures in a plan that names none."""
_ALWAYS = frozenset({"code", "titel"})
_WAYS = frozenset({"prioriteiten", "velden", "doelen", "geen"})


def other_build_up(context: Context) -> Iterator[Finding]:
    """A follow-up with other columns, or grouped in another way, than the uitvoeringsplan before."""
    known = keys(Maatregel, Actiepunt) | {"status"}
    for stuk, vorige, _ in followers(context):
        now, before = _columns(stuk), _columns(vorige)
        if now != before and known.issuperset(now | before) and (stuk.plan.tabel or vorige.plan.tabel):
            yield context.finding(
                "IVP701",
                stuk.plan,
                *(("tabel", "kolommen") if stuk.plan.tabel else ("periode",)),
                key=True,
                bericht=f"De tabel heeft andere kolommen dan die van {vorige.document.file}: {_difference(now, before)}.",
                hoe="Neem de kolommen van het vorige uitvoeringsplan over, of pas ze in beide aan.",
            )
        here, there = _grouping(stuk), _grouping(vorige)
        if here and there and here != there and stuk.plan.actiepunten and vorige.plan.actiepunten:
            yield context.finding(
                "IVP702",
                stuk.plan,
                *(("indeling",) if stuk.plan.indeling else ("periode",)),
                key=True,
                bericht=f"Dit uitvoeringsplan is ingedeeld naar {here}, {vorige.document.file} naar {there}.",
                hoe="Kies bij indeling hetzelfde als in het vorige uitvoeringsplan; zo kan de lezer ze naast elkaar leggen.",
            )


def _columns(stuk: Stuk) -> frozenset[str]:
    tabel = stuk.plan.tabel
    return frozenset(tabel.kolommen if tabel is not None and tabel.kolommen else KOLOMMEN) - _ALWAYS


def _difference(now: frozenset[str], before: frozenset[str]) -> str:
    added, gone = sorted(now - before), sorted(before - now)
    said = [f"erbij {'kwam' if len(added) == 1 else 'kwamen'} {listed(added)}"] if added else []
    return "; ".join([*said, f"weg {'viel' if len(gone) == 1 else 'vielen'} {listed(gone)}"] if gone else said)


def _grouping(stuk: Stuk) -> str:
    """By what the work is grouped, priorities when nothing is said; empty for a way that isn't known, as that is told of."""
    layout = stuk.plan.indeling
    kinds = {
        name
        for one in layout
        if isinstance(one, Indeling)
        for key, name in (("prioriteit", "prioriteiten"), ("veld", "velden"), ("doel", "doelen"))
        if getattr(one, key)
    }
    if not kinds:
        kinds = {str(one) for one in layout if not isinstance(one, Indeling)} or {"prioriteiten"}
    if not kinds <= _WAYS:
        return ""
    # What is left after the priorities is grouped by velden, asked or not.
    return listed(sorted(kinds - {"velden"} if "prioriteiten" in kinds else kinds))


RULES: Rules = (
    (
        Rule(
            "IVP701",
            "andere-kolommen",
            TIP,
            "Het eerste plan en de vervolgplannen krijgen dezelfde opbouw; dan kan de lezer de jaren naast elkaar leggen.",
            bron="ccv-up-3",
            zekerheid="bevestigd",
            fout="""\
# uitvoering/2027.yaml
periode: 2027
tabel:
  kolommen: [maatregel, resultaat, trekker, planning]
# uitvoering/2028.yaml
periode: 2028
tabel:
  kolommen: [maatregel, partners]
""",
            goed="""\
# uitvoering/2027.yaml
periode: 2027
tabel:
  kolommen: [maatregel, resultaat, trekker, planning]
# uitvoering/2028.yaml
periode: 2028
tabel:
  kolommen: [maatregel, resultaat, trekker, planning]
""",
            herstel="Gebruik in elk uitvoeringsplan dezelfde kolommen.",
        ),
        other_build_up,
    ),
    (
        Rule(
            "IVP702",
            "andere-indeling",
            TIP,
            "Het eerste plan en de vervolgplannen krijgen dezelfde opbouw; wie elk jaar anders indeelt, laat de lezer zoeken.",
            bron="ccv-up-3",
            zekerheid="bevestigd",
            fout="""\
# uitvoering/2027.yaml
periode: 2027
indeling: prioriteiten
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
# uitvoering/2028.yaml
periode: 2028
indeling: doelen
actiepunten:
  - id: lampen
    planning: 2028
""",
            goed="""\
# uitvoering/2027.yaml
periode: 2027
indeling: prioriteiten
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
# uitvoering/2028.yaml
periode: 2028
indeling: prioriteiten
actiepunten:
  - id: lampen
    planning: 2028
""",
            herstel="Deel elk uitvoeringsplan op dezelfde manier in.",
        ),
        None,
    ),
)
