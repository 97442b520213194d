"""The priorities as a choice: that there are any, and not too many."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.goals import Prioriteit, Themablok
from ivpgen.plan.model import Plan
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.edition import follows_kernbeleid
from ivpgen.rules.method.survey import Survey
from ivpgen.rules.record import LET_OP, TIP, Rule

_DEFAULT = 5
_WHERE_CHOSEN = (
    "inleiding",
    "samenvatting",
    "visie",
    "hoofdstukken",
    "bijlagen",
    "velden",
    "themas",
    "analyse",
    "doelen",
)
_FROM_ABOVE = frozenset({"regionaal", "landelijk"})


def threshold(plan: Plan, name: str, usual: int) -> int:
    """The number that the plan sets at `controle.drempels`, the usual one where it sets none or no whole number."""
    said = plan.controle.drempels.get(name) if plan.controle is not None else None
    return int(said) if said and said.isdecimal() and said.isascii() else usual


def choices(context: Context) -> Iterator[Finding]:
    """A plan that doesn't choose, or that chooses a great deal."""
    joint = context is context.edities[0]
    plan = context.plan
    if joint:
        yield from _none(context)
    most = threshold(plan, "prioriteiten", _DEFAULT)
    number = _counted(context)
    if number > most and (joint or _counted(context.edities[0]) <= most):
        where = "" if joint else " in de uitgave van een van de gemeenten"
        yield context.finding(
            "IVP411",
            plan,
            "prioriteiten",
            key=True,
            bericht=f"Het plan heeft{where} {number} prioriteiten; dat zijn er meer dan {most}.",
            hoe="Kijk welke strategisch of regulier kunnen zijn, of zet bij controle, drempels, prioriteiten: de grens die bij je plan past.",
        )


def _none(context: Context) -> Iterator[Finding]:
    """A plan with an analysis and no priorities, in whatever edition or form."""
    plan = context.plan
    survey = Survey(context.edities)
    if not survey.begun or survey.treats("prioriteiten") or any(True for _ in survey.parts(Prioriteit)):
        return
    tiered = any(one.niveau == "prioriteit" for one in survey.parts(Themablok))
    instead = bool(plan.doelen) and not follows_kernbeleid(plan)
    if (
        not tiered
        and not instead
        and not survey.says("prioriteit", "speerpunt", "ambities", "opgaven", within=_WHERE_CHOSEN)
    ):
        yield survey.missing(
            "IVP412",
            bericht="Het plan kiest geen prioriteiten.",
            hoe="Schrijf bij prioriteiten waar de extra inzet naartoe gaat, of niet: met de reden.",
        )


def _counted(context: Context) -> int:
    """How many priorities are the plan's own choice: those of one year count in that year, those below or from above don't."""
    chosen = [
        one
        for one in context.delen(Prioriteit)
        if one.afwezig is None and not one.valt_onder and one.schaal not in _FROM_ABOVE
    ]
    by_year: dict[str, int] = {}
    for one in chosen:
        for jaar in {moment.tekst for moment in one.jaren}:
            by_year[jaar] = by_year.get(jaar, 0) + 1
    return sum(not one.jaren for one in chosen) + max(by_year.values(), default=0)


RULES: Rules = (
    (
        Rule(
            "IVP411",
            "veel-prioriteiten",
            TIP,
            "Wie alles prioriteit geeft, kiest niet. Het CCV raadt een beperkt aantal aan; de grens van vijf is van ivpgen.",
            bron="ccv-prio",
            zekerheid="afgeleid",
            vragen=("aantal-beperkt",),
            fout="prioriteiten:\n" + "".join(f"  - titel: Prioriteit {number}\n" for number in range(1, 7)),
            goed="prioriteiten:\n" + "".join(f"  - titel: Prioriteit {number}\n" for number in range(1, 6)),
            herstel="Kies er minder, of zet een eigen grens bij controle, drempels, prioriteiten.",
        ),
        choices,
    ),
    (
        Rule(
            "IVP412",
            "prioriteiten-ontbreken",
            LET_OP,
            "Geld en mensen zijn er nooit voor alles; de raad kiest waar de extra inzet naartoe gaat.",
            bron="ccv-prio",
            zekerheid="bevestigd",
            volledigheid=True,
            vragen=(
                "prioriteiten-opgenomen",
                "prioriteiten-volgen-uit-analyse",
                "prioriteiten-onderbouwd",
                "logische-lijn",
                "aanpak-per-prioriteit",
            ),
            fout="""\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben hinder van te hard rijden.
    gevolg: strategisch
""",
            goed="""\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben hinder van te hard rijden.
    gevolg: verkeer
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
""",
            herstel="Kies prioriteiten, of zeg waarom het plan er geen heeft.",
        ),
        None,
    ),
)
