"""Amounts of which nobody says what they are paid from."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.lists import Reeks
from ivpgen.plan.means import Middel
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.chain.sums import is_total
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_COVER = (
    "dekking", "gedekt", "begroting", "programma", "reserve", "taakveld", "subsidie", "bijdrage", "rijk", "middelen", "budget",
)  # fmt: skip


def without_cover(context: Context) -> Iterator[Finding]:
    """Amounts of which nobody says what they are paid from, unless the prose of the section does."""
    yield from gathered(
        context,
        "IVP753",
        _uncovered,
        one="Bij {} staat niet waar het geld vandaan komt.",
        many="Bij {} middelen staat niet waar het geld vandaan komt: {}.",
        hoe="Noem bij dekking het programma, de reserve of de bijdrage, of leg het in de tekst bij middelen in één keer uit.",
    )


def _uncovered(context: Context) -> list[Middel]:
    items = [
        middel
        for middel in context.delen(Middel)
        if middel.bedragen and middel.afwezig is None and not is_total(middel.post) and not middel.ruimer_dan_plan
    ]
    for stuk in context.editie.stukken() if items else ():
        head = stuk.plan.middelen.kop
        prose = " ".join((*head.tekst, *head.toelichting, head.noot)).lower() if head is not None else ""
        if any(word in prose for word in _COVER):
            return []
    return [middel for middel in items if not _covered(middel)]


def _covered(middel: Middel) -> bool:
    said = bool(
        middel.dekking or middel.dekking.afwezig or middel.taakveld or middel.toelichting or middel.tekst or middel.noot
    )
    if isinstance(middel.bedragen, Reeks):
        return said or any(bedrag.bron or bedrag.gerealiseerd is not None for bedrag in middel.bedragen)
    return said


RULES: Rules = (
    (
        Rule(
            "IVP753",
            "middel-zonder-dekking",
            TIP,
            "Een bedrag zonder dekking is een wens; de raad wil weten uit welk programma het komt.",
            volledigheid=True,
            vragen=("budget-opgenomen",),
            verantwoording=True,
            fout="""\
middelen:
  - id: m1
    post: Aanpak ondermijning
    bedragen:
      2027: 40.000
""",
            goed="""\
middelen:
  - id: m1
    post: Aanpak ondermijning
    dekking: programma Veiligheid
    bedragen:
      2027: 40.000
""",
            herstel="Noem de dekking.",
        ),
        without_cover,
    ),
)
