"""What the gemeenten of a joint plan do together, and each by herself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ivpgen.diagnostics import Finding
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule


def one_sided(context: Context) -> Iterator[Finding]:
    """A joint plan whose uitvoeringsplannen hold only joint work, or only that of the gemeenten by themselves."""
    local = context.edities[1:]
    if context is not context.edities[0] or not local:
        return
    joint = {context.place(werk) for werk in _work(context)}
    own = [(other, werk) for other in local for werk in _work(other) if other.place(werk) not in joint]
    stukken = [stuk for other in context.edities for stuk in other.editie.uitvoering if stuk.plan.status != "concept"]
    if bool(joint) == bool(own) or not stukken:
        return
    if any(_local().search(context.planmap.folder.texts.get(stuk.document.file, "")) for stuk in stukken if joint):
        return
    bericht = "alleen wat de gemeenten samen doen" if joint else "alleen wat de gemeenten elk voor zich doen"
    yield Finding(
        "IVP744",
        context.at(stukken[0], ("actiepunten",), key=True),
        f"In de uitvoeringsplannen bij dit gezamenlijke plan staat {bericht}.",
        "Voeg toe wat een gemeente zelf doet, met gemeenten: bij het actiepunt; of zeg waar dat staat."
        if joint
        else "Voeg toe wat de gemeenten samen doen, of zeg waar dat staat.",
    )


def _work(context: Context) -> Iterator[Werk]:
    return (werk for werk in context.delen(Werk) if werk.plek.pad[0] != "standaard")


@cache
def _local() -> re.Pattern[str]:
    return re.compile(r"lokaal|lokale|per[ _]gemeente|eigen deel|elke gemeente", re.IGNORECASE)


RULES: Rules = (
    (
        Rule(
            "IVP744",
            "alleen-samen-of-apart",
            TIP,
            "Bij een gezamenlijk plan horen in het uitvoeringsplan zowel de bovenlokale als de lokale maatregelen.",
            bron="ccv-up-3",
            zekerheid="bevestigd",
            volledigheid=True,
            fout="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
# uitvoering/2027.yaml
actiepunten:
  - id: controles
    titel: Samen controleren in de haven en op de hei
""",
            goed="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
# uitvoering/2027.yaml
actiepunten:
  - id: controles
    titel: Samen controleren in de haven en op de hei
  - id: parken
    titel: Een plan voor elk vakantiepark
    gemeenten: [heidebeek]
""",
            herstel="Voeg toe wat een gemeente zelf doet, of wat de gemeenten samen doen.",
        ),
        one_sided,
    ),
)
