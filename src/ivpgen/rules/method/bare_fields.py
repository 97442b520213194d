"""Velden that have a key in the plan and nothing said about them, while others have."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import Prioriteit, Veld
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.edition import follows_kernbeleid
from ivpgen.rules.record import LET_OP, Rule


def bare(context: Context) -> Iterator[Finding]:
    """Velden with a key and nothing in it, while others say something."""
    velden = context.plan.velden
    if context is not context.edities[0] or not follows_kernbeleid(context.plan):
        return
    each = (velden.__pydantic_extra__ or {}) if velden is not None else {}
    found_in = {str(one.veld) for one in context.delen(Bevinding) if one.veld}
    found_in |= {str(name) for one in context.delen(Prioriteit) for name in one.velden}
    empty = [slug for slug, veld in each.items() if veld.afwezig is None and not _says(veld)]
    if len(empty) == len(each):
        return
    for slug in empty:
        if slug in found_in:
            continue
        known = catalogus.veld(slug)
        name = each[slug].naam or (known.naam if known is not None else slug)
        yield context.finding(
            "IVP403",
            each[slug],
            key=True,
            bericht=f"Het veld “{name}” staat in het plan, maar er staat niets over.",
            hoe="Beschrijf het beeld, of schrijf niet: met de reden.",
        )


def _says(veld: Veld) -> bool:
    if (
        veld.beeld is not None
        or veld.inzet is not None
        or veld.tekst
        or veld.toelichting
        or veld.doelen
        or veld.indicatoren
    ):
        return True
    if veld.prioriteiten or veld.themas.kop is not None:
        return True
    return any(thema.model_fields_set - {"thema", "naam"} or thema.tekst or thema.toelichting for thema in veld.themas)


RULES: Rules = (
    (
        Rule(
            "IVP403",
            "veld-zonder-inhoud",
            LET_OP,
            "Een kop zonder tekst laat de lezer raden: er is niets aan de hand, of het is nog niet onderzocht.",
            bron="ccv-opstellen",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
velden:
  jeugd-en-veiligheid:
    beeld: Twee groepen jongeren geven af en toe overlast.
  fysieke-veiligheid:
    partners: [Brandweer Voorbeeldregio]
""",
            goed="""\
velden:
  jeugd-en-veiligheid:
    beeld: Twee groepen jongeren geven af en toe overlast.
  fysieke-veiligheid:
    beeld: De brandweer is op tijd ter plaatse.
    partners: [Brandweer Voorbeeldregio]
""",
            herstel="Beschrijf het beeld, of zeg waarom dat niet hoeft.",
        ),
        bare,
    ),
)
