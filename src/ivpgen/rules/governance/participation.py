"""Whether inwoners and the raad took part in making the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import lacking, within
from ivpgen.rules.governance.besluiten import RAAD
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import TIP, Rule

_RESIDENTS = pattern(
    r"inwoner|bewoner|burger|peiling|enqu[eê]te|vragenlijst|straatgesprek|dorps|wijk|jongeren|panel|raadpleging|markt|inloop"
)
_RESIDENTS_IN_WORDS = pattern(
    r"(?:inwoners|bewoners|burgers)[^.\n]{0,80}(?:meegedacht|meedenken|gevraagd|vroegen|peiling|enqu[eê]te|vragenlijst|gesprek|bijeenkomst"
    r"|avond|panel|geraadpleegd|inbreng|reageren|reactie|noemen|noemden)|(?:inwoner|burger|dorp|wijk)s?"
    r"(?:peiling|panel|monitor|enqu[eê]te|gesprek|avond)|(?:gevraagd|gesproken|gesprekken|bijeenkomst\w*)[^.\n]{0,60}(?:inwoners|bewoners)"
)
_RAAD_IN_WORDS = pattern(
    r"(?:\b(?:gemeente)?ra(?:ad|den)\b|\braads\w+)[^.\n]{0,80}(?:sessie|avond|bijeenkomst|meegedacht|besproken|gesprek|startnotitie|richting"
    r"|inbreng|wensen|koos|kozen|kiest|kiezen|gekozen|vroeg|amendement|motie|meegegeven|opgehaald)"
    r"|raads(?:sessie|avond|bijeenkomst|werkgroep|gesprek|enqu[eê]te)|startnotitie[^.\n]{0,60}raad"
)


def without_inwoners(context: Context) -> Iterator[Finding]:
    """A plan that doesn't say how residents took part, nor that it chose not to ask them."""
    some = lacking(context, lambda edition: _took_part(edition, _RESIDENTS, _RESIDENTS_IN_WORDS))
    if some:
        yield context.finding(
            "IVP625",
            context.plan,
            "participatie",
            key=True,
            bericht=f"Hoe inwoners over dit plan konden meedenken, staat er niet bij{within(context, some)}.",
            hoe="Noem bij participatie de vorm, wanneer het was en wat eruit kwam, of schrijf niet: met de reden.",
        )


def without_raad(context: Context) -> Iterator[Finding]:
    """A plan that says who took part or how it was made, and leaves out the raad, that sets the goals."""
    some = lacking(context, lambda edition: not _tells_how(edition) or _took_part(edition, RAAD, _RAAD_IN_WORDS))
    if some:
        yield context.finding(
            "IVP626",
            context.plan,
            "participatie",
            key=True,
            bericht=f"Bij het maken van dit plan komt de raad niet voor{within(context, some)}; hij stelt de doelen vast.",
            hoe="Noem bij participatie wat de raad vooraf meegaf, bijvoorbeeld op een raadsavond over de prioriteiten.",
        )


def _took_part(context: Context, word: re.Pattern[str], in_words: re.Pattern[str]) -> bool:
    plan = context.plan
    if plan.participatie.afwezig:
        return True
    return bool(word.search(said_by(plan.participatie, plan.proces, plan.afstemming)) or in_words.search(context.prose))


def _tells_how(context: Context) -> bool:
    return bool(context.plan.participatie) or context.plan.proces is not None


RULES: Rules = (
    (
        Rule(
            "IVP625",
            "inwoners-niet-betrokken",
            TIP,
            "Prioriteiten worden gekozen met raad, inwoners en partners; inwoners weten wat er in hun straat speelt.",
            bron="plan-westvoorne",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
samenvatting: We kiezen voor veilig verkeer.
""",
            goed="""\
participatie:
  - vorm: Dorpspeiling
    wanneer: 2026-05
    uitkomst: Inwoners noemen verkeer het vaakst.
""",
            herstel="Noem hoe inwoners meedachten, of waarom niet.",
        ),
        without_inwoners,
    ),
    (
        Rule(
            "IVP626",
            "raad-niet-betrokken",
            TIP,
            "De raad stelt de doelen vast; een gesprek vooraf over de keuzes voorkomt verrassingen bij de behandeling.",
            bron="mst-2014-sam",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
participatie:
  - vorm: Dorpspeiling
    wanneer: 2026-05
""",
            goed="""\
participatie:
  - vorm: Dorpspeiling
    wanneer: 2026-05
  - vorm: Raadsavond over de prioriteiten
    wanneer: 2026-06
""",
            herstel="Noem wat de raad vooraf meegaf.",
        ),
        without_raad,
    ),
)
