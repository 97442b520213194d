"""The edition of Kernbeleid Veiligheid that a plan follows."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.plan.model import Plan
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule


def edition(plan: Plan) -> str | None:
    """The edition, that of today where the plan is silent; None for a method of its own or an edition that doesn't exist."""
    methode = plan.methode
    named = methode.kernbeleid if methode else ""
    if methode and methode.eigen and not named:
        return None
    known = catalogus.edities()
    if not named:
        return next(one.slug for one in known if one.standaard)
    return next((one.slug for one in known if one.slug == named), None)


def follows_kernbeleid(plan: Plan) -> bool:
    """Whether the plan names an edition, or no method at all; one with a method of its own goes its own way."""
    methode = plan.methode
    return methode is None or bool(methode.kernbeleid) or not methode.eigen


def unknown_edition(context: Context) -> Iterator[Finding]:
    """An edition that isn't in the catalogue."""
    methode = context.plan.methode
    if methode and methode.kernbeleid and edition(context.plan) is None:
        yield context.finding(
            "IVP402",
            methode,
            "kernbeleid",
            bericht=f"De editie {methode.kernbeleid} van Kernbeleid Veiligheid is niet bekend.",
            hoe=f"Kies uit: {', '.join(one.slug for one in catalogus.edities())}.",
        )


RULES: Rules = (
    (
        Rule(
            "IVP402",
            "onbekende-editie",
            LET_OP,
            "De velden en themas verschillen per editie; bij een onbekende editie is niet te zeggen welke erbij horen.",
            bron="kb-2021",
            zekerheid="bevestigd",
            fout="""\
methode:
  kernbeleid: 2019
""",
            goed="""\
methode:
  kernbeleid: 2021
""",
            herstel="Noem een bekende editie, of een eigen methode.",
        ),
        unknown_edition,
    ),
)
