"""Velden and their themes: a veld with nothing in it, a theme at another veld, themes passed over, findings that say otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import NIVEAUS, Prioriteit, Themablok, Veld
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.edition import edition, follows_kernbeleid
from ivpgen.rules.method.theme_names import kin, own, title
from ivpgen.rules.phrases import listed
from ivpgen.rules.record import LET_OP, TIP, Rule

if TYPE_CHECKING:
    from ivpgen.method.velden import Thema
    from ivpgen.method.velden import Veld as KernbeleidVeld

_FEW = 1 / 3


def themes_of_velden(context: Context) -> Iterator[Finding]:
    """What is wrong with the velden of a plan, as far as Kernbeleid says what belongs where."""
    velden = context.plan.velden
    if velden is None or velden.afwezig is not None or not follows_kernbeleid(context.plan):
        return
    here = edition(context.plan)
    known = {veld.slug: veld for veld in (catalogus.velden(here) if here else ())}
    if context is context.edities[0]:
        yield from _empty(context)
    homes = {thema.slug: veld.slug for veld in known.values() for thema in veld.themas}
    for thema in own(context, Themablok):
        pad = thema.plek.pad
        home = homes.get(thema.thema, "")
        if pad[0] == "velden" and home and pad[1] in known and home != pad[1]:
            yield context.finding(
                "IVP404",
                thema,
                *(("thema",) if thema.noemt("thema") else ()),
                bericht=f"“{title(thema)}” hoort in Kernbeleid bij het veld “{known[home].naam}”, en staat hier bij een ander.",
                hoe=f"Zet het bij {home}, of geef het hier een eigen id en naam.",
            )
    if context is context.edities[0]:
        yield from _passed_over(context, known)


def _empty(context: Context) -> Iterator[Finding]:
    """Velden with a key and nothing in it, while others say something."""
    velden = context.plan.velden
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


def _passed_over(context: Context, known: dict[str, KernbeleidVeld]) -> Iterator[Finding]:
    """The few themes that a plan leaves out that treats most themes of every veld of which it lists any."""
    velden = context.plan.velden
    each = (velden.__pydantic_extra__ or {}) if velden is not None else {}
    missing: list[Thema] = []
    said = _treated(context)
    for slug, veld in each.items():
        if slug in known and veld.themas:
            themas = known[slug].themas
            absent = [thema for thema in themas if thema.slug not in said]
            if len(absent) > len(themas) * _FEW:
                return
            missing += absent
    if missing:
        names = listed([f"“{thema.naam}”" for thema in missing])
        yield context.finding(
            "IVP405",
            context.plan,
            "velden",
            missing[0].veld,
            "themas",
            key=True,
            bericht=f"Van de themas van Kernbeleid bij deze velden {'ontbreekt' if len(missing) == 1 else 'ontbreken'} alleen {names}.",
            hoe=f"Voeg bij het veld toe: thema: {missing[0].slug}, met het niveau, of met niet: en de reden.",
        )


def _treated(context: Context) -> set[str]:
    """The slugs of the themes that the plan speaks of, in whatever place."""
    said: set[str] = set()
    for block in context.delen(Themablok):
        said |= kin(block)
    for bevinding in context.delen(Bevinding):
        said |= {str(name) for name in bevinding.themas}
    for prioriteit in context.delen(Prioriteit):
        said |= {str(name) for name in prioriteit.themas}
    return said


def disagreeing(context: Context) -> Iterator[Finding]:
    """A theme of which every finding says another tier."""
    by_theme: dict[str, set[str]] = {}
    for one in context.delen(Bevinding):
        if len(one.themas) == 1 and one.afwezig is None:
            by_theme.setdefault(str(one.themas[0]), set()).add(str(one.gevolg))
    for thema in own(context, Themablok) if by_theme else ():
        said = by_theme.get(thema.thema) or by_theme.get(str(thema.id)) or set()
        other = next(iter(said), "")
        # Of a theme that is a priority IVP306 and IVP407 speak.
        if len(said) == 1 and thema.niveau not in {"", "prioriteit", other} and other in NIVEAUS:
            yield context.finding(
                "IVP408",
                thema,
                "niveau",
                bericht=f"Het thema “{title(thema)}” heeft niveau {thema.niveau}, maar de bevindingen erover zeggen {other}.",
                hoe="Maak de twee gelijk, of leg bij inzet uit waarom het thema anders wordt behandeld.",
            )


_VELD = """\
velden:
  jeugd-en-veiligheid:
    beeld: Twee groepen jongeren geven af en toe overlast.
"""

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
            fout=f"""{_VELD}\
  fysieke-veiligheid:
    partners: [Brandweer Voorbeeldregio]
""",
            goed=f"""{_VELD}\
  fysieke-veiligheid:
    beeld: De brandweer is op tijd ter plaatse.
    partners: [Brandweer Voorbeeldregio]
""",
            herstel="Beschrijf het beeld, of zeg waarom dat niet hoeft.",
        ),
        themes_of_velden,
    ),
    (
        Rule(
            "IVP404",
            "thema-bij-ander-veld",
            TIP,
            "Wie plannen naast elkaar legt, zoekt een thema bij het veld van Kernbeleid; ook de raad vindt het daar.",
            bron="kb-2021",
            zekerheid="afgeleid",
            fout=f"""{_VELD}\
    themas:
      - thema: verkeersveiligheid
        niveau: regulier
""",
            goed=f"""{_VELD}\
  fysieke-veiligheid:
    themas:
      - thema: verkeersveiligheid
        niveau: regulier
""",
            herstel="Zet het thema bij het andere veld, of geef het hier een eigen id en naam.",
        ),
        None,
    ),
    (
        Rule(
            "IVP405",
            "thema-overgeslagen",
            TIP,
            "Wie bijna alle themas van een veld langsloopt, bedoelt ze allemaal; dan is het ene dat ontbreekt vaak vergeten.",
            bron="kb-2021",
            zekerheid="afgeleid",
            volledigheid=True,
            fout=f"""{_VELD}\
    themas:
      - thema: overlastgevende-en-criminele-jeugd
      - thema: individuele-probleemjongeren
      - thema: jeugd-alcohol-en-drugs
""",
            goed=f"""{_VELD}\
    themas:
      - thema: overlastgevende-en-criminele-jeugd
      - thema: individuele-probleemjongeren
      - thema: jeugd-alcohol-en-drugs
      - thema: veilig-in-en-om-de-school
""",
            herstel="Voeg het thema toe, of zeg waarom het ontbreekt.",
        ),
        None,
    ),
    (
        Rule(
            "IVP408",
            "gevolg-anders-dan-niveau",
            TIP,
            "De analyse zegt het een en het hoofdstuk over het veld het ander; een lezer weet dan niet wat de gemeente kiest.",
            bron="ccv-prio",
            zekerheid="afgeleid",
            fout="""\
bevindingen:
  - id: inbraak
    tekst: Het aantal inbraken daalt vijf jaar op rij.
    themas: [woninginbraak]
    gevolg: afgeschaald
themas:
  - thema: woninginbraak
    niveau: strategisch
    inzet: De gemeente houdt elk najaar een campagne.
""",
            goed="""\
bevindingen:
  - id: inbraak
    tekst: Het aantal inbraken daalt vijf jaar op rij.
    themas: [woninginbraak]
    gevolg: afgeschaald
themas:
  - thema: woninginbraak
    niveau: afgeschaald
    inzet: De campagne in het najaar vervalt.
""",
            herstel="Maak gevolg en niveau gelijk, of leg het verschil uit.",
        ),
        disagreeing,
    ),
)
