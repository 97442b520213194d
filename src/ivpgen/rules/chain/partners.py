"""Who takes part: names that are typed again and again, and a trekker who is the only partner as well."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.governance import Partner
from ivpgen.plan.index import Verwijzing
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.gathered import several
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.meaning import is_free
from ivpgen.rules.record import TIP, Rule

_KEYS = frozenset({"trekker", "partners", "deelnemers"})
_OFTEN = 3
_EACH = 2


def typed_often(context: Context) -> Iterator[Finding]:
    """The names of partners that stand in three places or more without being defined; at the first place of each."""
    places: dict[str, list[Verwijzing]] = {}
    for verwijzing, deel, bekend in context.verwijzingen:
        if deel is None and bekend and verwijzing.veld in _KEYS and is_free(verwijzing.id):
            places.setdefault(verwijzing.id.strip().casefold(), []).append(verwijzing)
    often = [said for said in places.values() if len({id(one.deel) for one in said}) >= _OFTEN]
    if not often:
        return
    known = {
        str(name).casefold(): str(partner.id)
        for partner in context.delen(Partner)
        for name in (partner.naam, partner.afkorting)
        if partner.id
    }
    defined = [said[0] for said in often if said[0].id.strip().casefold() in known]
    loose = [said[0] for said in often if said[0].id.strip().casefold() not in known]
    for verwijzing in defined:
        yield Finding(
            "IVP336",
            context.reference(verwijzing),
            f"“{verwijzing.id}” staat op meerdere plaatsen als losse tekst, maar ook bij de partners.",
            f"Schrijf op die plaatsen de id: {known[verwijzing.id.strip().casefold()]}.",
        )
    hoe = "Zet de naam bij partners, met een id, en schrijf hier die id: dan heet iedereen overal hetzelfde."
    if len(loose) > _EACH:
        names = several([verwijzing.id for verwijzing in loose])
        bericht = f"{len(loose)} namen staan op meerdere plaatsen als losse tekst, en niet bij de partners: {names}."
        yield Finding("IVP336", context.reference(loose[0]), bericht, hoe)
        return
    for verwijzing in loose:
        bericht = f"“{verwijzing.id}” staat op meerdere plaatsen als losse tekst, en niet bij de partners."
        yield Finding("IVP336", context.reference(verwijzing), bericht, hoe)


def alone(context: Context) -> Iterator[Finding]:
    """A part that names one partner, and the same one as trekker; what is inherited says nothing."""
    leading: list[Prioriteit | Werk] = [*context.delen(Prioriteit), *context.delen(Werk)]
    for deel in leading:
        partners, trekker = deel.partners, deel.trekker
        if len(partners) == 1 and tuple(trekker) == tuple(partners):
            yield context.finding(
                "IVP337",
                deel,
                "partners",
                bericht=f"“{partners[0]}” is hier zowel trekker als de enige partner.",
                hoe="Noem bij partners wie er meedoen naast de trekker, of laat partners weg.",
            )


RULES: Rules = (
    (
        Rule(
            "IVP336",
            "losse-naam",
            TIP,
            "Een naam die steeds opnieuw wordt getypt, gaat verschillen; wie bij partners staat, heet overal hetzelfde en "
            "is terug te vinden in het overzicht.",
            volledigheid=True,
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker: Team Wegbeheer
  - id: wonen
    titel: Veilig wonen
    partners: [Team Wegbeheer]
  - id: jeugd
    titel: Jonge aanwas
    partners: [Team Wegbeheer]
""",
            goed="""\
partners:
  - id: wegbeheer
    naam: Team Wegbeheer
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker: wegbeheer
  - id: wonen
    titel: Veilig wonen
    partners: [wegbeheer]
  - id: jeugd
    titel: Jonge aanwas
    partners: [wegbeheer]
""",
            herstel="Zet de naam bij partners met een id, en verwijs daarnaar.",
        ),
        typed_often,
    ),
    (
        Rule(
            "IVP337",
            "trekker-als-enige-partner",
            TIP,
            "Partners zijn wie er naast de trekker meedoen; staat daar alleen de trekker, dan doet er niemand mee of is er iemand vergeten.",
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker: Team Wegbeheer
    partners: [Team Wegbeheer]
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker: Team Wegbeheer
    partners: [Dorpsraad]
""",
            herstel="Noem wie er nog meer meedoet, of laat partners weg.",
        ),
        alone,
    ),
)
