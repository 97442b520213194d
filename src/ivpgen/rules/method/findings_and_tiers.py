"""Themes of which the findings say another tier than the chapter on the veld."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import NIVEAUS, Themablok
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.theme_names import own, title
from ivpgen.rules.record import TIP, Rule


def disagreeing(context: Context) -> Iterator[Finding]:
    """A theme of which every finding says another tier."""
    by_theme: dict[str, set[str]] = {}
    for one in context.delen(Bevinding):
        if len(one.themas) == 1 and one.afwezig is None:
            by_theme.setdefault(str(one.themas[0]), set()).add(str(one.gevolg))
    for thema in own(context, Themablok) if by_theme else ():
        said = by_theme.get(thema.thema) or by_theme.get(str(thema.id)) or set()
        other = next(iter(said), "")
        # Of a theme that is a priority IVP306 and IVP407 speak.
        if len(said) == 1 and thema.niveau not in {"", "prioriteit", other} and other in NIVEAUS:
            yield context.finding(
                "IVP408",
                thema,
                "niveau",
                bericht=f"Het thema “{title(thema)}” heeft niveau {thema.niveau}, maar de bevindingen erover zeggen {other}.",
                hoe="Maak de twee gelijk.",
            )


RULES: Rules = (
    (
        Rule(
            "IVP408",
            "gevolg-anders-dan-niveau",
            TIP,
            "De analyse zegt het een en het hoofdstuk over het veld het ander; een lezer weet dan niet wat de gemeente kiest.",
            bron="ccv-prio",
            zekerheid="afgeleid",
            fout="""\
bevindingen:
  - id: inbraak
    tekst: Het aantal inbraken daalt vijf jaar op rij.
    themas: [woninginbraak]
    gevolg: afgeschaald
themas:
  - thema: woninginbraak
    niveau: strategisch
    inzet: De gemeente houdt elk najaar een campagne.
""",
            goed="""\
bevindingen:
  - id: inbraak
    tekst: Het aantal inbraken daalt vijf jaar op rij.
    themas: [woninginbraak]
    gevolg: afgeschaald
themas:
  - thema: woninginbraak
    niveau: afgeschaald
    inzet: De campagne in het najaar vervalt.
""",
            herstel="Maak gevolg en niveau gelijk.",
        ),
        disagreeing,
    ),
)
