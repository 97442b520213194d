"""Two numbers for one thing, and numbers that were corrected, without a word about it."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import dutch
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.values import Waarde
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule


def differing_without_note(context: Context) -> Iterator[Finding]:
    """A value and what was published elsewhere, or a baseline and the value of its year, that differ without a note."""
    for waarde in context.delen(Waarde):
        for nummer, other in enumerate(waarde.ook_gepubliceerd):
            number, said = other.getal, waarde.getal
            corrected = waarde.bijgesteld is not None and bool(waarde.bijgesteld.reden)
            if (
                number is not None
                and said is not None
                and number != said
                and not (other.noot or waarde.noot or corrected)
            ):
                yield context.finding(
                    "IVP327",
                    waarde,
                    "ook_gepubliceerd",
                    nummer,
                    bericht=f"Elders is {dutch(number)} gepubliceerd en hier staat {dutch(said)}, zonder uitleg.",
                    hoe="Schrijf in een noot waarom de twee getallen verschillen.",
                )
    for indicator in context.delen(Indicator):
        nulmeting = indicator.nulmeting
        there = indicator.waarden.get(nulmeting.jaar.tekst) if nulmeting else None
        if nulmeting is None or there is None or nulmeting.getal is None or there.getal is None:
            continue
        others = {other.getal for other in (*there.ook_gepubliceerd, *nulmeting.ook_gepubliceerd)}
        explained = nulmeting.bijgesteld or there.bijgesteld or nulmeting.noot or there.noot
        if nulmeting.getal != there.getal and not explained and not {nulmeting.getal, there.getal} & others:
            yield context.finding(
                "IVP327",
                nulmeting,
                "waarde",
                bericht=f"De nulmeting is {dutch(nulmeting.getal)}, maar bij waarden staat voor {nulmeting.jaar} {dutch(there.getal)}.",
                hoe="Maak ze gelijk, of schrijf in een noot waarom ze verschillen.",
                zie=context.place(indicator, "waarden", nulmeting.jaar.tekst),
            )


def corrected_without_reason(context: Context) -> Iterator[Finding]:
    """A value that was corrected later, without the reason."""
    for waarde in context.delen(Waarde):
        bijgesteld = waarde.bijgesteld
        if (
            bijgesteld is not None
            and bijgesteld.afwezig is None
            and not (bijgesteld.reden or bijgesteld.noot or waarde.noot)
        ):
            yield context.finding(
                "IVP328",
                waarde,
                "bijgesteld",
                key=True,
                bericht="Deze waarde is later bijgesteld, maar waarom staat er niet.",
                hoe="Schrijf bij bijgesteld een reden.",
            )


RULES: Rules = (
    (
        Rule(
            "IVP327",
            "twee-getallen-zonder-noot",
            LET_OP,
            "Wie in de begroting een ander getal leest dan in het plan, vertrouwt geen van beide; een zin uitleg is genoeg.",
            bron="ccv-analyse",
            zekerheid="afgeleid",
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025:
        waarde: 61
        ook_gepubliceerd:
          - waarde: 63
            volgens: Jaarverslag van de politie
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025:
        waarde: 61
        ook_gepubliceerd:
          - waarde: 63
            volgens: Jaarverslag van de politie
            noot: Inclusief pogingen in schuren.
""",
            herstel="Schrijf in een noot waarom de getallen verschillen.",
        ),
        differing_without_note,
    ),
    (
        Rule(
            "IVP328",
            "bijstelling-zonder-reden",
            LET_OP,
            "Een nulmeting die later verandert, verandert ook wat het plan heeft bereikt; de lezer moet weten waarom.",
            fout="""\
indicatoren:
  - id: misdrijven
    naam: Misdrijven
    waarden:
      2022:
        waarde: 538
        bijgesteld:
          datum: 2024
""",
            goed="""\
indicatoren:
  - id: misdrijven
    naam: Misdrijven
    waarden:
      2022:
        waarde: 538
        bijgesteld:
          datum: 2024
          reden: De politie heeft de cijfers van 2022 opnieuw berekend.
""",
            herstel="Schrijf bij bijgesteld een reden.",
        ),
        corrected_without_reason,
    ),
)
