"""The records of what is wrong with the rules that a plan switches off; `suppress` finds it when it does so."""

from __future__ import annotations

from ivpgen.rules.context import Rules
from ivpgen.rules.record import LET_OP, TIP, Rule

RULES: Rules = (
    (
        Rule(
            "IVP219",
            "onbekende-regel",
            LET_OP,
            "Een regel die niet bestaat kan niet uit; de melding die je kwijt wilde blijft komen.",
            fout="""\
controle:
  uit:
    - regel: IVP999
      reden: Deze regel past niet bij ons plan.
""",
            goed="""\
controle:
  uit:
    - regel: IVP501
      reden: Digitale veiligheid staat in een eigen plan.
""",
            herstel="Neem de code of de naam over uit de melding.",
        ),
        None,
    ),
    (
        Rule(
            "IVP220",
            "uitzondering-zonder-effect",
            LET_OP,
            "Een regel die uit staat zonder dat zij iets te melden heeft, verbergt later een nieuwe fout.",
            fout="""\
inleiding: Dit plan kiest drie prioriteiten.
controle:
  uit:
    - regel: IVP302
      reden: De id's blijven zoals ze zijn.
""",
            goed="""\
inleiding: Dit plan kiest drie prioriteiten.
controle:
  uit: []
""",
            herstel="Haal de uitzondering weg.",
        ),
        None,
    ),
    (
        Rule(
            "IVP221",
            "uitzondering-zonder-reden",
            LET_OP,
            "Wie het plan later leest moet kunnen zien waarom een regel niet geldt; zonder reden blijft de regel aan.",
            fout="""\
controle:
  uit:
    - regel: IVP501
""",
            goed="""\
controle:
  uit:
    - regel: IVP501
      reden: Digitale veiligheid staat in een eigen plan.
""",
            herstel="Voeg toe: reden: en waarom de regel hier niet geldt.",
        ),
        None,
    ),
    (
        Rule(
            "IVP225",
            "uitzondering-zonder-eigenaar",
            TIP,
            "Een uitzondering waar niemand over gaat, of die geen einde heeft, blijft staan als de reden allang weg is.",
            fout="""\
inleiding: pm
controle:
  uit:
    - regel: IVP901
      reden: De inleiding schrijft de burgemeester.
""",
            goed="""\
inleiding: pm
controle:
  uit:
    - regel: IVP901
      reden: De inleiding schrijft de burgemeester.
      wie: coördinator veiligheid
      tot: 2027-03-01
""",
            herstel="Voeg toe: wie: en tot: met een datum.",
        ),
        None,
    ),
)
