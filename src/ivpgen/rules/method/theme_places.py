"""The themes of a veld as Kernbeleid has them: one that stands at another veld, and the few that are passed over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.phrases import listed
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import Prioriteit, Themablok
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.edition import edition, follows_kernbeleid
from ivpgen.rules.method.theme_names import kin, own, title
from ivpgen.rules.record import TIP, Rule

if TYPE_CHECKING:
    from ivpgen.method.velden import Thema
    from ivpgen.method.velden import Veld as KernbeleidVeld

_FEW = 1 / 3


def themes_of_velden(context: Context) -> Iterator[Finding]:
    """Themes at another veld than that of Kernbeleid, and themes that are left out of a list that has nearly all."""
    velden = context.plan.velden
    if velden is None or velden.afwezig is not None or not follows_kernbeleid(context.plan):
        return
    here = edition(context.plan)
    known = {veld.slug: veld for veld in (catalogus.velden(here) if here else ())}
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


_VELD = """\
velden:
  jeugd-en-veiligheid:
    beeld: Twee groepen jongeren geven af en toe overlast.
"""

RULES: Rules = (
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
        themes_of_velden,
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
)
