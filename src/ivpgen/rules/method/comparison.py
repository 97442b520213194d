"""Figures held against those of other places: whether it is done at all, and with figures that can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.analysis import Indicator
from ivpgen.rules.method.analysis import ANALYSIS
from ivpgen.rules.method.survey import EXAMPLE, Survey
from ivpgen.rules.record import TIP, Rule

_COMPARED = (
    "vergelijk", "vergeleken", "gemiddeld", "andere gemeenten", "buurgemeente", "in de regio", "in de eenheid", "politie-eenheid",
    "landelijk", "in nederland", "ranglijst", "hoger dan in", "lager dan in", "dan elders", "referentie",
)  # fmt: skip
_ENOUGH = 4


def comparison(survey: Survey) -> Iterator[Finding]:
    """Figures that nothing is held against, and numbers of places of another size that are."""
    indicatoren = [one for one in survey.parts(Indicator) if one.afwezig is None]
    bare = [
        one
        for one in survey.context.delen(Indicator)
        if one.eenheid == "aantal" and one.vergelijking and not _explained(one)
    ]
    if bare:
        names = listed([f"“{shortened(one.naam_of_titel)}”" for one in bare])
        yield survey.context.finding(
            "IVP473",
            bare[0],
            "vergelijking",
            key=True,
            bericht=f"Bij {names} vergelijk je aantallen van gebieden die niet even groot zijn.",
            hoe="Vergelijk per 1.000 inwoners, of zeg bij duiding hoe de bevolking verschilt.",
        )
    measured = [one for one in indicatoren if len(one.waarden) > 1 and one.soort != "prestatie" and not one.bbv]
    if len(measured) < _ENOUGH or any(one.noemt("vergelijking") for one in indicatoren):
        return
    if not survey.says(*_COMPARED, within=ANALYSIS):
        yield survey.missing(
            "IVP472",
            "indicatoren",
            bericht="Het plan vergelijkt zijn cijfers niet met de regio of met gemeenten die erop lijken.",
            hoe="Voeg bij een indicator vergelijking toe, of zeg bij analyse hoe de gemeente zich verhoudt tot de regio.",
        )


def _explained(indicator: Indicator) -> bool:
    return bool(indicator.duiding or indicator.toelichting or indicator.noot or indicator.vergelijking.kop)


RECORDS = (
    Rule(
        "IVP472",
        "cijfers-zonder-vergelijking",
        TIP,
        "Zestig inbraken zijn veel of weinig; dat blijkt pas naast de cijfers van de regio.",
        bron="ccv-analyse",
        zekerheid="bevestigd",
        volledigheid=True,
        fout=EXAMPLE
        + "indicatoren:\n"
        + "".join(
            f"  - naam: {naam}\n    waarden: {{2024: 66, 2025: 61}}\n"
            for naam in ("Woninginbraken", "Vernielingen", "Fietsdiefstallen", "Ongevallen")
        ),
        goed=EXAMPLE
        + "indicatoren:\n"
        + "".join(
            f"  - naam: {naam}\n    waarden: {{2024: 66, 2025: 61}}\n"
            for naam in ("Woninginbraken", "Vernielingen", "Fietsdiefstallen", "Ongevallen")
        )
        + "analyse: Voor een gemeente van deze omvang zijn de cijfers lager dan in de rest van de regio.\n",
        herstel="Vergelijk de belangrijkste cijfers met de regio.",
    ),
    Rule(
        "IVP473",
        "aantallen-vergeleken",
        TIP,
        "Een gebied met twee keer zoveel inwoners heeft meer van alles; houd rekening met omvang en bevolkingsopbouw.",
        bron="ccv-analyse",
        zekerheid="afgeleid",
        fout=f"""{EXAMPLE}\
indicatoren:
  - naam: Woninginbraken
    eenheid: aantal
    waarden: {{2025: 61}}
    vergelijking:
      - naam: Politie-eenheid
        waarden: {{2025: 4.120}}
""",
        goed=f"""{EXAMPLE}\
indicatoren:
  - naam: Woninginbraken
    eenheid: per 1.000 inwoners
    waarden: {{2025: "1,3"}}
    vergelijking:
      - naam: Politie-eenheid
        waarden: {{2025: "1,9"}}
""",
        herstel="Reken de aantallen om, bijvoorbeeld naar 1.000 inwoners.",
    ),
)
