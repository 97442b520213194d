"""Targets that say something that nobody can hold a plan to."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.numerals import parse
from ivpgen.plan.values import Doelwaarde, Waarde
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_FORMS = "Schrijf een getal, een grens (“< 55”, min. 7,0), een bandbreedte (40-50), “-20% t.o.v. 2025”, of omlaag, omhoog of gelijk."
_CHANGE = pattern(r"([-−+]\s*[\d.,]+)\s*(%|procentpunt|procent)")


def not_understood(context: Context) -> Iterator[Finding]:
    """A target that is no number, bound, range, change or direction."""
    for indicator in context.delen(Indicator):
        for waarde in targets(indicator):
            text = waarde.relatief or waarde.waarde
            if not text or (indicator.eenheid == "ja/nee" and text in {"ja", "nee"}):
                continue
            veld = "relatief" if waarde.relatief else "waarde"
            change = _CHANGE.fullmatch(text)
            if change and indicator.nulmeting is None:
                yield context.finding(
                    "IVP208",
                    waarde,
                    veld,
                    bericht=f"De streefwaarde “{text}” is een verschil, maar er staat niet met welk jaar.",
                    hoe=f"Noem het jaar: “{text} t.o.v. 2025”, of geef de indicator een nulmeting.",
                )
            elif not change and waarde.doel.soort == "woorden":
                bericht = f"De streefwaarde “{text}” is niet te begrijpen."
                yield context.finding("IVP208", waarde, veld, bericht=bericht, hoe=_FORMS)


def targets(indicator: Indicator) -> Iterator[Waarde]:
    """All targets of an indicator, that at the end of the period last."""
    yield from indicator.streefwaarden.values()
    if indicator.streefwaarde is not None:
        yield indicator.streefwaarde


def asked(indicator: Indicator, target: Waarde) -> Doelwaarde:
    """What a target asks; a bare change is one against the baseline."""
    change = _CHANGE.fullmatch(target.relatief or target.waarde)
    amount = parse(change[1].replace(" ", "")) if change else None
    if change is None or amount is None:
        return target.doel
    jaar = indicator.nulmeting.jaar.tekst if indicator.nulmeting else ""
    return Doelwaarde("relatief", amount, jaar=jaar, richting="punt" if change[2] == "procentpunt" else "procent")


RULES: Rules = (
    (
        Rule(
            "IVP208",
            "onbegrepen-streefwaarde",
            LET_OP,
            "Een streefwaarde is er om later te zeggen of zij is gehaald; dat kan alleen als zij te begrijpen is.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    streefwaarden:
      2030: zo weinig mogelijk
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    streefwaarden:
      2028: omlaag
      2030: "< 55"
""",
            herstel="Kies een van de vormen die de melding noemt.",
        ),
        not_understood,
    ),
)
