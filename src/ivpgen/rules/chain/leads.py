"""Who leads: priorities that lack a trekker where others have one, and trekkers that nobody can call."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.priorities import chosen
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_NOBODY = frozenset({"raad", "gemeenteraad", "inwoners", "ondernemers", "partners", "iedereen", "allen", "n.v.t."})


def priority_without_lead(context: Context) -> Iterator[Finding]:
    """A priority without a trekker, in a plan where at least half of the priorities have one; her work may name its own."""
    yield from gathered(
        context,
        "IVP354",
        _leaderless,
        one="De prioriteit {} heeft geen trekker.",
        many="{} prioriteiten hebben geen trekker: {}.",
        hoe="Noem bij trekker wie de prioriteit in de gaten houdt; de maatregelen eronder nemen dat over.",
    )


def _leaderless(context: Context) -> list[Prioriteit]:
    priorities = list(chosen(context))
    without = [one for one in priorities if not (one.trekker or one.trekker.afwezig or _led_by_work(one))]
    return without if 2 * len(without) <= len(priorities) else []


def _led_by_work(prioriteit: Prioriteit) -> bool:
    return any(isinstance(one, Werk) and one.trekker for one in prioriteit.actiepunten)


def nobody_to_call(context: Context) -> Iterator[Finding]:
    """Parts whose only trekker is the raad, which doesn't carry out, or everybody of a kind."""
    yield from gathered(
        context,
        "IVP357",
        _led_by_all,
        one="De trekker van {} is te ruim: wie bel je?",
        many="Bij {} onderdelen is de trekker te ruim, wie bel je? Het gaat om {}.",
        hoe="Noem een team, een functie of een organisatie. De raad stelt de doelen vast en controleert, maar voert niet uit.",
    )


def _led_by_all(context: Context) -> list[Prioriteit | Werk]:
    leading: list[Prioriteit | Werk] = [*context.delen(Prioriteit), *context.delen(Werk)]
    return [deel for deel in leading if len(deel.trekker) == 1 and deel.trekker[0].lower() in _NOBODY]


RULES: Rules = (
    (
        Rule(
            "IVP354",
            "prioriteit-zonder-trekker",
            TIP,
            "Een prioriteit zonder trekker is van niemand; wie haar trekt, merkt als eerste dat de aanpak niet werkt.",
            bron="ccv-up-4",
            zekerheid="afgeleid",
            volledigheid=True,
            verantwoording=True,
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker: Medewerker verkeer
  - id: wonen
    titel: Veilig wonen
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker: Medewerker verkeer
  - id: wonen
    titel: Veilig wonen
    trekker: Adviseur veiligheid
""",
            herstel="Noem een trekker bij de prioriteit.",
        ),
        priority_without_lead,
    ),
    (
        Rule(
            "IVP357",
            "trekker-te-ruim",
            TIP,
            "Een trekker is iemand die je kunt bellen. De raad stelt de doelen vast en controleert, de uitvoering is van anderen.",
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    trekker: ondernemers
""",
            goed="""\
# uitvoering/2027.yaml
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    trekker: Team Openbare ruimte
""",
            herstel="Noem een team, functie of organisatie.",
        ),
        nobody_to_call,
    ),
)
