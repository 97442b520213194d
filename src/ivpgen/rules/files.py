"""The records of family 1xx: files and YAML. The room `source` finds these faults, before there is a plan to ask."""

from __future__ import annotations

from ivpgen.rules.context import Rules
from ivpgen.rules.record import FOUT, Rule

_WHOLE = (
    "Zolang een bestand niet te lezen is, kan ivpgen over de rest ervan niets zeggen en ontbreekt het in de documenten."
)
_LOST = "YAML leest hier iets anders dan er staat; wat wegvalt komt in geen document."

RULES: Rules = (
    (
        Rule(
            "IVP101",
            "bestand-ontbreekt",
            FOUT,
            "Een tekst of deel dat in een eigen bestand staat, hoort bij het plan; zonder dat bestand ontbreekt het in de documenten.",
            fout="""\
inleiding:
  bestand: teksten/inleiding.md
""",
            goed="""\
inleiding:
  bestand: teksten/inleiding.md
# teksten/inleiding.md
Dit plan kiest drie prioriteiten.
""",
            herstel="Maak het bestand, of verbeter de naam.",
        ),
        None,
    ),
    (
        Rule(
            "IVP102",
            "onleesbare-yaml",
            FOUT,
            _WHOLE,
            fout="""\
titel: Veilig: een plan voor iedereen
""",
            goed="""\
titel: "Veilig: een plan voor iedereen"
""",
            herstel="Zet aanhalingstekens om de tekst, of zet de tekst na een | ingesprongen op de volgende regel.",
        ),
        None,
    ),
    (
        Rule(
            "IVP103",
            "geen-utf-8",
            FOUT,
            "In een andere codering worden letters als é en ë onleesbaar, en een Word-bestand of pdf is geen tekst.",
            herstel="Sla het bestand in je editor op als platte tekst met codering UTF-8.",
        ),
        None,
    ),
    (
        Rule(
            "IVP104",
            "te-groot-bestand",
            FOUT,
            "Een plan is tekst; een bestand van meer dan 5 MB is bijna altijd iets anders.",
            herstel="Splits het bestand, of zet beelden en cijfers in eigen bestanden.",
        ),
        None,
    ),
    (
        Rule(
            "IVP105",
            "stuurteken",
            FOUT,
            "Onzichtbare tekens komen mee bij kopiëren uit een pdf of Word; Word weigert een document waar ze in staan.",
            herstel="Haal het teken weg, of typ het woord opnieuw.",
        ),
        None,
    ),
    (
        Rule(
            "IVP106",
            "eindeloze-yaml",
            FOUT,
            "YAML die naar zichzelf verwijst of honderden niveaus diep is, heeft geen einde en past in geen document.",
            fout="""\
visie: &visie
  uitgangspunten:
    - *visie
""",
            goed="""\
visie:
  uitgangspunten:
    - Samen wat samen moet.
""",
            herstel="Schrijf de tekst uit in plaats van met * te verwijzen.",
        ),
        None,
    ),
    (
        Rule(
            "IVP107",
            "label-van-yaml",
            FOUT,
            "Labels met een uitroepteken zijn voor programma's; ivpgen voert niets uit en leest alleen tekst.",
            fout="""\
inleiding: !tekst Dit plan kiest drie prioriteiten.
""",
            goed="""\
inleiding: Dit plan kiest drie prioriteiten.
""",
            herstel="Haal het woord met het uitroepteken weg.",
        ),
        None,
    ),
    (
        Rule(
            "IVP108",
            "vreemde-sleutel",
            FOUT,
            "Een sleutel is een woord; een lijst of blok op die plaats heeft geen betekenis.",
            fout="""\
inleiding:
  ? [tekst, titel]
  : Dit plan kiest drie prioriteiten.
""",
            goed="""\
inleiding:
  tekst: Dit plan kiest drie prioriteiten.
""",
            herstel="Schrijf: sleutel: waarde.",
        ),
        None,
    ),
    (
        Rule(
            "IVP109",
            "weggevallen-tekst",
            FOUT,
            _LOST,
            fout="""\
visie:
  uitgangspunten:
    - {titel: Vroeg erbij, tekst: Voorkomen waar het kan, ingrijpen waar het moet.}
""",
            goed="""\
visie:
  uitgangspunten:
    - titel: Vroeg erbij
      tekst: Voorkomen waar het kan, ingrijpen waar het moet.
""",
            herstel="Zet de sleutels onder elkaar, zonder accolades, of zet aanhalingstekens om de tekst.",
        ),
        None,
    ),
    (
        Rule(
            "IVP110",
            "dubbele-sleutel",
            FOUT,
            _LOST,
            fout="""\
inleiding: Dit plan kiest drie prioriteiten.
inleiding: Dit plan geldt voor vier jaar.
""",
            goed="""\
inleiding: Dit plan kiest drie prioriteiten en geldt voor vier jaar.
""",
            herstel="Voeg de twee samen, of haal er een weg.",
        ),
        None,
    ),
    (
        Rule(
            "IVP111",
            "pad-buiten-de-map",
            FOUT,
            "Een plan moet compleet zijn voor wie de map krijgt, en ivpgen leest nooit iets daarbuiten.",
            fout="""\
inleiding:
  bestand: ../vorig-plan/inleiding.md
""",
            goed="""\
inleiding:
  bestand: teksten/inleiding.md
# teksten/inleiding.md
Dit plan kiest drie prioriteiten.
""",
            herstel="Zet het bestand in de map van het plan.",
        ),
        None,
    ),
    (
        Rule(
            "IVP112",
            "bestand-in-zichzelf",
            FOUT,
            "Een bestand dat zichzelf invoegt heeft geen einde.",
            fout="""\
visie:
  bestand: visie.yaml
# visie.yaml
missie:
  bestand: visie.yaml
""",
            goed="""\
visie:
  bestand: visie.yaml
# visie.yaml
missie: Iedereen is en voelt zich veilig.
""",
            herstel="Haal een van de verwijzingen weg.",
        ),
        None,
    ),
    (
        Rule(
            "IVP113",
            "leeg-bestand",
            FOUT,
            _WHOLE,
            fout="""\
# uitvoering/2027.yaml
# Hier komt het uitvoeringsplan.
""",
            goed="""\
# uitvoering/2027.yaml
ivpgen: 1
titel: Uitvoeringsplan 2027
""",
            herstel="Vul het bestand, of haal het weg.",
        ),
        None,
    ),
    (
        Rule(
            "IVP114",
            "bestand-zonder-sleutels",
            FOUT,
            "Alleen aan de sleutels ziet ivpgen waar een tekst in het plan hoort.",
            fout="""\
# uitvoering/2027.yaml
- Meer toezicht in het centrum
- Betere verlichting bij het station
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - titel: Meer toezicht in het centrum
  - titel: Betere verlichting bij het station
""",
            herstel="Begin elk onderdeel met zijn sleutel, zoals titel: of actiepunten:.",
        ),
        None,
    ),
)
