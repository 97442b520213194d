"""The velden of Kernbeleid Veiligheid: each is treated, or left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.edition import edition
from ivpgen.rules.record import LET_OP, TIP, Rule

_HOW = "Beschrijf het beeld, of schrijf niet: met de reden; staat het elders, dan zie: met de id."


def untreated(context: Context) -> Iterator[Finding]:
    """A veld of which the plan says nothing; a plan with a method or velden of its own gets one tip."""
    velden = context.plan.velden
    here = edition(context.plan)
    known = {veld.slug: veld.naam for veld in (catalogus.velden(here) if here else catalogus.velden())}
    said = set((velden.__pydantic_extra__ or {}) if velden is not None else ())
    methode = context.plan.methode
    own_method = methode is not None and bool(methode.eigen) and not methode.kernbeleid
    if velden is not None and (velden.afwezig or (velden.tekst and not said)):
        return
    missing = [slug for slug in known if slug not in said]
    if not missing:
        return
    if own_method or (said and len(missing) == len(known)) or not said:
        yield context.finding(
            "IVP401",
            context.plan,
            *(("velden",) if velden is not None else ()),
            key=True,
            bericht="Het plan zegt niets over de vijf velden van Kernbeleid Veiligheid."
            if len(missing) == len(known)
            else f"Het plan zegt niets over {', '.join(f'“{known[slug]}”' for slug in missing)}.",
            hoe="Behandel ze bij velden, of schrijf velden: met daaronder niet: en de reden.",
            gewicht=TIP if own_method or said else None,
        )
        return
    for slug in missing:
        yield context.finding(
            "IVP401",
            context.plan,
            "velden",
            slug,
            key=True,
            bericht=f"Over het veld “{known[slug]}” zegt het plan niets.",
            hoe=f"Voeg bij velden toe: {slug}. {_HOW}",
        )


RULES: Rules = (
    (
        Rule(
            "IVP401",
            "veld-niet-behandeld",
            LET_OP,
            "Integraal beleid kijkt naar alle velden; wie een veld overslaat zonder reden, kan het ook vergeten zijn.",
            bron="ccv-opstellen",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
velden:
  veilige-woon-en-leefomgeving:
    beeld: Er wordt weinig ingebroken.
  bedrijvigheid-en-veiligheid:
    beeld: Drie bedrijventerreinen, waarvan een met leegstand.
  jeugd-en-veiligheid:
    beeld: Twee groepen jongeren geven af en toe overlast.
  integriteit-en-veiligheid:
    beeld: De boa let op leegstaande schuren.
""",
            goed="""\
velden:
  veilige-woon-en-leefomgeving:
    beeld: Er wordt weinig ingebroken.
  bedrijvigheid-en-veiligheid:
    beeld: Drie bedrijventerreinen, waarvan een met leegstand.
  jeugd-en-veiligheid:
    beeld: Twee groepen jongeren geven af en toe overlast.
  fysieke-veiligheid:
    niet: De veiligheidsregio heeft hiervoor een eigen beleidsplan.
  integriteit-en-veiligheid:
    beeld: De boa let op leegstaande schuren.
""",
            herstel="Behandel het veld, of zeg waarom het ontbreekt.",
        ),
        untreated,
    ),
)
