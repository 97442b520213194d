"""Work that goes on as it did, beside what is done for the priorities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ivpgen.diagnostics import Finding
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.work import actiepunten
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule
from ivpgen.rules.work.coverage import for_all

_SEVERAL = 2
"""Work for one priority only is a plan for that subject."""
_RUNNING = frozenset({"regulier", "lopend"})


def without_running_work(context: Context) -> Iterator[Finding]:
    """Uitvoeringsplannen that hold work for priorities only; said once, at the last one."""
    stukken = for_all(context)
    if not stukken:
        return
    for other in context.edities:
        texts = (context.planmap.folder.texts.get(stuk.document.file, "") for stuk in other.editie.uitvoering)
        if any(_running(werk) for werk in other.delen(Werk)) or any(map(_running_work().search, texts)):
            return
    work = [actiepunt for actiepunt in actiepunten(context) if actiepunt.plek.pad[0] == "actiepunten"]
    named = [actiepunt.gezegd("prioriteiten")[0] for actiepunt in work]
    if all(named) and len({str(name) for names in named for name in names}) >= _SEVERAL:
        yield Finding(
            "IVP743",
            context.at(stukken[-1], ("actiepunten",), key=True),
            "Het gewone werk staat niet in het uitvoeringsplan: alles hoort bij een prioriteit.",
            "Neem ook op wat gewoon doorgaat, met soort: regulier, of zeg in de inleiding waar dat staat.",
        )


def _running(werk: Werk) -> bool:
    """Whether work goes on as it did, or is for another theme than the priorities."""
    return werk.soort in _RUNNING or bool((werk.velden or werk.themas) and not werk.gezegd("prioriteiten")[0])


@cache
def _running_work() -> re.Pattern[str]:
    return re.compile(
        r"regulier|going concern|gewoon werk|gewone werk|doorlopend|lopend(?:e)? (?:werk|beleid|activiteit|zaken)|bestaand beleid|basistaken",
        re.IGNORECASE,
    )


RULES: Rules = (
    (
        Rule(
            "IVP743",
            "gewoon-werk-ontbreekt",
            TIP,
            "Een uitvoeringsplan bevat ook de overige thema's; het meeste werk aan veiligheid gaat gewoon door en vraagt ook tijd.",
            bron="ccv-up-3",
            zekerheid="bevestigd",
            volledigheid=True,
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
  - id: wonen
    titel: Veilig wonen
# uitvoering/2027.yaml
actiepunten:
  - id: komgrenzen
    titel: Snelheid eruit bij de komgrens
    prioriteiten: [verkeer]
  - id: sloten
    titel: Advies over sloten
    prioriteiten: [wonen]
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
  - id: wonen
    titel: Veilig wonen
# uitvoering/2027.yaml
actiepunten:
  - id: komgrenzen
    titel: Snelheid eruit bij de komgrens
    prioriteiten: [verkeer]
  - id: sloten
    titel: Advies over sloten
    prioriteiten: [wonen]
  - id: vuurwerk
    titel: Vuurwerk opruimen op nieuwjaarsdag
    velden: [veilige-woon-en-leefomgeving]
    soort: regulier
""",
            herstel="Neem het gewone werk op, of zeg waar het staat.",
        ),
        without_running_work,
    ),
)
