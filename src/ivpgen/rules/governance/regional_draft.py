"""A regional plan that is being made, on which the raad is to be heard."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.governance.besluiten import RAAD
from ivpgen.rules.mentions import around
from ivpgen.rules.record import TIP, Rule

_DRAFT = pattern(
    r"\b(?:ontwerp|concept|nieuwe?)\b[^.\n]{0,30}\b(?:regionaal|regionale)\b[^.\n]{0,20}plan"
    r"|\b(?:regionaal|regionale)\b[^.\n]{0,30}plan\b[^.\n]{0,60}\b(?:opgesteld|vernieuwd|herzien|in voorbereiding|ontwerp|concept)\b"
)


def draft_without_raad(context: Context) -> Iterator[Finding]:
    """A text on a regional plan that is being made, without the raad, that is to be heard about it."""
    if not any(_DRAFT.search(stretch) for stretch in around(context.prose, "regiona")):
        return
    for one in context.passages:
        found = _DRAFT.search(one.shown.replace("\n", " ").lower()) if "egiona" in one.shown else None
        if found and not RAAD.search(one.shown.lower()):
            yield Finding(
                "IVP630",
                one.place(*found.span()),
                "Hier is een nieuw regionaal plan in de maak, maar van de raad staat er niets bij.",
                "Schrijf wanneer de burgemeester de raad over het ontwerp hoort.",
            )
            return


RULES: Rules = (
    (
        Rule(
            "IVP630",
            "raad-niet-gehoord-over-regioplan",
            TIP,
            "De burgemeester hoort de raad over het ontwerp van het regionale beleidsplan; dat kan mooi samen met dit plan.",
            bron="rv-politiewet",
            zekerheid="bevestigd",
            volledigheid=True,
            fout="""\
kaders:
  regionaal: In 2027 wordt een nieuw regionaal beleidsplan van de politie opgesteld.
""",
            goed="""\
kaders:
  regionaal: In 2027 wordt een nieuw regionaal beleidsplan opgesteld; de raad bespreekt het ontwerp in het najaar.
""",
            herstel="Schrijf wanneer de raad over het ontwerp wordt gehoord.",
        ),
        draft_without_raad,
    ),
)
