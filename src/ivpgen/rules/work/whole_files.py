"""An uitvoeringsplan that lacks something in all of it: a trekker, a word on how it went."""

from __future__ import annotations

from collections.abc import Iterator, Set

from ivpgen.diagnostics import Finding
from ivpgen.plan.parts import Basis
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.work import leaderless
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked
from ivpgen.rules.record import LET_OP, TIP, Rule
from ivpgen.rules.work.succession import followers

_LEADING = ("trekker", "trekt", "verantwoordelijk", "coördineert", "regie")


def without_leads(context: Context) -> Iterator[Finding]:
    """An uitvoeringsplan of which no work has a trekker, and whose prose doesn't say who leads."""
    led = {
        stuk.document.file
        for one in asked(context)
        for stuk in one.editie.uitvoering
        if stuk.document.file not in leaderless(one)
    }
    for one in asked(context):
        yield from _leaderless(one, led)


def _leaderless(context: Context, led: Set[str]) -> Iterator[Finding]:
    for stuk in context.editie.uitvoering:
        if stuk.document.file in led or stuk.plan.status == "concept":
            continue
        sections = (stuk.plan.inleiding, stuk.plan.organisatie, stuk.plan.samenvatting)
        prose = " ".join(piece for one in sections if one is not None for piece in one.tekst).lower()
        if not any(word in prose for word in _LEADING):
            yield Finding(
                "IVP741",
                context.at(stuk, ("actiepunten",), key=True),
                "Bij geen enkele maatregel in dit uitvoeringsplan staat een trekker.",
                "Noem bij elk actiepunt wie ervoor zorgt dat het gebeurt; een prioriteit met een trekker geeft hem door.",
            )


def without_report(context: Context) -> Iterator[Finding]:
    """An uitvoeringsplan whose time is over, of which nothing is reported: no voortgang, no verslag, no look back in a later one."""
    if context.vandaag is None:
        return
    looked_back = {
        id(vorige) for stuk, vorige, _ in followers(context) if stuk.plan.terugblik is not None or _reports(stuk.delen)
    }
    for stuk in context.editie.uitvoering:
        plan = stuk.plan
        over = plan.periode.tot is not None and plan.periode.tot < context.vandaag
        if over and plan.verslag is None and id(stuk) not in looked_back and not _reports(stuk.delen):
            yield context.finding(
                "IVP745",
                plan,
                "periode",
                key=True,
                bericht=f"Dit uitvoeringsplan was voor {plan.periode}; er staat nergens wat ervan is terechtgekomen.",
                hoe="Vul bij de maatregelen de voortgang in, of schrijf een verslag van een paar zinnen.",
            )


def _reports(delen: list[Basis]) -> bool:
    return any(isinstance(deel, Werk) and deel.voortgang for deel in delen)


RULES: Rules = (
    (
        Rule(
            "IVP741",
            "uitvoeringsplan-zonder-trekkers",
            LET_OP,
            "Een uitvoeringsplan verdeelt de taken; zonder trekkers is het een lijst met wensen.",
            bron="kb-2010",
            zekerheid="afgeleid",
            volledigheid=True,
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
  - id: spreekuur
    titel: Spreekuur in de bibliotheek
  - id: lessen
    titel: Verkeerslessen op de basisscholen
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    trekker: Team Wegbeheer
  - id: spreekuur
    titel: Spreekuur in de bibliotheek
    trekker: Bibliotheek
  - id: lessen
    titel: Verkeerslessen op de basisscholen
    trekker: Adviseur verkeer
""",
            herstel="Noem bij elk actiepunt een trekker.",
        ),
        without_leads,
    ),
    (
        Rule(
            "IVP745",
            "afgelopen-zonder-verslag",
            TIP,
            "Een uitvoeringsplan waarvan niemand vertelt hoe het ging, helpt de raad niet controleren en de partners niet leren.",
            bron="ccv-up-5",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("monitoring-verantwoording",),
            verantwoording=True,
            fout="""\
peildatum: 2028-06-30
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
""",
            goed="""\
peildatum: 2028-06-30
# uitvoering/2027.yaml
periode: 2027
verslag: De lampen hangen er sinds oktober.
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
""",
            herstel="Vul de voortgang in, of schrijf een verslag.",
        ),
        without_report,
    ),
)
