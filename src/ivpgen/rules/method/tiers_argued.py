"""What a tier has to show for itself: inzet for a strategic theme, a reason for one that gets less."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import Themablok
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.theme_names import kin, listed_titles, own
from ivpgen.rules.method.tiers import THEMES, chosen_themes
from ivpgen.rules.record import TIP, Rule


def argued(context: Context) -> Iterator[Finding]:
    """Strategic themes without inzet, scaled down ones without a reason. In an edition only what the gemeente adds."""
    themas = [one for one in own(context, Themablok) if one.afwezig is None]
    if not themas:
        return
    found = _named_by(context)
    bare = [one for one in themas if one.niveau == "strategisch" and not _has_inzet(one) and not found & kin(one)]
    if bare:
        yield context.finding(
            "IVP409",
            bare[0],
            "niveau",
            bericht=f"{listed_titles(bare)} {'is' if len(bare) == 1 else 'zijn'} strategisch, maar er staat niet wat de gemeente doet.",
            hoe="Schrijf bij inzet wat er gebeurt, of kies niveau: regulier.",
        )
    lowered = [one for one in themas if one.niveau == "afgeschaald" and not _argued(one, context)]
    if lowered:
        yield context.finding(
            "IVP410",
            lowered[0],
            "niveau",
            bericht=f"Waarom {listed_titles(lowered)} minder aandacht {'krijgt' if len(lowered) == 1 else 'krijgen'}, staat er niet.",
            hoe="Schrijf bij beeld of inzet waarom het minder kan, of verwijs bij bevindingen naar wat je zag.",
        )


def _named_by(context: Context) -> set[str]:
    """The themes that work of the plan or its uitvoeringsplannen is for, or that a priority names."""
    return {str(name) for one in context.delen(Werk) for name in one.themas} | chosen_themes(context)


def _has_inzet(thema: Themablok) -> bool:
    said = thema.inzet is not None or thema.tekst or thema.toelichting or thema.doelen or thema.prioriteiten
    return bool(said)


def _argued(thema: Themablok, context: Context) -> bool:
    if (
        thema.beeld is not None
        or thema.inzet is not None
        or thema.tekst
        or thema.toelichting
        or thema.bevindingen
        or thema.noot
    ):
        return True
    return any(kin(thema) & {str(name) for name in one.themas} for one in context.delen(Bevinding))


RULES: Rules = (
    (
        Rule(
            "IVP409",
            "strategisch-thema-zonder-inzet",
            TIP,
            "Een strategisch thema krijgt aandacht zonder prioriteit te zijn; welke aandacht, hoort erbij te staan.",
            bron="ccv-woerden",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("keuzen-onderbouwd",),
            fout=f"""{THEMES}\
      - thema: woonoverlast
        niveau: strategisch
""",
            goed=f"""{THEMES}\
      - thema: woonoverlast
        niveau: strategisch
        inzet: De gemeente bemiddelt en geeft als laatste middel een gedragsaanwijzing.
""",
            herstel="Schrijf wat de gemeente doet, of kies een ander niveau.",
        ),
        argued,
    ),
    (
        Rule(
            "IVP410",
            "afgeschaald-zonder-reden",
            TIP,
            "Ook stoppen is een keuze: wie zegt waarom het kan, krijgt de raad mee en kan later nagaan of het klopte.",
            bron="ccv-woerden",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("keuzen-onderbouwd",),
            fout=f"""{THEMES}\
      - thema: woninginbraak
        niveau: afgeschaald
""",
            goed=f"""{THEMES}\
      - thema: woninginbraak
        niveau: afgeschaald
        beeld: Het aantal inbraken daalt al jaren.
""",
            herstel="Schrijf waarom het thema minder aandacht kan krijgen.",
        ),
        None,
    ),
)
