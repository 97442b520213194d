"""Numbers that a text takes from an indicator and that aren't there."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ivpgen.diagnostics import Finding
from ivpgen.plan.citations import citations
from ivpgen.plan.cited_figures import ONBEKEND, WAARDE, answer
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.passages import passage, scalars
from ivpgen.rules.record import FOUT, LET_OP, Rule

_SUGGESTED = 50
"""So many unknown indicators get a suggestion."""


def cited_figures(context: Context) -> Iterator[Finding]:
    """A reference to a number that gives none, at its place; one without a value yet is lighter than one that nobody understands."""
    texts = context.planmap.folder.texts
    if not any("{{" in text for text in texts.values()):
        return
    suggested = 0
    for stuk in context.editie.stukken():
        for written in scalars(stuk.document.root):
            if "{{" not in written[1].value:
                continue
            shown = passage(written, texts)
            for one in citations(shown.text):
                found = answer(context.index, one, stuk.document.file)
                if found.tekst:
                    continue
                hoe = found.hoe
                if found.gebrek == ONBEKEND and suggested < _SUGGESTED:
                    suggested += 1
                    hoe = f"{_near(context, one.indicator)}{hoe}"
                yield Finding(
                    "IVP890",
                    shown.place(one.start, one.end),
                    found.bericht,
                    hoe,
                    gewicht=LET_OP if found.gebrek == WAARDE else None,
                )


def _near(context: Context, name: str) -> str:
    known = [
        identifier
        for stuk in context.editie.stukken()
        for soort, identifier in context.index.of(stuk)
        if soort == "indicator"
    ]
    near = get_close_matches(name.lower(), known, 1, 0.6)
    return f"Bedoel je “{near[0]}”? " if near else ""


_INDICATOR = """\
indicatoren:
  - id: woninginbraak
    naam: Woninginbraken
    eenheid: aantal
    waarden:
      2024: 61
      2025: 41
"""

RULES: Rules = (
    (
        Rule(
            "IVP890",
            "cijfer-in-tekst-onbekend",
            FOUT,
            "Een cijfer dat een tekst uit een indicator haalt en dat er niet is, staat in het document als open plek.",
            fout=f"{_INDICATOR}samenvatting: Vorig jaar waren er {{{{ cijfer woninginbraken 2025 }}}} woninginbraken.\n",
            goed=f"{_INDICATOR}samenvatting: Vorig jaar waren er {{{{ cijfer woninginbraak 2025 }}}} woninginbraken.\n",
            herstel="Noem een indicator uit het plan en een jaar waarvoor hij een waarde heeft.",
        ),
        cited_figures,
    ),
)
