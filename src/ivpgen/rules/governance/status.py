"""The status of a plan against its decisions."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked, name
from ivpgen.rules.governance.besluiten import adopting, by_raad
from ivpgen.rules.record import LET_OP, Rule

_ADOPTED, _NOT_YET = ("vastgesteld", "afgesloten"), ("concept", "voorgelegd")


def against_decisions(context: Context) -> Iterator[Finding]:
    """A plan that says it is adopted while a decision wasn't taken, or the reverse."""
    status = context.plan.status
    if status not in (*_ADOPTED, *_NOT_YET):
        return
    editions = [edition for edition in asked(context) if adopting(edition)]
    open_ = [edition for edition in editions if not any(one.genomen for one in adopting(edition))]
    if not editions:
        return
    if status in _ADOPTED and len(open_) == len(editions):
        yield context.finding(
            "IVP605",
            context.plan,
            "status",
            bericht=f"De status is {status}, maar bij het besluit staat geen datum.",
            hoe="Zet de datum bij het besluit, of kies een andere status.",
            zie=context.place(adopting(editions[0])[0]),
        )
    elif status in _ADOPTED and open_:
        yield context.finding(
            "IVP607",
            context.plan,
            "status",
            bericht=f"De status is {status}, maar de raad van {listed([name(one) for one in open_])} heeft nog niet besloten.",
            hoe="Laat status weg: ivpgen leidt hem per gemeente af uit de besluiten.",
            zie=open_[0].place(adopting(open_[0])[0]),
        )
    elif status in _NOT_YET and not open_ and len(editions) == len(asked(context)):
        taken = [one for edition in editions for one in adopting(edition) if one.genomen and by_raad(one)]
        if taken:
            yield context.finding(
                "IVP606",
                context.plan,
                "status",
                bericht=f"De status is {status}, maar de raad heeft het plan al vastgesteld.",
                hoe="Kies status: vastgesteld, of haal de datum bij het besluit weg.",
                zie=editions[0].place(taken[0], "datum"),
            )


RULES: Rules = (
    (
        Rule(
            "IVP605",
            "vastgesteld-zonder-besluit",
            LET_OP,
            "Een lezer moet kunnen zien wanneer het plan is vastgesteld, en door wie.",
            fout="""\
status: vastgesteld
besluiten:
  - orgaan: raad
    gepland: 2027-01
""",
            goed="""\
status: vastgesteld
besluiten:
  - orgaan: raad
    datum: 2027-01-26
""",
            herstel="Zet de datum bij het besluit, of kies een andere status.",
        ),
        against_decisions,
    ),
    (
        Rule(
            "IVP606",
            "besloten-maar-niet-vastgesteld",
            LET_OP,
            "Op elke bladzijde staat de status; een concept dat al is vastgesteld wordt niet serieus genomen.",
            fout="""\
status: concept
besluiten:
  - orgaan: raad
    datum: 2027-01-26
""",
            goed="""\
status: vastgesteld
besluiten:
  - orgaan: raad
    datum: 2027-01-26
""",
            herstel="Kies status: vastgesteld.",
        ),
        None,
    ),
    (
        Rule(
            "IVP607",
            "niet-overal-vastgesteld",
            LET_OP,
            "In een gezamenlijk plan besluit elke raad zelf; het plan is pas overal vastgesteld na het laatste besluit.",
            fout="""\
status: vastgesteld
gemeenten:
  - {id: voorbeeldstad, naam: Voorbeeldstad}
  - {id: proefdorp, naam: Proefdorp}
besluiten:
  - gemeenten: [voorbeeldstad]
    orgaan: raad
    datum: 2026-12-15
  - gemeenten: [proefdorp]
    orgaan: raad
    gepland: 2027-01
""",
            goed="""\
gemeenten:
  - {id: voorbeeldstad, naam: Voorbeeldstad}
  - {id: proefdorp, naam: Proefdorp}
besluiten:
  - gemeenten: [voorbeeldstad]
    orgaan: raad
    datum: 2026-12-15
  - gemeenten: [proefdorp]
    orgaan: raad
    gepland: 2027-01
""",
            herstel="Laat de status weg, of wacht op het laatste besluit.",
        ),
        None,
    ),
)
