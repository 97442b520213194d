"""The records of faults of form that the model finds while a plan is read."""

from __future__ import annotations

from ivpgen.rules.context import Rules
from ivpgen.rules.record import FOUT, Rule

RULES: Rules = (
    (
        Rule(
            "IVP201",
            "onbekende-sleutel",
            FOUT,
            "Wat onder een onbekende sleutel staat komt in geen document: ivpgen weet niet waar het hoort.",
            fout="""\
prioriteiten:
  - id: verkeer
    tietel: Veilig verkeer
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
""",
            herstel="Verbeter de sleutel, of zet de tekst onder een sleutel die hier kan.",
        ),
        None,
    ),
    (
        Rule(
            "IVP202",
            "verkeerde-vorm",
            FOUT,
            "Een tekst, een lijst en een blok met sleutels zijn drie verschillende dingen; hier staat een andere dan hoort.",
            fout="""\
samenvatting:
  - Dit plan kiest drie prioriteiten.
  - Het geldt voor vier jaar.
""",
            goed="""\
samenvatting: |
  Dit plan kiest drie prioriteiten.
  Het geldt voor vier jaar.
""",
            herstel="Schrijf het in de vorm die de melding noemt.",
        ),
        None,
    ),
    (
        Rule(
            "IVP203",
            "onmogelijke-datum",
            FOUT,
            "Met een datum die niet bestaat of een periode die eindigt voor zij begint, valt niets te vergelijken.",
            fout="""\
besluiten:
  - orgaan: raad
    gepland: 2027-02-30
""",
            goed="""\
besluiten:
  - orgaan: raad
    gepland: 2027-02-28
""",
            herstel="Schrijf een datum als 2027-04-18.",
        ),
        None,
    ),
    (
        Rule(
            "IVP204",
            "geen-ja-of-nee",
            FOUT,
            "Hier is alleen ja of nee te begrijpen; bij twijfel zou iets openbaar kunnen worden dat dat niet is.",
            fout="""\
bronnen:
  - id: beeld
    naam: Ondermijningsbeeld
    openbaar: deels
""",
            goed="""\
bronnen:
  - id: beeld
    naam: Ondermijningsbeeld
    openbaar: nee
""",
            herstel="Schrijf ja of nee.",
        ),
        None,
    ),
    (
        Rule(
            "IVP213",
            "verkeerd-gemeentedeel",
            FOUT,
            "Het eigen deel van een gemeente komt alleen in haar uitgave als duidelijk is welke gemeente het is.",
            fout="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
inleiding:
  tekst: Twee gemeenten maken samen één plan.
  per_gemeente:
    heibeek: Heidebeek heeft veel recreatie.
""",
            goed="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
inleiding:
  tekst: Twee gemeenten maken samen één plan.
  per_gemeente:
    heidebeek: Heidebeek heeft veel recreatie.
""",
            herstel="Gebruik onder per_gemeente de id's die bij gemeenten staan.",
        ),
        None,
    ),
    (
        Rule(
            "IVP214",
            "dubbel-gemeentedeel",
            FOUT,
            "Staat het eigen deel van een gemeente op twee plaatsen, dan is niet te zeggen welk van de twee geldt.",
            fout="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
inleiding:
  tekst: Twee gemeenten maken samen één plan.
  per_gemeente:
    heidebeek: Heidebeek heeft veel recreatie.
per_gemeente:
  heidebeek:
    inleiding: Heidebeek doet voor het eerst mee.
""",
            goed="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
inleiding:
  tekst: Twee gemeenten maken samen één plan.
per_gemeente:
  heidebeek:
    inleiding: Heidebeek doet voor het eerst mee en heeft veel recreatie.
""",
            herstel="Kies één plaats: in het onderdeel zelf, of onder per_gemeente van het hele plan.",
        ),
        None,
    ),
)
