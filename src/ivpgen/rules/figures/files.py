"""Records of what goes wrong where an indicator takes its values from a file; `plan/series.py` finds it."""

from __future__ import annotations

from ivpgen.rules.context import Rules
from ivpgen.rules.record import LET_OP, Rule

_PLAN = """\
bronnen:
  - id: politie-47018
    naam: Politie, geregistreerde misdrijven, tabel 47018NED
    bestand: cijfers/47018NED.csv
indicatoren:
  - id: woninginbraak
    naam: Woninginbraken
    eenheid: aantal
    bron: politie-47018
    gebied: GM9999
    reeks:
      misdrijf: [1.1.1]
"""
_FILE = """\
# cijfers/47018NED.csv
"ID";"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"
"1";"1.1.1 ";"GM9999    ";"2024JJ00";"      61"
"2";"1.1.1 ";"GM9999    ";"2025JJ00";"      41"
"""
_RIGHT = f"{_PLAN}{_FILE}"

_PER_INHABITANT = _PLAN.replace("aantal", "per 1.000 inwoners").replace(
    "indicatoren:",
    "  - id: bevolking\n    naam: CBS, bevolking\n    bestand: cijfers/bevolking.csv\nindicatoren:",
)
_RATE = f"""\
{_PER_INHABITANT}      per: bevolking
{_FILE}\
# cijfers/bevolking.csv
indicator;gebied;jaar;waarde;eenheid
inwoners;GM9999;2025;45400;aantal
inwoners;GM9999;2024;45210;aantal
"""

RULES: Rules = (
    (
        Rule(
            "IVP801",
            "reeks-zonder-bestand",
            LET_OP,
            "Een reeks haalt haar waarden uit een bestand dat bij het plan hoort; zonder dat bestand heeft de indicator geen cijfers.",
            fout=_PLAN,
            goed=_RIGHT,
            herstel="Zet het gedownloade bestand in de map van het plan en noem het bij de bron.",
        ),
        None,
    ),
    (
        Rule(
            "IVP802",
            "onleesbaar-cijferbestand",
            LET_OP,
            "Een bestand dat niet met zekerheid te lezen is, geeft geen cijfers: liever geen getal dan een verkeerd getal.",
            fout=f"{_PLAN}{_FILE.replace('      41', '    4.1.0')}",
            goed=_RIGHT,
            herstel="Neem het bestand zoals het gedownload is, zonder het in Excel te bewaren.",
        ),
        None,
    ),
    (
        Rule(
            "IVP803",
            "gebied-niet-in-bestand",
            LET_OP,
            "Een bestand kan voor een andere gemeente zijn gedownload, of op een ander niveau.",
            fout=_RIGHT.replace("gebied: GM9999", "gebied: GM9998"),
            goed=_RIGHT,
            herstel="Verbeter het gebied of de keuze bij reeks, of download het bestand voor dit gebied.",
        ),
        None,
    ),
    (
        Rule(
            "IVP804",
            "soort-niet-in-bestand",
            LET_OP,
            "Een soort die niet in het bestand staat, telt niet mee; de som is dan lager dan de naam van de indicator belooft.",
            fout=_RIGHT.replace("[1.1.1]", "[1.1.1, 1.1.2]"),
            goed=_RIGHT,
            herstel="Verbeter de code, of download het bestand met die soort erbij.",
        ),
        None,
    ),
    (
        Rule(
            "IVP805",
            "niets-gepubliceerd",
            LET_OP,
            "Kleine aantallen worden niet gepubliceerd; dat is iets anders dan nul.",
            fout=_RIGHT.replace("      61", "       .").replace("      41", "       ."),
            goed=_RIGHT,
            herstel="Kies een groter gebied, meer soorten samen of een langere periode.",
        ),
        None,
    ),
    (
        Rule(
            "IVP806",
            "andere-eenheid-in-bestand",
            LET_OP,
            "Een aantal dat een cijfer per 1.000 inwoners heet, klinkt vele malen te hoog.",
            fout=_RIGHT.replace("eenheid: aantal", "eenheid: per 1.000 inwoners"),
            goed=_RATE,
            herstel="Verbeter de eenheid, of laat ivpgen het omrekenen met de bron van de inwoners.",
        ),
        None,
    ),
    (
        Rule(
            "IVP807",
            "jaar-zonder-inwoners",
            LET_OP,
            "Een cijfer per inwoner heeft van hetzelfde jaar het aantal inwoners nodig.",
            fout=_RATE.replace("inwoners;GM9999;2024;45210;aantal\n", ""),
            goed=_RATE,
            herstel="Voeg de ontbrekende jaren toe aan het bestand met inwoners.",
        ),
        None,
    ),
)
