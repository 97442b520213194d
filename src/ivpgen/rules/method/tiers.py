"""The tier of each theme: said where others have one, and a priority where it says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ivpgen.diagnostics import Finding
from ivpgen.plan.goals import Prioriteit, Themablok
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.edition import follows_kernbeleid
from ivpgen.rules.method.theme_names import kin, listed_titles, own, title
from ivpgen.rules.record import LET_OP, TIP, Rule

_ENOUGH = 3


def tiers(context: Context) -> Iterator[Finding]:
    """Themes without a tier, and themes that should have a priority. In an edition only what the gemeente adds."""
    themas = [one for one in own(context, Themablok) if one.afwezig is None]
    if not themas:
        return
    chosen = chosen_themes(context)
    if follows_kernbeleid(context.plan):
        yield from _without_tier(context, themas, chosen)
    yield from _without_priority(context, [one for one in themas if one.niveau == "prioriteit"], chosen)


def _without_tier(context: Context, themas: Sequence[Themablok], chosen: set[str]) -> Iterator[Finding]:
    each = list(context.delen(Themablok))
    silent = [one for one in themas if not one.niveau and one.niveau.afwezig is None and not kin(one) & chosen]
    some = any(one.niveau for one in each)
    if silent and (some or len(each) >= _ENOUGH):
        if some:
            bericht = (
                f"{listed_titles(silent)} {'heeft' if len(silent) == 1 else 'hebben'} geen niveau; andere themas wel."
            )
        else:
            bericht = "Bij geen enkel thema staat hoeveel aandacht het krijgt."
        yield context.finding(
            "IVP406",
            silent[0],
            bericht=bericht,
            hoe="Schrijf niveau: prioriteit, strategisch, regulier of afgeschaald.",
        )


def _without_priority(context: Context, themas: Iterable[Themablok], chosen: set[str]) -> Iterator[Finding]:
    priorities = [one for one in context.delen(Prioriteit) if one.afwezig is None]
    if not priorities:
        # Then the themes are the priorities.
        return
    names = {text.lower() for one in priorities for text in (one.titel, one.id) if text}
    fields = {str(name) for one in priorities if not one.themas for name in one.velden}
    for thema in themas:
        alike = {title(thema).lower(), thema.thema.lower()} & names
        pad = thema.plek.pad
        if thema.prioriteiten or thema.doelen or alike or kin(thema) & chosen or (len(pad) > 1 and pad[1] in fields):
            continue
        yield context.finding(
            "IVP407",
            thema,
            "niveau",
            bericht=f"Het thema “{title(thema)}” heeft niveau prioriteit, maar geen prioriteit noemt het.",
            hoe="Noem het bij themas van een prioriteit, of kies een ander niveau.",
        )


def chosen_themes(context: Context) -> set[str]:
    """The themes that priorities name."""
    return {str(name) for one in context.delen(Prioriteit) for name in one.themas}


THEMES = """\
velden:
  veilige-woon-en-leefomgeving:
    beeld: Er wordt weinig ingebroken.
    themas:
"""

RULES: Rules = (
    (
        Rule(
            "IVP406",
            "thema-zonder-niveau",
            TIP,
            "Kiezen is ook zeggen wat gewoon doorgaat en wat minder aandacht krijgt; het niveau maakt dat in één woord duidelijk.",
            bron="ccv-woerden",
            zekerheid="afgeleid",
            volledigheid=True,
            fout=f"""{THEMES}\
      - thema: woninginbraak
        niveau: afgeschaald
        beeld: Het aantal inbraken daalt al jaren.
      - thema: woonoverlast
        inzet: De gemeente bemiddelt.
""",
            goed=f"""{THEMES}\
      - thema: woninginbraak
        niveau: afgeschaald
        beeld: Het aantal inbraken daalt al jaren.
      - thema: woonoverlast
        niveau: regulier
        inzet: De gemeente bemiddelt.
""",
            herstel="Geef elk thema een niveau.",
        ),
        tiers,
    ),
    (
        Rule(
            "IVP407",
            "thema-zonder-prioriteit",
            LET_OP,
            "Wie een thema prioriteit noemt, belooft doelen en extra inzet; zonder prioriteit in het plan staan die nergens.",
            bron="ccv-woerden",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("logische-lijn",),
            fout=f"""{THEMES}\
      - thema: woonoverlast
        niveau: prioriteit
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    themas: [verkeersveiligheid]
""",
            goed=f"""{THEMES}\
      - thema: woonoverlast
        niveau: prioriteit
prioriteiten:
  - id: wonen
    titel: Rustig wonen
    themas: [woonoverlast]
""",
            herstel="Noem het thema bij een prioriteit, of kies een ander niveau.",
        ),
        None,
    ),
)
