"""A part that says that it isn't there, and yet says something."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.content import Reikwijdte, Uitsluiting
from ivpgen.plan.grammar import Afwezigbaar
from ivpgen.plan.parts import VORMEN
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_ABOUT = frozenset(
    {
        *("id", "code", "titel", "noot", "toelichting", "bronnen", "openbaar", "gemeenten"),
        *("niet", "pm", "onbekend", "zie", "gemeen", "naam", "bbv", "thema", "soort", "jaar", "eenheid", "niveau"),
    }
)
"""Keys that say which thing it is or what is to be remarked, and may stand beside an absence."""


def absent_and_filled(context: Context) -> Iterator[Finding]:
    """An absence beside content; `zie` may add a few words to what is said elsewhere, and a list may have a remark."""
    for deel in context.delen(Afwezigbaar):
        afwezig = deel.afwezig
        if afwezig is None or afwezig.soort == "zie" or isinstance(deel, Uitsluiting | Reikwijdte):
            continue
        if deel.plek.pad[-1:] == ("kop",):
            continue
        said = {*deel.model_fields_set, *deel.gemeen.model_fields_set, *(deel.__pydantic_extra__ or {})}
        filled = sorted(said - _ABOUT - ({VORMEN[type(deel)].naam} - {"waarde"}))
        if filled:
            yield context.finding(
                "IVP216",
                deel,
                afwezig.soort,
                key=True,
                bericht=f"Hier staat “{afwezig.soort}”, maar ook “{filled[0]}”: is het er nu wel of niet?",
                hoe=f"Haal “{afwezig.soort}” weg, of de rest. Een opmerking bij wat er staat schrijf je als noot.",
            )


RULES: Rules = (
    (
        Rule(
            "IVP216",
            "afwezig-en-ingevuld",
            LET_OP,
            "Wie zegt waarom iets ontbreekt en het toch invult, laat de lezer raden wat er geldt.",
            fout="""\
velden:
  jeugd-en-veiligheid:
    niet: Het jeugdbeleid heeft een eigen plan.
    beeld: Twee groepen jongeren geven af en toe overlast.
""",
            goed="""\
velden:
  jeugd-en-veiligheid:
    beeld: Twee groepen jongeren geven af en toe overlast. Het jeugdbeleid heeft een eigen plan.
""",
            herstel="Kies: of een reden waarom het er niet is, of de inhoud.",
        ),
        absent_and_filled,
    ),
)
